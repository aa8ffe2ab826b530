import { useState, type ReactNode } from 'react';
import type { CaseDetails } from '../../../../protocol';
import { PageFrame, CardSkeleton, Columns, Stack } from '../../foundation/ui';
import { CaseErasuresCard, useErasures } from '../erasure';
import { useText } from '../../foundation/i18n';
import type { MenuAction } from './rules/actions';
import { WITH_ERASURE } from './rules/nextStep';
import { CaseOthers } from '../people';
import { useCaseExports } from '../export';
import { ActionDialog } from './dialogs/ActionDialog';
import { ActionsMenu } from './ActionsMenu';
import { AskedCard } from './AskedCard';
import { CaseExportsCard } from './CaseExportsCard';
import { ClockCard } from './ClockCard';
import { IdentityCard } from './IdentityCard';
import { NextStepCard } from './NextStepCard';
import { PeopleCard } from './PeopleCard';
import { Timeline } from './Timeline';
import { useCaseAction } from './useCaseAction';
import { useRestriction } from './useRestriction';

interface CaseBodyProps {
  details: CaseDetails;
  back: ReactNode;
}

/** A case with its one next step, what belongs to it, and all that happened. */
export const CaseBody = ({ details, back }: CaseBodyProps) => {
  const t = useText();
  const requester = details.requester.name ?? details.requester.email ?? t('people.nameless');
  const [open, setOpen] = useState<MenuAction>();
  const { act } = useCaseAction(details.caseId);
  const exports = useCaseExports(details.caseId);
  const erasures = useErasures({ caseId: details.caseId });
  const restriction = useRestriction(details);
  // What comes next hangs on what was done already, unless this person may not see it.
  const isKnown =
    (exports.exports !== undefined || exports.may === false || exports.error !== undefined) &&
    (erasures.erasures !== undefined || erasures.may === false || erasures.error !== undefined) &&
    restriction.isKnown;
  const showsErasures =
    erasures.may && (WITH_ERASURE.includes(details.kind) || Boolean(erasures.erasures?.length));
  const start = (action: MenuAction) =>
    action === 'resume' ? void act({ type: 'resume' }, true) : setOpen(action);
  return (
    <PageFrame
      title={t('case.titleOf', { kind: t(`requestKind.${details.kind}`), name: requester })}
      tabTitle={t('names.request', {
        reference: details.reference,
        kind: t(`requestKind.${details.kind}`),
      })}
      subtitle={details.reference}
      back={back}
      actions={<ActionsMenu details={details} onStart={start} />}
    >
      <Columns>
        <Stack>
          {isKnown ? (
            <NextStepCard
              details={details}
              exports={exports.exports ?? []}
              erasures={erasures.erasures ?? []}
              restriction={restriction}
              onStart={start}
            />
          ) : (
            <CardSkeleton />
          )}
          <CaseOthers details={details} />
          <AskedCard details={details} />
          <CaseExportsCard details={details} {...exports} />
          {showsErasures && (
            <CaseErasuresCard
              details={details}
              erasures={erasures.erasures}
              error={erasures.error}
              reload={erasures.reload}
            />
          )}
          <Timeline details={details} />
        </Stack>
        <Stack>
          <ClockCard details={details} />
          <IdentityCard details={details} />
          <PeopleCard details={details} onStart={start} />
        </Stack>
      </Columns>
      {open && <ActionDialog action={open} details={details} onClose={() => setOpen(undefined)} />}
    </PageFrame>
  );
};
