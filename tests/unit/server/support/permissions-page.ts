import { AGENT_EVENT_PERMISSIONS, PERMISSIONS } from '../../../../protocol';
import { SUGGESTED_ROLES } from '../../../../protocol/foundation/roles';
import { plan } from '../../../../server/src/app';
import { ACTIONS } from '../../../../server/src/foundation/platform/permissions';

export type Held = keyof typeof PERMISSIONS;

/** Rights to fields: they open nothing, they take a mask away. */
export const FIELD_RIGHTS: Partial<Record<Held, string>> = {
  contactRead: 'a field right: without it, contact data is masked everywhere, and not searched',
  contactExport: 'a field right: without it, contact data is masked in every file',
};

const held = Object.keys(PERMISSIONS) as Held[];
const BY_ACTION = new Map<string, Held>(held.map((one) => [PERMISSIONS[one], one]));

/** Name of a permission in Settings → Roles. */
export const nameOf = (permission: Held): string =>
  ACTIONS.find(({ uid }) => `plugin::live-chat.${uid}` === PERMISSIONS[permission])?.displayName ??
  '';

interface Route {
  config: { policies: { name: string; config: { actions: readonly string[] } }[] };
}

/** Permissions of a route. `admin::hasPermissions` has one; of several in `has-one-of` one will do. */
export const permissionsOf = ({ config }: Route): (Held | undefined)[] =>
  config.policies.flatMap((policy) => policy.config.actions.map((one) => BY_ACTION.get(one)));

export const allRoutes = () => plan.routes as (Route & (typeof plan.routes)[number])[];

/** A table as Prettier leaves it: columns of one width. */
const table = (head: string[], rows: string[][]): string[] => {
  const widths = head.map((_, i) =>
    Math.max(3, ...[head, ...rows].map((row) => (row[i] ?? '').length))
  );
  const line = (row: string[]) =>
    `| ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)];
};

const counted = (count: number, word: string): string[] =>
  count === 0 ? [] : [`${count} ${word}${count === 1 ? '' : 's'}`];

const opens = (permission: Held): string => {
  const routes = allRoutes().filter((route) => permissionsOf(route).includes(permission)).length;
  const events = Object.values(AGENT_EVENT_PERMISSIONS).filter((one) => one === permission).length;
  const found = [...counted(routes, 'route'), ...counted(events, 'socket event')].join(', ');
  return found || (FIELD_RIGHTS[permission] ?? '');
};

const names = (permissions: readonly (Held | undefined)[]): string =>
  permissions.map((one) => (one ? `\`${one}\`` : '?')).join(' or ');

/** The page `docs/reference/permissions.md`, made of what the server really asks for. */
export const permissionsPage = (): string => {
  const roles = Object.entries(SUGGESTED_ROLES);
  return [
    '# Permissions',
    '',
    'Made by `npm run permissions` from the code; a test holds the two together. Do not edit it by hand.',
    '',
    'Grant them under Settings → Roles → Plugins → Live chat. The super administrator has all of them. A route asks for',
    'its permission at each request; a socket event asks for it at each event.',
    '',
    '## What there is',
    '',
    ...table(
      ['Permission', 'Action', 'Name in the panel', 'Opens'],
      held.map((one) => [`\`${one}\``, `\`${PERMISSIONS[one]}\``, nameOf(one), opens(one)])
    ),
    '',
    '`holdRead` also shows people and chats that a hold hides. `erasureApprove` also lets an erasure start at once when its',
    'holder asks for it and no second person is needed (_Settings_ of people and requests).',
    '',
    '## Suggested roles',
    '',
    'Who asks for an erasure or an export is not who approves it. The administrator holds everything: with a second person',
    'switched on, even they cannot approve what they asked for.',
    '',
    ...table(
      ['Permission', ...roles.map(([role]) => role)],
      held.map((one) => [
        `\`${one}\``,
        ...roles.map(([, permissions]) => (permissions.includes(one) ? 'yes' : '')),
      ])
    ),
    '',
    '## Routes of the admin panel',
    '',
    'Below `/live-chat`. Where two are named, one of them will do.',
    '',
    ...plan.rooms
      .filter(({ routes }) => routes)
      .flatMap(({ name, routes = [] }) => [
        `### ${name}`,
        '',
        ...table(
          ['Route', 'Permission'],
          routes.map((route) => [
            `\`${route.method} ${route.path}\``,
            names(permissionsOf(route as never)),
          ])
        ),
        '',
      ]),
    '## Events of an agent’s socket',
    '',
    ...table(
      ['Event', 'Permission'],
      Object.entries(AGENT_EVENT_PERMISSIONS).map(([event, one]) => [`\`${event}\``, names([one])])
    ),
    '',
  ].join('\n');
};
