import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useLocation, useNavigate } from 'react-router-dom';
import { useText } from '../../foundation/i18n';
import { addressOf, type Entry } from './entries';

/** The navigation where there is no room for a column: one list to choose from. */
export const PhoneNav = ({ entries }: { entries: readonly Entry[] }) => {
  const t = useText();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const current = entries.find((entry) => `${pathname}/`.startsWith(`${addressOf(entry)}/`));
  return (
    <SingleSelect
      aria-label={t('privacy.title')}
      value={current?.path ?? null}
      onChange={(path) => {
        const entry = entries.find((one) => one.path === path);
        if (entry) navigate(addressOf(entry));
      }}
    >
      {entries.map((entry) => (
        <SingleSelectOption key={entry.path} value={entry.path}>
          {t(entry.label)}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
};
