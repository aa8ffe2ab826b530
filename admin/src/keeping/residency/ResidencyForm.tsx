import { Button, Typography } from '@strapi/design-system';
import type { ResidencySettings } from '../../../../protocol';
import { useSaveLiveChatResidencyMutation } from '../../api';
import { PageFrame } from '../../consents';
import { LeaveGuard, Note, useMay, useSaveKey } from '../../editors';
import { useText } from '../../i18n';
import { ASK } from '../../permissions';
import { useRun } from '../../subjects';
import { PLACES, refusedPlaces, tidyResidency, type RefusedPlace } from '../rules/residency';
import { MovedNote, useSettingsDraft } from '../ui';
import { AllowedCard } from './AllowedCard';
import { PlaceCard } from './PlaceCard';
import { WebhooksCard } from './WebhooksCard';

/** Changes take effect with Save; what the server refuses is said at its place, and what was typed stays. */
export const ResidencyForm = ({ saved }: { saved: ResidencySettings }) => {
  const t = useText();
  const mayUpdate = useMay(ASK.settingsUpdate) === true;
  const { draft, setDraft, dirty, moved, adopt, theirs, mine } = useSettingsDraft(saved);
  const [put] = useSaveLiveChatResidencyMutation();
  const { run, busy, failure } = useRun();
  const canSave = mayUpdate && dirty && !busy;
  const save = async () => {
    const answer = await run(put(tidyResidency(draft)), t('settings.saved'));
    if (answer) adopt(answer);
  };
  useSaveKey(canSave, () => void save());
  const refused = refusedPlaces(failure ?? '');
  const refusalAt = (place: RefusedPlace) => (refused.includes(place) ? failure : undefined);
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
      {moved && <MovedNote onTheirs={theirs} onMine={mine} />}
      {!mayUpdate && <Note tone="secondary">{t('settings.readOnly')}</Note>}
      <AllowedCard
        allowed={draft.allowed}
        disabled={!mayUpdate}
        refusal={refused.length === 0 ? failure : undefined}
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
          refusal={refusalAt(place)}
          onChange={(value) => change({ [place]: value })}
        />
      ))}
      <WebhooksCard refusal={refusalAt('webhooks')} />
      <LeaveGuard dirty={dirty && mayUpdate} />
    </PageFrame>
  );
};
