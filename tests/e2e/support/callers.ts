import { visitor, type Visitor } from '../../support';
import type { Demo } from './demo';

/** What a visitor of the demo may say of themselves. */
export interface Caller {
  name: string;
  body: string;
  language?: string;
  /** Left when nobody was there. */
  offline?: { email: string };
}

/**
 * Somebody who writes from the demo website, without a browser of their own: several visitors at little cost. Fills in
 * the demo's form, ticks nothing.
 * @example const robin = await caller(demo, { name: 'Robin', body: 'Is the blue one in stock?' });
 */
export const caller = async (
  { strapi, website }: Pick<Demo, 'strapi' | 'website'>,
  { name, body, language = 'en', offline }: Caller
): Promise<Visitor> => {
  const person = visitor(strapi, website);
  const { form, notice } = await person.config({ lang: language });
  const departments = form.fields.find(({ type }) => type === 'department')?.options ?? [];
  // All agents of the demo see its chats; called in the visitor's language, and last in each.
  const everybodys = departments.at(-1);
  const boxes = form.fields.filter(({ type }) => type === 'consent').map(({ key }) => key);
  await person.start({
    body,
    language,
    lang: language,
    form: form.key,
    formVersion: form.version,
    ...(notice && { noticeVersion: notice.version }),
    answers: { name, department: everybodys?.value ?? '' },
    consents: Object.fromEntries(boxes.map((key) => [key, false])),
    ...(offline && { offline }),
  });
  return person;
};
