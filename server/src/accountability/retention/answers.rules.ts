import type { FieldDefinition, FormDefinition } from '../../../../protocol';

/** How long one field's answers are kept. */
export interface AnswerTime {
  days: number;
  /** Key of the purpose whose consent ends it; absent: it counts from the end of the chat. */
  purpose?: string;
}

/** An answer as it stands with its chat. */
export interface Answer {
  label: string;
  value: string;
  /** Key of its field, where it was stored. */
  key?: string;
}

/** Fields of a version whose answers go before their chat does. */
export interface ShortFields {
  /** The shortest of all of them. */
  days: number;
  timeOf(answer: Answer): AnswerTime | undefined;
}

const timeOf = ({ processing }: FieldDefinition): AnswerTime | undefined =>
  processing && {
    days: processing.retention.days,
    ...(processing.retention.from === 'withdrawal' ? { purpose: processing.purpose } : {}),
  };

const namesOf = ({ key, label }: FieldDefinition): string[] => [
  key,
  ...Object.values(label).filter((text): text is string => typeof text === 'string'),
];

/**
 * What a form says about its answers, where any of them goes before the chat; nothing otherwise. Answers that were
 * stored without their field's key are known by its label, in whatever language; where two fields have one label,
 * the longer time counts, for which of them it was cannot be told.
 */
export const shortFields = (
  { fields }: Pick<FormDefinition, 'fields'>,
  chatDays: number
): ShortFields | undefined => {
  const collecting = fields.filter(({ processing }) => processing !== undefined);
  const short = collecting
    .map(timeOf)
    .filter((time): time is AnswerTime => time !== undefined && isShort(time, chatDays));
  if (short.length === 0) return undefined;
  return {
    days: Math.min(...short.map(({ days }) => days)),
    timeOf: (answer) => {
      const named = collecting.filter((field) =>
        answer.key === undefined ? namesOf(field).includes(answer.label) : field.key === answer.key
      );
      const times = named.map(timeOf).filter((time): time is AnswerTime => time !== undefined);
      const [longest] = [...times].sort((a, b) => b.days - a.days);
      return longest && isShort(longest, chatDays) ? longest : undefined;
    },
  };
};

/** Withdrawal may come at any time, also before the chat's own days are over. */
const isShort = ({ days, purpose }: AnswerTime, chatDays: number): boolean =>
  purpose !== undefined || days < chatDays;

/**
 * Answers that stay.
 * @param endedAt end of the chat
 * @param consentEndedAt when the person's consent for a purpose ended: `undefined` while it is in force, `null` when
 *   they never answered
 */
export const remaining = <A extends Answer>(
  answers: readonly A[],
  short: ShortFields,
  endedAt: number,
  consentEndedAt: (purpose: string) => number | undefined | null,
  cutoff: (days: number) => number
): A[] =>
  answers.filter((answer) => {
    const time = short.timeOf(answer);
    if (!time) return true;
    const begins = time.purpose === undefined ? endedAt : consentEndedAt(time.purpose);
    if (begins === undefined) return true;
    return (begins ?? endedAt) > cutoff(time.days);
  });

/** The shortest time that any field in use names, and that of chats where none is shorter. */
export const fieldDays = (
  forms: readonly Pick<FormDefinition, 'fields'>[],
  chatDays: number
): number =>
  Math.min(
    chatDays,
    ...forms.flatMap(({ fields }) =>
      fields.flatMap(({ processing }) => (processing ? [processing.retention.days] : []))
    )
  );
