import type { Core } from '@strapi/strapi';

interface Administrator {
  documentId: string;
  firstname: string | null;
  lastname: string | null;
  username: string | null;
}

const nameOf = ({ firstname, lastname, username }: Administrator): string =>
  [firstname, lastname].filter(Boolean).join(' ') || (username ?? '');

/** Reads names, and then tells them. */
export type Names = () => Promise<(userId: string) => string>;

/** Names of administrators, whether they answer chats or not, by documentId. */
export class AdminNames {
  private names = new Map<string, string>();

  private otherwise: (userId: string) => string = () => '';

  constructor(private readonly strapi: Core.Strapi) {}

  /** Where somebody is known who is no administrator any more. */
  alsoKnownBy(nameOf: (userId: string) => string): void {
    this.otherwise = nameOf;
  }

  /** What an id is called, as of when names were last read; nothing for nobody. */
  nameOf = (userId: string): string =>
    userId === '' ? '' : this.names.get(userId) || this.otherwise(userId);

  /** Administrators who can log in and hold one of these permissions right now, by name. */
  async holding(actions: readonly string[]): Promise<{ id: string; name: string }[]> {
    const users: Administrator[] = await this.strapi.db.query('admin::user').findMany({
      select: ['documentId', 'firstname', 'lastname', 'username'],
      where: {
        isActive: true,
        $or: [{ blocked: false }, { blocked: { $null: true } }],
        roles: { permissions: { action: { $in: [...actions] } } },
      },
    });
    const found = new Map(users.map((user) => [user.documentId, nameOf(user)]));
    return [...found]
      .map(([id, name]) => ({ id, name: name || this.otherwise(id) }))
      .sort((a, b) => a.name.localeCompare(b.name));
  }

  /** What an id is called, as of now. */
  load = async (): Promise<(userId: string) => string> => {
    const users: Administrator[] = await this.strapi.db.query('admin::user').findMany({
      select: ['documentId', 'firstname', 'lastname', 'username'],
    });
    this.names = new Map(users.map((user) => [user.documentId, nameOf(user)]));
    return this.nameOf;
  };
}
