import { privacySettings } from '../../../../protocol/transparency/schemas';
import type { Audit } from '../../foundation/audit';
import type { Controller, HouseOf } from '../../foundation/house';
import { answering, may, parse, userOf } from '../../foundation/http';
import {
  loweredOfMasking,
  loweredOfReceivers,
  type SafeguardService,
} from '../../foundation/safeguards';
import { assertMayChange, settingsChange, type PrivacySettingsStore } from '../masking';
import type { PublishingService } from './publishing.service';

interface Rooms {
  audit: Audit;
  safeguards: SafeguardService;
  masking: PrivacySettingsStore;
  publishing: PublishingService;
}

/** REST for what is masked and for receivers. Permissions stand on the routes. */
export const privacySettingsController =
  (houseOf: HouseOf<Rooms>): Controller =>
  ({ strapi }) => {
    const rooms = () => houseOf(strapi);

    return answering(
      strapi,
      {
        readPrivacySettings: () => rooms().masking.get(),
        savePrivacySettings: async (ctx) => {
          const change = parse(privacySettings, ctx.request.body);
          const before = await rooms().masking.get();
          assertMayChange(before, change, (right) => may(ctx, right));
          await rooms().audit.log.record({
            action: 'settings.privacy',
            by: userOf(ctx),
            data: settingsChange(before, change),
          });
          const lowered = [
            ...loweredOfMasking(before, change),
            ...loweredOfReceivers(before, change),
          ];
          return rooms().safeguards.through(lowered, userOf(ctx), () =>
            rooms().publishing.settings(change, userOf(ctx))
          );
        },
        newWebhookSecret: (ctx) => {
          const of = String(ctx.params.id);
          return rooms().safeguards.through(
            [{ safeguard: 'receiverSecret', of, from: 'set', to: 'another' }],
            userOf(ctx),
            async () => ({ secret: await rooms().masking.newSecret(of) })
          );
        },
      },
      {
        log: () => rooms().audit.log,
        of: {
          readPrivacySettings: { none: 'settings' },
          savePrivacySettings: 'itself',
          newWebhookSecret: (ctx) => ({ action: 'settings.secret', target: String(ctx.params.id) }),
        },
        clear: {
          readPrivacySettings: 'settings, and addresses of receivers',
          savePrivacySettings: 'settings, and addresses of receivers',
          newWebhookSecret: 'a secret, and nothing else',
        },
      }
    );
  };
