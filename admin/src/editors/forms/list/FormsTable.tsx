import { IconButton, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { FormListItem } from '../../../../../protocol';
import { useRemoveLiveChatFormMutation } from '../../../api';
import { useText } from '../../../i18n';
import { Confirm, VisuallyHidden } from '../../../ui';
import { restText } from '../../shared';
import { FormRow } from './FormRow';

interface FormsTableProps {
  forms: readonly FormListItem[];
  mayChange: boolean;
}

/** All forms, each with where it stands. */
export const FormsTable = ({ forms, mayChange }: FormsTableProps) => {
  const t = useText();
  const { toggleNotification } = useNotification();
  const [leaving, setLeaving] = useState<FormListItem>();
  const [remove] = useRemoveLiveChatFormMutation();

  const takeOut = async ({ key, name }: FormListItem) => {
    const answer = await remove(key);
    toggleNotification(
      'error' in answer
        ? { type: 'danger', message: restText(t, answer.error) }
        : { type: 'success', message: t('forms.removed', { name }) }
    );
  };
  return (
    <>
      <Table colCount={mayChange ? 5 : 4} rowCount={forms.length + 1}>
        <Thead>
          <Tr>
            {(['forms.name', 'forms.state', 'forms.where', 'forms.missing'] as const).map((key) => (
              <Th key={key}>
                <Typography variant="sigma">{t(key)}</Typography>
              </Th>
            ))}
            {mayChange && (
              <Th>
                <VisuallyHidden>{t('forms.actions')}</VisuallyHidden>
              </Th>
            )}
          </Tr>
        </Thead>
        <Tbody>
          {forms.map((form) => (
            <Tr key={form.key}>
              <FormRow form={form} />
              {mayChange && (
                <Td>
                  {/* The built-in form is there until somebody makes it their own. */}
                  {(form.version > 0 || form.changed) && (
                    <IconButton
                      variant="ghost"
                      label={t('forms.remove', { name: form.name })}
                      onClick={() => setLeaving(form)}
                    >
                      <Trash />
                    </IconButton>
                  )}
                </Td>
              )}
            </Tr>
          ))}
        </Tbody>
      </Table>
      <Confirm
        open={leaving !== undefined}
        danger
        title={t('forms.removeTitle')}
        text={t('forms.removeText', { name: leaving?.name ?? '' })}
        action={t('forms.removeAction')}
        onConfirm={() => leaving && void takeOut(leaving)}
        onClose={() => setLeaving(undefined)}
      />
    </>
  );
};
