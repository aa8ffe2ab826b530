import type { Audit } from '../../foundation/audit';
import type { Ground } from '../../foundation/ground';
import { room } from '../../foundation/house';
import { routeOf } from '../../foundation/http';
import type { LeaseStore } from '../../foundation/leases';
import type { Mailing } from '../../foundation/mailing';
import { assertPublicPlaces, type Outgoing } from '../../foundation/outgoing';
import type { SafeguardService } from '../../foundation/safeguards';
import { AuditLogService } from './audit-log.service';
import { auditController } from './audit.controller';

interface Below {
  ground: Ground;
  audit: Audit;
  leases: LeaseStore;
  outgoing: Outgoing;
  mailing: Mailing;
  safeguards: SafeguardService;
}

const route = routeOf('audit');

/** Upkeep looks at anchors so often, in milliseconds. */
const LOOK_EVERY = 60_000;

const make = ({ ground, audit, leases, outgoing, mailing }: Below) => {
  const { strapi, database, clock, keyed, settings, folders, defect } = ground;
  return new AuditLogService({
    strapi,
    database,
    clock,
    keyed,
    audit: audit.log,
    names: audit.admins.load,
    directory: folders.records,
    mail: mailing.send,
    send: outgoing.send,
    epoch: () => settings.epoch(),
    assertReachable: (address) => assertPublicPlaces([address], outgoing.privateHosts),
    claim: async (name, until) => (await leases.take(name, until)) !== undefined,
    onDefect: defect('audit log'),
  });
};

export const auditLog = room({
  name: 'auditLog',
  routes: [
    route('POST', '/audit/search', 'searchAudit', 'auditRead'),
    route('POST', '/audit/verify', 'verifyAudit', 'auditRead'),
    route('GET', '/audit/file', 'auditFile', 'auditRead'),
    route('GET', '/audit/state', 'readAuditState', 'auditRead'),
    route('PUT', '/audit/anchoring', 'saveAnchoring', 'securityUpdate'),
    route('POST', '/audit/anchor', 'anchorAudit', 'securityUpdate'),
  ],
  controllers: { audit: auditController },
  make,
  upkeep: ({ auditLog }) => [{ every: LOOK_EVERY, work: () => auditLog.upkeep() }],
});
