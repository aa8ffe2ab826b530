import {
  PublishingService,
  type PublishingDeps,
} from '../../../../../server/src/transparency/publishing/publishing.service';

const BEFORE = { masking: { cards: true }, webhooks: [] };
const CHANGE = { masking: { cards: false }, webhooks: [{ name: 'CRM' }] };

/** A store that keeps in memory what it has written, as the real one does, over a database that can take it back. */
const around = () => {
  let stored: object = BEFORE;
  const settings = {
    latest: BEFORE as object,
    get: () => Promise.resolve((settings.latest = stored)),
    set: (change: object) => {
      stored = settings.latest = change;
      return Promise.resolve(change);
    },
  };
  const transaction = async (work: () => Promise<unknown>) => {
    const before = stored;
    try {
      return await work();
    } catch (error) {
      stored = before;
      throw error;
    }
  };
  return { settings, strapi: { db: { transaction } } };
};

describe('masking and receivers that could not be saved', () => {
  it('are not the ones that messages are masked by and news goes to', async () => {
    const { settings, strapi } = around();
    const broken = new Error('the notice cannot be written');
    const publishing = new PublishingService({
      strapi,
      settings,
      notices: { regenerate: () => Promise.reject(broken) },
    } as unknown as PublishingDeps);
    await expect(publishing.settings(CHANGE as never, 'admin')).rejects.toBe(broken);
    expect(settings.latest).toEqual(BEFORE);
  });
});
