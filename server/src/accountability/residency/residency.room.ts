import type { Audit } from '../../foundation/audit';
import { room } from '../../foundation/house';
import { routeOf } from '../../foundation/http';
import type { Outgoing } from '../../foundation/outgoing';
import type { SafeguardService } from '../../foundation/safeguards';
import type { PrivacySettingsStore } from '../../transparency/masking';
import type { NoticeService } from '../../transparency/notice';
import { residencyController } from './residency.controller';
import { ResidencyService } from './residency.service';

interface Below {
  audit: Audit;
  outgoing: Outgoing;
  safeguards: SafeguardService;
  masking: PrivacySettingsStore;
  notice: NoticeService;
}

const route = routeOf('residency');

export const residency = room({
  name: 'residency',
  routes: [
    route('GET', '/residency', 'readResidency', 'securityRead'),
    route('PUT', '/residency', 'saveResidency', 'securityUpdate'),
  ],
  controllers: { residency: residencyController },
  make: ({ audit, outgoing, safeguards, masking, notice }: Below) =>
    new ResidencyService({
      settings: outgoing.residency,
      receivers: masking,
      audit: audit.log,
      safeguards,
      notice,
    }),
  start: ({ residency }) => residency.upkeep(),
  upkeep: ({ residency }) => [{ work: () => residency.upkeep() }],
});
