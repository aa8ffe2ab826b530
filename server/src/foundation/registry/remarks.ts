import type { Knex } from 'knex';
import { cutAfter, cutBefore, type PersonalRecord } from '../../../../protocol';
import { containing, toMillis, type Database } from '../platform';
import { allOf, scopeOfTarget } from '../personal-data';
import { wholePerson } from '../personal-data';
import type { PersonalDataStore, PersonalScope, Trace } from '../personal-data';

const BREACH = 'plugin::live-chat.breach';
/** Where Strapi keeps settings, and those of ours in which people write names of their own. */
const SETTINGS = 'strapi_core_store_settings';
const SEARCHES = 'plugin_live-chat_searches-';
/** Stands for what was taken out. */
const GONE = '█████';
/** Characters of a text before and after an address. */
const AROUND = 80;

interface Remark {
  place: 'breach' | 'search';
  id: number;
  text: string;
  at: number | null;
}

/** A place where people of the panel write freely, about anybody. */
interface Place {
  place: Remark['place'];
  table: string;
  column: string;
  key: string;
  rows(query: Knex.QueryBuilder): Knex.QueryBuilder;
  /** Milliseconds since 1970 UTC of when it was written; not kept everywhere. */
  at(row: Record<string, unknown>): number | null;
}

const placesOf = (database: Database): Place[] => [
  {
    place: 'breach',
    table: database.table(BREACH),
    column: 'definition',
    key: 'made_at',
    rows: (query) => query,
    at: (row) => toMillis(row.made_at),
  },
  {
    place: 'search',
    table: database.table(BREACH).replace(/[^.]+$/, SETTINGS),
    column: 'value',
    key: 'key',
    rows: (query) => query.where('key', 'like', `${SEARCHES}%`),
    at: () => null,
  },
];

/** Signs that a pattern gives a meaning, as themselves. */
const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** As the text stands in JSON. */
const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);

/** The addresses as whole ones: not the end of a longer address, nor the beginning of a longer domain. */
const patternOf = (addresses: readonly string[]): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}._%+-])(?:${addresses.map((one) => literal(inJson(one))).join('|')})(?![\\p{L}\\p{N}-]|\\.[\\p{L}\\p{N}])`,
    'giu'
  );

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const matchesOf = (text: string, pattern: RegExp): boolean => text.search(pattern) >= 0;

/** The words around the first address, as whoever wrote them meant them. */
const excerptOf = (text: string, pattern: RegExp): string => {
  const at = Math.max(0, text.search(pattern));
  // Half an address would be masked for nobody.
  const from = cutBefore(text, Math.max(0, at - AROUND));
  return text.slice(from, cutAfter(text, at + AROUND)).replace(/\\n/g, ' ');
};

/**
 * What people of the panel write about others where no id says about whom: the register of breaches, names of saved
 * searches. It is found by the addresses that a person is known under, and they are what is taken out: the rest tells
 * of an event or a piece of work.
 */
export class RemarkStore implements PersonalDataStore {
  readonly info: PersonalDataStore['info'] = {
    key: 'remarks',
    label: 'Remarks of the team',
    fields: [
      { key: 'place', kind: 'text' },
      { key: 'excerpt', kind: 'longText' },
      { key: 'at', kind: 'date' },
    ],
    fieldLabels: { place: 'Where', excerpt: 'Words', at: 'Time' },
  };
  readonly covers = [BREACH];
  readonly erasure: PersonalDataStore['erasure'];

  constructor(private readonly database: Database) {
    this.erasure = {
      // Before the profiles, which know the addresses.
      rank: 'records',
      plan: async (target) => allOf('anonymise', await this.find(scopeOfTarget(target))),
      erase: async (target, limit) => {
        const scope = scopeOfTarget(target);
        const pattern = await this.patternOf(scope);
        if (!pattern) return { more: false };
        const found = (await this.found(scope, pattern)).slice(0, limit);
        for (const remark of found) await this.redact(remark, pattern);
        return { more: found.length >= limit };
      },
    };
  }

  async find(scope: PersonalScope): Promise<number> {
    const pattern = await this.patternOf(scope);
    return pattern ? (await this.found(scope, pattern)).length : 0;
  }

  async *export(scope: PersonalScope, after?: string): AsyncGenerator<PersonalRecord> {
    const pattern = await this.patternOf(scope);
    if (!pattern) return;
    const found = await this.found(scope, pattern);
    const from = after === undefined ? 0 : found.findIndex((one) => idOf(one) === after) + 1;
    for (const remark of found.slice(from)) {
      yield {
        id: idOf(remark),
        subjectId: scope.subjectIds[0] ?? '',
        values: {
          place: remark.place,
          excerpt: excerptOf(remark.text, pattern),
          at: remark.at,
        },
      };
    }
  }

  async verify(token: string): Promise<Trace[]> {
    const traces: Trace[] = [];
    for (const { table, column, rows } of placesOf(this.database)) {
      const row: { n?: number | string } | undefined = await rows(this.database.knex(table))
        .whereRaw('lower(??) like ? escape ?', [
          column,
          containing(inJson(token.toLowerCase())),
          '\\',
        ])
        .count({ n: '*' })
        .first();
      const count = Number(row?.n ?? 0);
      if (count > 0) traces.push({ table, column, rows: count });
    }
    return traces;
  }

  /** Addresses that the persons are known under. */
  private async patternOf(scope: PersonalScope): Promise<RegExp | undefined> {
    const ids = wholePerson(scope);
    if (ids.length === 0) return undefined;
    const { knex } = this.database;
    const visitors: { email: string | null }[] = await knex(
      this.database.table('plugin::live-chat.visitor')
    )
      .select('email')
      .whereIn('document_id', [...ids]);
    const addresses = visitors.flatMap(({ email }) => (email ? [email] : []));
    return addresses.length > 0 ? patternOf([...new Set(addresses)]) : undefined;
  }

  /** There are few of these texts: each is looked at. */
  private async found({ until }: PersonalScope, pattern: RegExp): Promise<Remark[]> {
    const found: Remark[] = [];
    for (const { place, table, column, key, rows, at } of placesOf(this.database)) {
      const all: Record<string, unknown>[] = await rows(
        this.database.knex(table).select('id', column, key)
      ).orderBy('id');
      for (const row of all) {
        const text = textOf(row[column]);
        const time = at(row);
        if ((time ?? 0) > until || !matchesOf(text, pattern)) continue;
        found.push({ place, id: Number(row.id), text, at: time });
      }
    }
    return found;
  }

  private async redact(remark: Remark, pattern: RegExp): Promise<void> {
    const place = placesOf(this.database).find((one) => one.place === remark.place);
    if (!place) return;
    const { knex } = this.database;
    await knex.transaction(async (trx) => {
      const row: Record<string, unknown> | undefined = await trx(place.table)
        .where('id', remark.id)
        .first(place.column);
      const text = row && textOf(row[place.column]);
      if (!text) return;
      await trx(place.table)
        .where('id', remark.id)
        .update({ [place.column]: text.replace(pattern, GONE) });
    });
  }
}

const idOf = ({ place, id }: Remark): string => `${place}-${id}`;
