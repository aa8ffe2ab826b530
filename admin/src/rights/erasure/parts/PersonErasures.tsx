import type { FoundPerson } from '../../../../../protocol';
import { useText } from '../../../foundation/i18n';
import { Card, Stack } from '../../../foundation/ui';
import { useErasures } from '../list/useErasures';
import { ErasureLine } from './ErasureLine';

/** Erasures that answer somebody's open requests; nothing when there are none. */
export const PersonErasures = ({ openCases }: Pick<FoundPerson, 'openCases'>) => {
  const t = useText();
  const { erasures } = useErasures();
  const mine = (erasures ?? []).filter(({ caseId }) =>
    openCases.some((one) => one.caseId === caseId)
  );
  if (mine.length === 0) return null;
  return (
    <Card title={t('erasures.title')}>
      <Stack as="ul">
        {mine.map((info) => (
          <ErasureLine key={info.erasureId} info={info} />
        ))}
      </Stack>
    </Card>
  );
};
