import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** Draws the house from its imports: wings and rooms of server/src, and who needs whom. */

/** From the roof to the ground. What stands in no wing puts the house together. */
const WINGS = {
  app: 'puts the wings together',
  accountability: 'what can be proven',
  rights: 'what a person can ask for',
  transparency: 'what visitors are told and asked',
  conversation: 'people talk',
  foundation: 'what all four stand on',
};

const BEGIN = '<!-- house:begin -->';
const END = '<!-- house:end -->';
const CAPTION =
  'An arrow leads to what is needed; one that follows from others is left out. Rooms need rooms of lower wings as well, ' +
  'which the arrows between wings stand for. Made from the imports by `npm run architecture`; a test holds the two together.';

/** `rights/cases` for a file in that room; `app` for one that stands in no wing. */
const placeOf = (source, file) => {
  const [wing, room] = path.relative(source, file).split(path.sep);
  if (!Object.hasOwn(WINGS, wing)) return 'app';
  return room === undefined || /\.ts$/.test(room) ? wing : `${wing}/${room}`;
};

const filesOf = (source) =>
  fs
    .readdirSync(source, { recursive: true })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.join(source, name));

/** All places, and for each what its files import. */
const readHouse = (source) => {
  const house = new Map();
  for (const file of filesOf(source)) {
    const place = placeOf(source, file);
    const needs = house.get(place) ?? house.set(place, new Set()).get(place);
    for (const { fileName } of ts.preProcessFile(fs.readFileSync(file, 'utf8')).importedFiles) {
      const target = path.resolve(path.dirname(file), fileName);
      if (fileName.startsWith('.') && target.startsWith(source + path.sep))
        needs.add(placeOf(source, target));
    }
  }
  return house;
};

const wingOf = (place) => place.split('/')[0];

/** Whether an arrow's end is reached by other arrows, too. */
const isDetour = (arrows, [from, to]) => {
  const seen = new Set([from]);
  const open = [from];
  while (open.length > 0) {
    const at = open.pop();
    for (const [start, end] of arrows) {
      if (start !== at || seen.has(end) || (start === from && end === to)) continue;
      if (end === to) return true;
      seen.add(end);
      open.push(end);
    }
  }
  return false;
};

/** Arrows without those that follow from others. */
const reduced = (arrows) => {
  let left = arrows;
  for (const arrow of arrows) {
    if (isDetour(left, arrow)) left = left.filter((one) => one !== arrow);
  }
  return left;
};

/** Arrows between what `name` makes of places, each once, in the order of the alphabet. */
const arrowsOf = (house, name) => {
  const arrows = new Set();
  for (const [place, needs] of house) {
    for (const other of needs) {
      const [from, to] = [name(place), name(other)];
      if (from && to && from !== to) arrows.add(`${from} ${to}`);
    }
  }
  return reduced([...arrows].sort().map((arrow) => arrow.split(' ')));
};

const idOf = (place) => place.replace(/\W/g, '_');
const lineOf = ([from, to]) => `${idOf(from)} --> ${idOf(to)}`;

const drawWing = (house, wing) => {
  const rooms = [...house.keys()].filter((place) => place.startsWith(`${wing}/`)).sort();
  const title = `"${wing}: ${WINGS[wing]}"`;
  if (rooms.length === 0) return [`  ${wing}[${title}]`];
  const arrows = arrowsOf(house, (place) => (rooms.includes(place) ? place : undefined));
  return [
    `  subgraph ${wing}[${title}]`,
    '    direction LR',
    ...rooms.map((room) => `    ${idOf(room)}["${room.slice(wing.length + 1)}"]`),
    ...arrows.map((arrow) => `    ${lineOf(arrow)}`),
    '  end',
  ];
};

/** The house as a flowchart of Mermaid: arrows between rooms inside of a wing, and between wings. */
const drawHouse = (source) => {
  const house = readHouse(source);
  return [
    'flowchart TD',
    ...Object.keys(WINGS).flatMap((wing) => drawWing(house, wing)),
    ...arrowsOf(house, wingOf).map((arrow) => `  ${lineOf(arrow)}`),
  ].join('\n');
};

/**
 * A text with the drawing between its marks.
 * @param {string} text of docs/architecture.md
 * @param {string} source server/src
 */
export const withHouse = (text, source) => {
  const [before, rest] = text.split(BEGIN);
  const after = rest?.split(END)[1];
  if (after === undefined) throw new Error(`There is no ${BEGIN} … ${END} to draw in.`);
  const drawing = ['```mermaid', drawHouse(path.resolve(source)), '```'].join('\n');
  return `${before}${BEGIN}\n\n${drawing}\n\n${CAPTION}\n\n${END}${after}`;
};
