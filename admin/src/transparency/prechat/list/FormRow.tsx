import { Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { FormListItem } from '../../../../../protocol';
import { Time, useLanguageName, useText, type Text } from '../../../foundation/i18n';
import { PRIVACY_PATH } from '../../../foundation/plugin';
import { Mark } from '../../publishing';

const stateText = ({ version, changed, reach }: FormListItem) =>
  version > 0
    ? ('forms.version' as const)
    : reach === 'rest' && !changed
      ? ('forms.builtIn' as const)
      : ('forms.neverPublished' as const);

/** Where a form stands between draft and published. */
export const StateCell = ({ form }: { form: FormListItem }) => {
  const t = useText();
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Flex gap={2} wrap="wrap">
        <Mark $tone={form.version > 0 ? 'success' : 'neutral'}>
          {t(stateText(form), { version: form.version })}
        </Mark>
        {form.changed && <Mark $tone="warning">{t('forms.changed')}</Mark>}
      </Flex>
      {form.publishedAt !== undefined && (
        <Typography variant="pi" textColor="neutral600">
          <Time at={form.publishedAt} style="full" />
        </Typography>
      )}
    </Flex>
  );
};

/** Where a form appears, in one line: what is published counts, not what is only written. */
const whereText = (
  t: Text,
  nameOf: (tag: string) => string,
  { key, reach, behind = '', assignment: { pages, languages, departments } }: FormListItem
): string => {
  if (reach !== 'assigned') return t(`forms.reach.${reach}`, { key, form: behind });
  const parts = [
    ...(pages.length > 0 ? [pages.join(', ')] : []),
    ...(languages.length > 0 ? [languages.map(nameOf).join(', ')] : []),
    ...(departments.length > 0 ? [departments.join(', ')] : []),
  ];
  return parts.join(' · ');
};

/** What a form is called, and its key. */
export const NameCell = ({ form }: { form: FormListItem }) => (
  <Flex direction="column" alignItems="flex-start">
    <Link tag={NavLink} to={`${PRIVACY_PATH}/forms/${form.key}`}>
      {form.name}
    </Link>
    <Typography variant="pi" textColor="neutral600">
      {form.key}
    </Typography>
  </Flex>
);

export const WhereCell = ({ form }: { form: FormListItem }) => {
  const t = useText();
  const nameOf = useLanguageName();
  return whereText(t, nameOf, form);
};

/** The languages that have words missing. */
export const MissingCell = ({ form }: { form: FormListItem }) => {
  const t = useText();
  const nameOf = useLanguageName();
  return form.missing.length > 0 ? (
    <Mark $tone="warning">{form.missing.map(nameOf).join(', ')}</Mark>
  ) : (
    t('forms.complete')
  );
};
