import fs from 'node:fs';
import path from 'node:path';
import { AGENT_EVENT_PERMISSIONS, PERMISSIONS } from '../../../protocol';
import { SUGGESTED_ROLES, type RoleName } from '../../../protocol/foundation/roles';
import { plan } from '../../../server/src/app';
import accounts from '../../../playground/src/seed/accounts.json';
import { agentEvents } from '../../../protocol/conversation/schemas';
import { ACTIONS } from '../../../server/src/foundation/platform/permissions';
import {
  allRoutes,
  FIELD_RIGHTS,
  nameOf,
  permissionsOf,
  permissionsPage,
  type Held,
} from './support/permissions-page';

const PAGE = path.resolve(__dirname, '../../../docs/reference/permissions.md');
const held = Object.keys(PERMISSIONS) as Held[];
const roles = Object.entries(SUGGESTED_ROLES);

describe('R28: each action is its own permission', () => {
  it('says so in the reference, as the code has it (npm run permissions)', () => {
    const page = permissionsPage();
    if (process.env.UPDATE_DOCS === '1') fs.writeFileSync(PAGE, page);
    expect(fs.readFileSync(PAGE, 'utf8')).toBe(page);
  });

  it('has a controller for every route', () => {
    const controllers = Object.keys(plan.controllers(() => undefined as never));
    const missing = allRoutes().filter(
      ({ handler }) => !controllers.includes(handler.split('.')[0] ?? '')
    );
    expect(missing).toEqual([]);
  });

  it.each(allRoutes())('$method $path declares permissions that exist', (route) => {
    const permissions = permissionsOf(route);
    expect(permissions).not.toHaveLength(0);
    expect(permissions).not.toContain(undefined);
  });

  it('has no route twice', () => {
    const all = allRoutes().map(({ method, path: to }) => `${method} ${to}`);
    expect(new Set(all).size).toBe(all.length);
  });

  it('declares one for every event that an agent may say', () => {
    expect(Object.keys(AGENT_EVENT_PERMISSIONS).sort()).toEqual(Object.keys(agentEvents).sort());
  });

  it.each(held)('%s is used, and is registered under a name', (permission) => {
    const used =
      allRoutes().some((route) => permissionsOf(route).includes(permission)) ||
      Object.values(AGENT_EVENT_PERMISSIONS).some((one) => one === permission) ||
      permission in FIELD_RIGHTS;
    expect(used).toBe(true);
    expect(nameOf(permission)).not.toBe('');
  });

  it('registers nothing else', () => {
    expect(ACTIONS.map(({ uid }) => `plugin::live-chat.${uid}`).sort()).toEqual(
      Object.values(PERMISSIONS).sort()
    );
  });
});

describe('R28: suggested roles', () => {
  it.each(roles)('%s: permissions that exist, each once', (_, permissions) => {
    expect(permissions.filter((one) => !held.includes(one))).toEqual([]);
    expect(new Set(permissions).size).toBe(permissions.length);
  });

  it.each(roles)('%s sees what it may change', (_, permissions) => {
    const changes = held.filter((one) => one.endsWith('Update') && permissions.includes(one));
    const seenWith = (one: Held): Held =>
      ['maskingUpdate', 'receiversUpdate'].includes(one)
        ? 'securityRead'
        : (one.replace(/Update$/, 'Read') as Held);
    const blind = changes.filter((one) => !permissions.includes(seenWith(one)));
    expect(blind).toEqual([]);
  });

  it.each([
    ['erasurePrepare', 'erasureApprove'],
    ['exportCreate', 'exportApprove'],
  ] as const)('nobody but the administrator holds %s together with %s', (ask, approve) => {
    const both = roles.filter(([, all]) => all.includes(ask) && all.includes(approve));
    expect(both.map(([role]) => role)).toEqual(['Administrator']);
  });

  it('nobody but the administrator can take a safeguard off what they ask for', () => {
    const both = roles.filter(
      ([, all]) =>
        all.includes('securityUpdate') &&
        (all.includes('erasurePrepare') || all.includes('exportCreate'))
    );
    expect(both.map(([role]) => role)).toEqual(['Administrator']);
  });

  it.each(accounts.roles)(
    'the demo’s $name is the one that is suggested',
    ({ name, permissions }) => {
      const suggested = SUGGESTED_ROLES[name as RoleName];
      expect([...permissions].sort()).toEqual(suggested.map((one) => PERMISSIONS[one]).sort());
    }
  );

  it('the demo has one account at least for each of them', () => {
    const names = accounts.users.map(
      ({ role }) => accounts.roles.find(({ key }) => key === role)?.name ?? 'Administrator'
    );
    expect([...new Set(names)].sort()).toEqual(Object.keys(SUGGESTED_ROLES).sort());
  });

  it('leaves nothing to the administrator alone but what the installation needs', () => {
    const others = new Set(
      roles.flatMap(([role, all]) => (role === 'Administrator' ? [] : [...all]))
    );
    expect(held.filter((one) => !others.has(one))).toEqual([
      'securityUpdate',
      'receiversUpdate',
      'settingsRead',
      'settingsUpdate',
    ]);
  });
});
