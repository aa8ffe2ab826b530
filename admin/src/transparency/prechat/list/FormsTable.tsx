import { IconButton } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { FormListItem } from '../../../../../protocol';
import { useRemoveLiveChatFormMutation } from '../../../foundation/api';
import { DataTable, type Column, Confirm } from '../../../foundation/ui';
import { useText } from '../../../foundation/i18n';
import { restText } from '../../publishing';
import { MissingCell, NameCell, StateCell, WhereCell } from './FormRow';

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
  const columns: Column<FormListItem>[] = [
    { key: 'name', label: t('forms.name'), cell: (form) => <NameCell form={form} /> },
    { key: 'state', label: t('forms.state'), cell: (form) => <StateCell form={form} /> },
    { key: 'where', label: t('forms.where'), cell: (form) => <WhereCell form={form} /> },
    { key: 'missing', label: t('forms.missing'), cell: (form) => <MissingCell form={form} /> },
    ...(mayChange
      ? [
          {
            key: 'actions',
            label: t('forms.actions'),
            cell: (form: FormListItem) =>
              // The built-in form is there until somebody makes it their own.
              (form.version > 0 || form.changed) && (
                <IconButton
                  variant="ghost"
                  label={t('forms.remove', { name: form.name })}
                  onClick={() => setLeaving(form)}
                >
                  <Trash />
                </IconButton>
              ),
          },
        ]
      : []),
  ];
  return (
    <>
      <DataTable
        label={t('privacy.forms')}
        columns={columns}
        rows={forms}
        rowKey={({ key }) => key}
        opens
      />
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
