import type { NamesAnswer, RequestKind } from '../../../../protocol';

/** What a page knows of the ids that it shows. */
export interface Names {
  /** By name, else by an address or a number; nothing for who is not known or has told none of them. */
  person: (subjectId: string) => string | undefined;
  /** The same for ids of one person. */
  personOf: (subjectId: string) => string;
  request: (caseId: string) => { reference: string; kind: RequestKind } | undefined;
  /** Whose chat it is. */
  ofChat: (chatId: string) => string | undefined;
}

/** Looks ids up in an answer. */
export const namesIn = (answer: NamesAnswer | undefined): Names => {
  const people = new Map(
    answer?.people.map(({ subjectId, name, emails, phones }) => [
      subjectId,
      name ?? emails[0] ?? phones[0],
    ])
  );
  const same = new Map(answer?.people.map(({ subjectId, personId }) => [subjectId, personId]));
  const cases = new Map(answer?.cases.map((one) => [one.caseId, one]));
  const chats = new Map(answer?.chats.map(({ chatId, subjectId }) => [chatId, subjectId]));
  return {
    person: (id) => people.get(id),
    personOf: (id) => same.get(id) ?? id,
    request: (id) => cases.get(id),
    ofChat: (id) => chats.get(id),
  };
};

/** Ids in an order of their own: the same ones are the same question. */
export const distinct = (ids: readonly (string | undefined)[] = []): string[] => [
  ...new Set(ids.filter((id): id is string => id !== undefined && id !== '').sort()),
];

/** One id for each of the people. */
export const distinctPeople = (ids: readonly string[], names: Names): string[] => {
  const seen = new Set<string>();
  return ids.filter((id) => {
    const person = names.personOf(id);
    if (seen.has(person)) return false;
    seen.add(person);
    return true;
  });
};
