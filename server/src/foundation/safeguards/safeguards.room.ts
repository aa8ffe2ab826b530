import type { Audit } from '../audit';
import type { Ground } from '../ground';
import { room } from '../house';
import type { Mailing } from '../mailing';
import { publicAddress, StoredValue } from '../platform';
import { holdersOf } from './holders';
import { SafeguardService, type Seen } from './safeguard.service';
import { safeguardsController } from './safeguards.controller';
import { safeguardsRoutes } from './safeguards.routes';

interface Below {
  ground: Ground;
  audit: Audit;
  mailing: Mailing;
}

/** Part of the panel that tells more than a mail does. */
const AUDIT_PAGE = '/plugins/live-chat-privacy/audit';

const make = ({ ground: { strapi, clock, defect }, audit, mailing }: Below) =>
  new SafeguardService({
    clock,
    audit: audit.log,
    lines: audit.lines,
    names: audit.admins.load,
    seen: new StoredValue<Seen>(strapi, 'safeguards-seen', {}, 0),
    holders: (rights) => holdersOf(strapi, rights),
    mail: mailing.send,
    panel: `${publicAddress(strapi, 'admin')}${AUDIT_PAGE}`,
    onDefect: defect('safeguards'),
  });

export const safeguards = room({
  name: 'safeguards',
  routes: safeguardsRoutes,
  controllers: { safeguards: safeguardsController },
  make,
});
