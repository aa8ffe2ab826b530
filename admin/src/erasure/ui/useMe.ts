import { useAuth } from '@strapi/strapi/admin';

/** Id of the person who works here, as the server writes it beside what they did. */
export const useMe = (): string | undefined => {
  const id = useAuth('useMe', ({ user }) => user?.id);
  return id === undefined ? undefined : String(id);
};
