import type { CaseDetails } from '../../../../protocol';
import { Definition, Definitions, Tag, Card } from '../../foundation/ui';
import { Time, useText } from '../../foundation/i18n';
import { IDENTITY_TONES } from './tones';

/** How sure it is that the requester is the person. */
export const IdentityCard = ({ details }: { details: CaseDetails }) => {
  const t = useText();
  const { state, method, address, at, by, reason, attemptsLeft, expiresAt } = details.identity;
  return (
    <Card title={t('cases.identity')} explain={t(`caseIdentity.${state}.explain`)}>
      <div>
        <Tag $tone={IDENTITY_TONES[state]}>{t(`caseIdentity.${state}`)}</Tag>
      </div>
      <Definitions>
        <Definition name={t('case.verifiedBy')}>{method && t(`verifiedBy.${method}`)}</Definition>
        <Definition name={t('case.address')}>{address}</Definition>
        <Definition name={t('consents.at')}>
          {at !== undefined && <Time at={at} style="full" />}
        </Definition>
        <Definition name={t('person.by')}>{by}</Definition>
        <Definition name={t('person.reason')}>{reason}</Definition>
        <Definition name={t('case.validUntil')}>
          {state === 'pending' && expiresAt !== undefined && <Time at={expiresAt} style="full" />}
        </Definition>
        <Definition name={t('case.attemptsLeft')}>
          {state === 'pending' && attemptsLeft !== undefined && String(attemptsLeft)}
        </Definition>
      </Definitions>
    </Card>
  );
};
