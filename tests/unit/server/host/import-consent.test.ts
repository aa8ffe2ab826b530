import type { ConsentService } from '../../../../server/src/transparency/consent/consent.service';
import { importConsent } from '../../../../server/src/host/import-consent';
import { KeyedHash } from '../../../../server/src/foundation/platform/keyed-hash';
import type { VisitorStore } from '../../../../server/src/conversation/visitors';

const CONSENT = {
  importId: 'old-1',
  subject: { email: 'mira@example.test' },
  purpose: 'newsletter',
  language: 'de',
};

/** What the import asks of the records and of the visitors, remembered. */
const around = ({ suppressed = false }) => {
  const recorded: Parameters<ConsentService['recordAll']>[0][number][] = [];
  const created: string[] = [];
  const consents = {
    isSuppressed: () => Promise.resolve(suppressed),
    shown: (key: string, _version: unknown, _notice: unknown, languages: string[]) =>
      Promise.resolve({ purpose: { key }, notice: undefined, languages }),
    recordAll: (answers: typeof recorded) => {
      recorded.push(...answers);
      return Promise.resolve([{ record: { recordId: 'record-1' } }]);
    },
  } as unknown as ConsentService;
  const visitors = {
    ensureAddressee: (subjectId: string) => {
      created.push(subjectId);
      return Promise.resolve();
    },
  } as unknown as VisitorStore;
  return { deps: { consents, visitors, keyed: new KeyedHash('key') }, recorded, created };
};

describe('R8: a consent that is brought in', () => {
  it('is refused for an address that said no here, and leaves nothing', async () => {
    const { deps, recorded, created } = around({ suppressed: true });
    await expect(importConsent(deps, CONSENT)).rejects.toMatchObject({ code: 'conflict' });
    expect([recorded, created]).toEqual([[], []]);
  });

  it('is told not to contain the address in its error', async () => {
    const { deps } = around({ suppressed: true });
    await expect(importConsent(deps, CONSENT)).rejects.not.toThrow(/mira/);
  });

  it('is recorded for the person behind the address, the same one every time', async () => {
    const { deps, recorded, created } = around({});
    await expect(importConsent(deps, CONSENT)).resolves.toBe('record-1');
    await importConsent(deps, { ...CONSENT, subject: { email: ' MIRA@example.test' } });
    const [subjectId, again] = created;
    expect(subjectId).toMatch(/^[0-9a-f]{25}$/);
    expect(again).toBe(subjectId);
    expect(recorded[0]).toMatchObject({
      happening: {
        state: 'given',
        method: 'import',
        subject: { id: subjectId, confidence: 'site' },
        actor: { kind: 'system' },
      },
      request: 'import/old-1',
      shown: { languages: ['de', 'en'] },
    });
  });
});
