import { Flex, Link, Td, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { FormListItem } from '../../../../../protocol';
import { Time, useLanguageName, useText, type Text } from '../../../i18n';
import { PRIVACY_PATH } from '../../../pluginId';
import { Mark } from '../../shared';

const State = ({ form }: { form: FormListItem }) => {
  const t = useText();
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Flex gap={2} wrap="wrap">
        <Mark $tone={form.version > 0 ? 'success' : 'neutral'}>
          {form.version > 0
            ? t('forms.version', { version: form.version })
            : t('forms.neverPublished')}
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

/** Where a form appears, in one line. */
const whereText = (
  t: Text,
  nameOf: (tag: string) => string,
  { pages, languages, departments }: FormListItem['assignment']
): string => {
  const parts = [
    ...(pages.length > 0 ? [pages.join(', ')] : []),
    ...(languages.length > 0 ? [languages.map(nameOf).join(', ')] : []),
    ...(departments.length > 0 ? [departments.join(', ')] : []),
  ];
  return parts.length === 0 ? t('forms.everywhere') : parts.join(' · ');
};

/** The cells of one form. */
export const FormRow = ({ form }: { form: FormListItem }) => {
  const t = useText();
  const nameOf = useLanguageName();
  return (
    <>
      <Td>
        <Flex direction="column" alignItems="flex-start">
          <Link tag={NavLink} to={`${PRIVACY_PATH}/forms/${form.key}`}>
            {form.name}
          </Link>
          <Typography variant="pi" textColor="neutral600">
            {form.key}
          </Typography>
        </Flex>
      </Td>
      <Td>
        <State form={form} />
      </Td>
      <Td>
        <Typography textColor="neutral800">{whereText(t, nameOf, form.assignment)}</Typography>
      </Td>
      <Td>
        {form.missing.length > 0 ? (
          <Mark $tone="warning">{form.missing.map(nameOf).join(', ')}</Mark>
        ) : (
          <Typography textColor="neutral600">{t('forms.complete')}</Typography>
        )}
      </Td>
    </>
  );
};
