import type { Core } from '@strapi/strapi';
import type { Localized } from '../../../../protocol';

const DEPARTMENT = 'plugin::live-chat.department';

export interface Department {
  id: string;
  key: string;
  name: string;
  /** What visitors read in their language; `name` where there is none. */
  names?: Localized;
}

/** Departments, in the order in which they are shown. */
export const listDepartments = async (strapi: Core.Strapi): Promise<Department[]> => {
  const rows: (Omit<Department, 'id'> & { documentId: string })[] = await strapi.db
    .query(DEPARTMENT)
    .findMany({ orderBy: [{ position: 'asc' }, { id: 'asc' }] });
  return rows.map(({ documentId, key, name, names }) => ({
    id: documentId,
    key,
    name,
    ...(names ? { names } : {}),
  }));
};
