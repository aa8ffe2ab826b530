import type { Core } from '@strapi/strapi';

const KEPT_FOR = 30_000;

interface Administrator {
  documentId: string;
  firstname: string | null;
  lastname: string | null;
  username: string | null;
}

const nameOf = ({ firstname, lastname, username }: Administrator): string =>
  [firstname, lastname].filter(Boolean).join(' ') || (username ?? '');

/** Names of administrators, whether they answer chats or not, by documentId. */
export class AdminNames {
  private names = new Map<string, string>();
  private readAt = -Infinity;

  /** @param otherwise name of somebody who is no administrator any more */
  constructor(
    private readonly strapi: Core.Strapi,
    private readonly otherwise: (userId: string) => string
  ) {}

  /** What an id is called, as of when names were last read. */
  nameOf = (userId: string): string => this.names.get(userId) || this.otherwise(userId);

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
  async load(): Promise<(userId: string) => string> {
    if (Date.now() - this.readAt > KEPT_FOR) {
      const users: Administrator[] = await this.strapi.db.query('admin::user').findMany({
        select: ['documentId', 'firstname', 'lastname', 'username'],
      });
      this.names = new Map(users.map((user) => [user.documentId, nameOf(user)]));
      this.readAt = Date.now();
    }
    return this.nameOf;
  }
}
