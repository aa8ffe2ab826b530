import { Flex, Tag, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useState } from 'react';
import { FormDialog, Note } from '../../../foundation/ui';
import { useMay, ASK } from '../../../foundation/permissions';
import { useText } from '../../../foundation/i18n';
import { useCaseAction } from '../useCaseAction';
import type { DialogProps } from './DialogProps';
import { PeoplePicker } from './PeoplePicker';

/** Says whom the case is about, after a look for them. */
export const SubjectsDialog = ({ details, onClose }: DialogProps) => {
  const t = useText();
  const maySearch = useMay(ASK.subjectRead);
  /** Ids with what to call them. */
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(
    () => new Map(details.subjectIds.map((id) => [id, id]))
  );
  const { act, busy, failure } = useCaseAction(details.caseId);
  const submit = async () => {
    if (await act({ type: 'set_subjects', subjectIds: [...chosen.keys()] })) onClose();
  };
  const toggle = (ids: readonly string[], name: string, on: boolean) =>
    setChosen((now) => {
      const next = new Map(now);
      for (const id of ids)
        if (on) next.set(id, name);
        else next.delete(id);
      return next;
    });
  return (
    <FormDialog
      title={t('caseAction.set_subjects')}
      explain={t('caseAction.set_subjects.explain')}
      action={t('caseAction.set_subjects.do')}
      busy={busy}
      disabled={chosen.size === 0 && details.subjectIds.length === 0}
      failure={failure}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Typography role="status">{t('case.chosenIds', { count: chosen.size })}</Typography>
      <Flex gap={2} wrap="wrap" tag="ul">
        {[...chosen].map(([id, name]) => (
          <li key={id}>
            <Tag
              icon={<Cross aria-hidden />}
              label={t('editor.takeOut', { what: name })}
              onClick={() => toggle([id], name, false)}
            >
              {name}
            </Tag>
          </li>
        ))}
      </Flex>
      {maySearch === false ? (
        <Note tone="warning">{t('case.mayNotSearch')}</Note>
      ) : (
        <PeoplePicker
          first={details.requester.email ?? details.requester.name ?? ''}
          isChosen={(id) => chosen.has(id)}
          onToggle={toggle}
        />
      )}
    </FormDialog>
  );
};
