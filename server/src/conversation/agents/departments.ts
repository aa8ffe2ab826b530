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
export class Departments {
  constructor(private readonly strapi: Core.Strapi) {}

  async list(): Promise<Department[]> {
    const rows: (Omit<Department, 'id'> & { documentId: string })[] = await this.strapi.db
      .query(DEPARTMENT)
      .findMany({ orderBy: [{ position: 'asc' }, { id: 'asc' }] });
    return rows.map(({ documentId, key, name, names }) => ({
      id: documentId,
      key,
      name,
      ...(names ? { names } : {}),
    }));
  }

  /** What a department is called; its id where there is none any more. */
  async nameOf(id: string): Promise<string> {
    return (await this.list()).find((department) => department.id === id)?.name ?? id;
  }
}
