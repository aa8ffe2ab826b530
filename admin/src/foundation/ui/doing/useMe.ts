import { useAuth } from '@strapi/strapi/admin';

/** What Strapi tells of the person besides what its types say. */
interface WithDocumentId {
  documentId?: string;
}

/** Id of the person who works here, as the server writes it beside what they did. */
export const useMe = (): string | undefined =>
  useAuth('useMe', ({ user }) => (user as WithDocumentId | null)?.documentId);
