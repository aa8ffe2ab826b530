import type { Core } from '@strapi/strapi';
import type { ChatDetails } from '../../../../protocol';

/** What the visitor panel shows besides the summary. */
export type ChatFacts = Pick<
  ChatDetails,
  'answers' | 'notice' | 'lawfulBasis' | 'userAgent' | 'ofAge'
>;

/** The form that was shown before a chat. */
export interface ShownForm {
  key: string;
  version: number;
}

interface FactsRow {
  answers: { label: string; value: string }[] | null;
  noticeVersion: number | null;
  noticeLanguage: string | null;
  lawfulBasis: string | null;
  userAgent: string | null;
  ofAge: boolean | null;
  formKey: string | null;
  formVersion: number | null;
}

/** Whether a visitor said in their newest chat that they are below the age that the form asks for (R9). */
export const isUnderAge = async (strapi: Core.Strapi, visitorId: string): Promise<boolean> => {
  const row: { ofAge: boolean | null } | null = await strapi.db
    .query('plugin::live-chat.chat')
    .findOne({
      select: ['ofAge'],
      where: { visitorId, ofAge: { $notNull: true } },
      orderBy: { id: 'desc' },
    });
  return row?.ofAge === false;
};

export const readFacts = async (
  strapi: Core.Strapi,
  chatId: string
): Promise<{ facts: ChatFacts; form: ShownForm | undefined }> => {
  const row: FactsRow | null = await strapi.db.query('plugin::live-chat.chat').findOne({
    select: [
      'answers',
      'noticeVersion',
      'noticeLanguage',
      'lawfulBasis',
      'userAgent',
      'ofAge',
      'formKey',
      'formVersion',
    ],
    where: { documentId: chatId },
  });
  const facts: ChatFacts = {
    answers: row?.answers ?? [],
    lawfulBasis: row?.lawfulBasis ?? '',
    ...(row?.noticeVersion
      ? { notice: { version: row.noticeVersion, language: row.noticeLanguage ?? '' } }
      : {}),
    ...(row?.userAgent ? { userAgent: row.userAgent } : {}),
    ...(typeof row?.ofAge === 'boolean' ? { ofAge: row.ofAge } : {}),
  };
  const { formKey, formVersion } = row ?? {};
  const form = formKey && formVersion ? { key: formKey, version: formVersion } : undefined;
  return { facts, form };
};
