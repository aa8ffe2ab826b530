import type { Core } from '@strapi/strapi';

const DEPARTMENT = 'plugin::live-chat.department';

export interface Department {
  id: string;
  key: string;
  name: string;
}

/** Departments, in the order in which they are shown. */
export const listDepartments = async (strapi: Core.Strapi): Promise<Department[]> => {
  const rows: { documentId: string; key: string; name: string }[] = await strapi.db
    .query(DEPARTMENT)
    .findMany({ orderBy: [{ position: 'asc' }, { id: 'asc' }] });
  return rows.map(({ documentId, key, name }) => ({ id: documentId, key, name }));
};
