import type { ExportScope } from '../../../../protocol';

/** What the address of a new export asks for; nothing when it asks for nothing. */
export const scopeIn = (params: URLSearchParams): ExportScope | undefined => {
  const read = (name: string) => [...new Set(params.getAll(name).filter((id) => id !== ''))];
  const subjectIds = read('subject');
  if (subjectIds.length > 0) return { kind: 'subjects', subjectIds };
  const chatIds = read('chat');
  return chatIds.length > 0 ? { kind: 'chats', chatIds } : undefined;
};
