import { Button, Typography } from '@strapi/design-system';
import type { ResidencySettings } from '../../../../protocol';
import { useSaveLiveChatResidencyMutation } from '../../foundation/api';
import {
  PageFrame,
  LeaveGuard,
  Note,
  useRun,
  ConflictNote,
  useSettingsDraft,
} from '../../foundation/ui';
import { useMay, ASK } from '../../foundation/permissions';
import { useSaveKey } from '../../foundation/keys';
import { useText } from '../../foundation/i18n';
import { PLACES, refusedPlaces, tidyResidency } from './residency';
import { AllowedCard } from './AllowedCard';
import { PlaceCard } from './PlaceCard';
import { WebhooksCard } from './WebhooksCard';

/** Changes take effect with Save; what the server refuses is said at its place, and what was typed stays. */
export const ResidencyForm = ({ saved }: { saved: ResidencySettings }) => {
  const t = useText();
  const mayUpdate = useMay(ASK.securityUpdate) === true;
  const { draft, setDraft, dirty, moved, adopt, theirs, mine } = useSettingsDraft(saved);
  const [put] = useSaveLiveChatResidencyMutation();
  const { run, busy, failure } = useRun();
  const canSave = mayUpdate && dirty && !busy;
  const save = async () => {
    const answer = await run(put(tidyResidency(draft)), t('settings.saved'));
    if (answer) adopt(answer);
  };
  useSaveKey(canSave, () => void save());
  // Said once. What is wrong with a place stands at its field anyway; of receivers only the server knows.
  const atWebhooks = refusedPlaces(failure ?? '').join() === 'webhooks';
  const change = (part: Partial<ResidencySettings>) => setDraft({ ...draft, ...part });
  return (
    <PageFrame
      title={t('privacy.residency')}
      subtitle={t('residency.subtitle')}
      actions={
        mayUpdate && (
          <Button loading={busy} disabled={!canSave} onClick={() => void save()}>
            {t('settings.save')}
          </Button>
        )
      }
    >
      {moved && <ConflictNote onTheirs={theirs} onMine={mine} />}
      {!mayUpdate && <Note tone="secondary">{t('settings.readOnly')}</Note>}
      <AllowedCard
        allowed={draft.allowed}
        disabled={!mayUpdate}
        refusal={atWebhooks ? undefined : failure}
        onChange={(allowed) => change({ allowed })}
      />
      <Typography tag="p" textColor="neutral600">
        {t('residency.placesExplain')}
      </Typography>
      {PLACES.map((place) => (
        <PlaceCard
          key={place}
          place={place}
          value={draft[place]}
          allowed={draft.allowed}
          disabled={!mayUpdate}
          onChange={(value) => change({ [place]: value })}
        />
      ))}
      <WebhooksCard refusal={atWebhooks ? failure : undefined} />
      <LeaveGuard dirty={dirty && mayUpdate} />
    </PageFrame>
  );
};
