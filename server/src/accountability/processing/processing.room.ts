import type { Audit } from '../../foundation/audit';
import type { Ground } from '../../foundation/ground';
import { room } from '../../foundation/house';
import { routeOf } from '../../foundation/http';
import type { Outgoing } from '../../foundation/outgoing';
import type { PersonalDataRegistry } from '../../foundation/registry';
import type { SafeguardService } from '../../foundation/safeguards';
import type { SubjectSettingsStore } from '../../rights/settings';
import type { PrivacySettingsStore } from '../../transparency/masking';
import type { NoticeService } from '../../transparency/notice';
import type { FormService } from '../../transparency/prechat';
import type { PurposeService } from '../../transparency/purposes';
import { processingController } from './processing.controller';
import { ProcessingService } from './processing.service';

interface Below {
  ground: Ground;
  audit: Audit;
  registry: PersonalDataRegistry;
  outgoing: Outgoing;
  safeguards: SafeguardService;
  purposes: PurposeService;
  masking: PrivacySettingsStore;
  prechat: FormService;
  notice: NoticeService;
  subjectSettings: SubjectSettingsStore;
}

const route = routeOf('processing');

const make = (below: Below) =>
  new ProcessingService({
    ground: below.ground,
    registry: below.registry,
    residency: below.outgoing.residency,
    notice: below.notice,
    purposes: below.purposes,
    forms: below.prechat,
    masking: below.masking,
    settings: below.subjectSettings,
  });

export const processing = room({
  name: 'processing',
  routes: [
    route('GET', '/processing', 'readProcessing', 'processingRead'),
    route('GET', '/processing/file', 'processingFile', 'processingRead'),
    route('GET', '/subject-settings', 'readSubjectSettings', 'securityRead'),
    route('PUT', '/subject-settings', 'saveSubjectSettings', 'securityUpdate'),
  ],
  controllers: { processing: processingController },
  make,
});
