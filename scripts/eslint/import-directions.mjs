import fs from 'node:fs';
import path from 'node:path';

/**
 * Keeps the import directions of the house (docs/architecture.md): a wing knows the wings below it, a room is entered
 * through its index, inside of one it goes `protocol ← rules ← stores, services ← edges`, and the parts of the product
 * meet in `protocol` alone.
 */

/** Parts of the repository, and the parts that each may import. */
const PARTS = {
  protocol: [],
  server: ['protocol'],
  admin: ['protocol'],
  widget: ['protocol'],
};

/** From the ground up. What stands beside them in `src` puts the house together and may import all. */
const WINGS = ['foundation', 'conversation', 'transparency', 'rights', 'accountability'];

/** Where the folders with an index of their own stand in a part. */
const ROOM_ROOTS = { server: 'server/src', admin: 'admin/src', widget: 'widget/src' };

const MESSAGES = {
  part: '{{from}} may not import {{to}}; what both need belongs into protocol.',
  schemas: 'The widget does not carry validators: import from protocol, not from a schemas file.',
  around: 'Import {{room}} through its index.ts.',
  upwards:
    '{{from}} stands below {{to}}: tell a fact that {{to}} hears, or offer a hook that it takes (docs/architecture.md).',
  roof: 'Rooms do not know who puts them together: take what you need from the rooms below, in what `make` is given.',
  rule: 'Rules are pure: they import protocol, types, texts and other rules only.',
  edge: 'Stores and services do not know their edges (routes, controllers, events, gateways).',
};

const isInside = (file, folder) => file === folder || file.startsWith(`${folder}/`);
const partOf = (file) => Object.keys(PARTS).find((part) => isInside(file, part));

/** The wing that a file stands in, if its part has wings. */
const wingOf = (file, part) => {
  const root = part === 'protocol' ? 'protocol' : ROOM_ROOTS[part];
  const wing = root && isInside(file, root) ? file.slice(root.length + 1).split('/')[0] : undefined;
  return WINGS.includes(wing) ? wing : undefined;
};

/** `server/src/conversation/chat` for a file in it; nothing for a file that stands in no room. */
const roomOf = (file, part) => {
  const root = ROOM_ROOTS[part];
  if (!root || !isInside(file, root)) return undefined;
  const folders = file.slice(root.length + 1).split('/');
  const depth = WINGS.includes(folders[0]) ? 2 : 1;
  return folders.length > depth ? `${root}/${folders.slice(0, depth).join('/')}` : undefined;
};

const stem = (file) => file.replace(/\.(d\.)?[mc]?[jt]sx?$/, '');
const isRules = (file) => /\.rules$/.test(stem(file));
const isTypes = (file) => /\.types$/.test(stem(file));
/** Words in several languages: data, as pure as a rule. */
const isTexts = (file) => /\/texts(\/|$)/.test(stem(file));
const isStoreOrService = (file) => /\.(store|service)$/.test(stem(file));
const isEdge = (file) => /\.(routes|controller|events|gateway)$/.test(stem(file));

/** `a/b` and `a/b/index` are the same import. */
const normal = (file) => stem(file).replace(/\/index$/, '');

/** Between wings: downwards only; and no room knows what puts the house together. */
const wrongWing = (from, to, part) => {
  const [own, other] = [wingOf(from, part), wingOf(to, part)];
  if (own === undefined) return undefined;
  if (other === undefined) return part === 'server' ? { messageId: 'roof' } : undefined;
  return WINGS.indexOf(other) > WINGS.indexOf(own)
    ? { messageId: 'upwards', data: { from: own, to: other } }
    : undefined;
};

/**
 * @param {string} from path of the importing file below the root, with forward slashes
 * @param {string} specifier what it imports
 * @param {(folder: string) => boolean} hasIndex whether a folder has an index to go through
 * @returns {{ messageId: keyof typeof MESSAGES, data?: Record<string, string> } | undefined} what is wrong
 */
export const wrongImport = (from, specifier, hasIndex) => {
  const part = partOf(from);
  if (!part || !specifier.startsWith('.')) return undefined;
  const to = path.posix.join(path.posix.dirname(from), specifier);
  const target = partOf(to);
  if (target !== part) {
    if (!target || !PARTS[part].includes(target)) {
      return { messageId: 'part', data: { from: part, to: target ?? to } };
    }
    if (part === 'widget' && /^protocol\/\w+\/schemas$/.test(normal(to))) {
      return { messageId: 'schemas' };
    }
    return undefined;
  }
  const wing = wrongWing(from, to, part);
  if (wing) return wing;
  if (isRules(from) && !isRules(to) && !isTypes(to) && !isTexts(to)) return { messageId: 'rule' };
  if (isStoreOrService(from) && isEdge(to)) return { messageId: 'edge' };
  // A folder that is imported itself (`../chat`) counts as its room, too.
  const entry = roomOf(`${to}/x`, part);
  if (entry && entry !== roomOf(from, part) && normal(to) !== entry && hasIndex(entry)) {
    return { messageId: 'around', data: { room: entry } };
  }
  return undefined;
};

/** @type {import('eslint').Rule.RuleModule} */
export const importDirections = {
  meta: { type: 'problem', messages: MESSAGES, schema: [] },
  create: (context) => {
    const from = path.relative(context.cwd, context.filename).split(path.sep).join('/');
    const hasIndex = (folder) =>
      ['index.ts', 'index.tsx'].some((name) => fs.existsSync(path.join(context.cwd, folder, name)));
    const check = (node) => {
      if (typeof node.source?.value !== 'string') return;
      const wrong = wrongImport(from, node.source.value, hasIndex);
      if (wrong) context.report({ node: node.source, ...wrong });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};
