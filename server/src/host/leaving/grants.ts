import type { Core } from '@strapi/strapi';

const OWN = 'plugin::live-chat.';
const PERMISSION = 'admin::permission';
const SUPER_ADMIN = 'strapi-super-admin';

/** A permission of the plugin that a role, or an API token of an administrator, has. */
export interface Grant {
  owner: 'role' | 'apiToken';
  ownerId: number;
  action: string;
  actionParameters: unknown;
  properties: unknown;
  conditions: unknown;
}

type StoredPermission = Omit<Grant, 'owner' | 'ownerId'> & {
  role: { id: number; code: string } | null;
  apiToken: { id: number } | null;
};

/** Changes of roles come one permission at a time; so long after the last the copy is made, in milliseconds. */
const SETTLED_AFTER = 300;

const store = (strapi: Core.Strapi) => strapi.store({ type: 'plugin', name: 'live-chat' });

const ownerOf = ({
  role,
  apiToken,
}: StoredPermission): Pick<Grant, 'owner' | 'ownerId'> | undefined => {
  if (role) return { owner: 'role', ownerId: role.id };
  return apiToken ? { owner: 'apiToken', ownerId: apiToken.id } : undefined;
};

/** Who has which permission of the plugin now; super administrators are given all by Strapi itself. */
export const grantsOf = async (strapi: Core.Strapi): Promise<Grant[]> => {
  const rows = (await strapi.db.query(PERMISSION).findMany({
    where: { action: { $startsWith: OWN } },
    populate: ['role', 'apiToken'],
  })) as StoredPermission[];
  return rows.flatMap((row) => {
    const owner = ownerOf(row);
    if (!owner || row.role?.code === SUPER_ADMIN) return [];
    const { action, actionParameters, properties, conditions } = row;
    return [{ ...owner, action, actionParameters, properties, conditions }];
  });
};

/**
 * A copy of who may what. Strapi takes the permissions of a plugin that is not loaded from every role; whoever comes
 * back finds them again by this copy.
 */
export class Grants {
  private timer: NodeJS.Timeout | undefined;
  private watching = false;
  private saving: Promise<void> = Promise.resolve();

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly onDefect: (error: unknown) => void
  ) {}

  /** Copies what stands, and again after each change. */
  async start(): Promise<void> {
    await this.save();
    if (this.watching) return;
    this.watching = true;
    const changed = () => this.soon();
    this.strapi.db.lifecycles.subscribe({
      models: [PERMISSION],
      afterCreate: changed,
      afterCreateMany: changed,
      afterUpdate: changed,
      afterUpdateMany: changed,
      afterDelete: changed,
      afterDeleteMany: changed,
    });
  }

  /** Copies what has changed last. */
  async stop(): Promise<void> {
    if (this.timer) {
      clearTimeout(this.timer);
      this.saveNow();
    }
    this.timer = undefined;
    await this.saving;
  }

  /**
   * Gives back what the copy has and roles and tokens have not.
   * @returns how many permissions
   */
  async restore(): Promise<number> {
    const kept = ((await store(this.strapi).get({ key: 'grants' })) as Grant[] | null) ?? [];
    const known = new Set((await grantsOf(this.strapi)).map(keyOf));
    const owners = {
      role: await this.idsOf('admin::role'),
      apiToken: await this.idsOf('admin::api-token'),
    };
    const missing = kept.filter(
      (grant) => owners[grant.owner].has(grant.ownerId) && !known.has(keyOf(grant))
    );
    for (const { owner, ownerId, ...permission } of missing) {
      await this.strapi.db.query(PERMISSION).create({ data: { ...permission, [owner]: ownerId } });
    }
    return missing.length;
  }

  private async idsOf(uid: 'admin::role' | 'admin::api-token'): Promise<Set<number>> {
    const rows = await this.strapi.db.query(uid).findMany({ select: ['id'] });
    return new Set(rows.map(({ id }: { id: number }) => id));
  }

  private soon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.saveNow();
    }, SETTLED_AFTER);
    this.timer.unref();
  }

  private saveNow(): void {
    this.saving = this.saving.then(() => this.save()).catch(this.onDefect);
  }

  private async save(): Promise<void> {
    await store(this.strapi).set({ key: 'grants', value: await grantsOf(this.strapi) });
  }
}

const keyOf = ({ owner, ownerId, action, conditions }: Grant): string =>
  JSON.stringify([owner, ownerId, action, conditions]);
