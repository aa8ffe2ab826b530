import fs from 'node:fs';
import path from 'node:path';

/**
 * Keeps the import directions of the design: `protocol ← rules ← stores, services ← edges ← index`,
 * a slice is entered through its index, and the parts of the product meet in `protocol` alone.
 */

/** Parts of the repository, and the parts that each may import. */
const PARTS = {
  protocol: [],
  server: ['protocol'],
  admin: ['protocol'],
  widget: ['protocol'],
};

/** Where the folders with an index of their own stand in a part. */
const SLICE_ROOTS = { server: 'server/src', admin: 'admin/src', widget: 'widget/src' };

const MESSAGES = {
  part: '{{from}} may not import {{to}}; what both need belongs into protocol.',
  schemas: 'The widget does not carry validators: import from protocol, not from protocol/schemas.',
  around: 'Import {{slice}} through its index.ts.',
  rule: 'Rules are pure: they import protocol, types, texts and other rules only.',
  edge: 'Stores and services do not know their edges (routes, controllers, events, gateways).',
};

const isInside = (file, folder) => file === folder || file.startsWith(`${folder}/`);
const partOf = (file) => Object.keys(PARTS).find((part) => isInside(file, part));

/** `chat` for `server/src/chat/log/rows.ts`; nothing for a file that stands in the root itself. */
const sliceOf = (file, part) => {
  const root = SLICE_ROOTS[part];
  if (!root || !isInside(file, root)) return undefined;
  const [first, ...rest] = file.slice(root.length + 1).split('/');
  return rest.length > 0 ? first : undefined;
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
    if (part === 'widget' && normal(to) === 'protocol/schemas') return { messageId: 'schemas' };
    return undefined;
  }
  if (isRules(from) && !isRules(to) && !isTypes(to) && !isTexts(to)) return { messageId: 'rule' };
  if (isStoreOrService(from) && isEdge(to)) return { messageId: 'edge' };
  const root = SLICE_ROOTS[part];
  const own = sliceOf(from, part);
  // A folder that is imported itself (`../chat`) counts as its slice, too.
  const other = sliceOf(`${to}/x`, part);
  const entry = other && `${root}/${other}`;
  const isFileOfRoot = other && sliceOf(to, part) === undefined;
  if (entry && other !== own && !isFileOfRoot && normal(to) !== entry && hasIndex(entry)) {
    return { messageId: 'around', data: { slice: entry } };
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
