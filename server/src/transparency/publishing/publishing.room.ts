import type { Ground } from '../../foundation/ground';
import { room } from '../../foundation/house';
import type { Audit } from '../../foundation/audit';
import type { SafeguardService } from '../../foundation/safeguards';
import type { Consent } from '../consent';
import type { PrivacySettingsStore } from '../masking';
import type { NoticeService } from '../notice';
import type { FormService } from '../prechat';
import type { PurposeService } from '../purposes';
import type { Widget } from '../widget';
import { formsController } from './forms.controller';
import { noticeController } from './notice.controller';
import { PublishingService } from './publishing.service';
import { publishingRoutes } from './publishing.routes';
import { purposesController } from './purposes.controller';
import { privacySettingsController } from './settings.controller';

interface Below {
  ground: Ground;
  audit: Audit;
  safeguards: SafeguardService;
  purposes: PurposeService;
  masking: PrivacySettingsStore;
  prechat: FormService;
  notice: NoticeService;
  consent: Consent;
  widget: Widget;
}

const make = ({ ground, purposes, masking, prechat, notice, consent }: Below) =>
  new PublishingService({
    strapi: ground.strapi,
    forms: prechat,
    purposes,
    notices: notice,
    consents: consent.service,
    settings: masking,
    onDefect: ground.defect('consent upkeep'),
  });

export const publishing = room({
  name: 'publishing',
  routes: publishingRoutes,
  controllers: {
    forms: formsController,
    purposes: purposesController,
    notice: noticeController,
    privacySettings: privacySettingsController,
  },
  make,
});
