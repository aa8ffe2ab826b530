import type { Core } from '@strapi/strapi';
import type { ChatDetails } from '../../../protocol';

/** What the visitor panel shows besides the summary. */
export type ChatFacts = Pick<
  ChatDetails,
  'answers' | 'notice' | 'lawfulBasis' | 'userAgent' | 'ofAge'
>;

interface FactsRow {
  answers: { label: string; value: string }[] | null;
  noticeVersion: number | null;
  noticeLanguage: string | null;
  lawfulBasis: string | null;
  userAgent: string | null;
  ofAge: boolean | null;
}

export const readFacts = async (strapi: Core.Strapi, chatId: string): Promise<ChatFacts> => {
  const row: FactsRow | null = await strapi.db.query('plugin::live-chat.chat').findOne({
    select: ['answers', 'noticeVersion', 'noticeLanguage', 'lawfulBasis', 'userAgent', 'ofAge'],
    where: { documentId: chatId },
  });
  return {
    answers: row?.answers ?? [],
    lawfulBasis: row?.lawfulBasis ?? '',
    ...(row?.noticeVersion
      ? { notice: { version: row.noticeVersion, language: row.noticeLanguage ?? '' } }
      : {}),
    ...(row?.userAgent ? { userAgent: row.userAgent } : {}),
    ...(typeof row?.ofAge === 'boolean' ? { ofAge: row.ofAge } : {}),
  };
};
