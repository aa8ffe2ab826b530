import type { ConsentService } from '../../../../server/src/consent';
import { importConsent } from '../../../../server/src/import-consent';
import type { VisitorStore } from '../../../../server/src/visitors';

const CONSENT = {
  importId: 'old-1',
  subject: { email: 'mira@example.test' },
  purpose: 'newsletter',
  language: 'de',
};

/** What the import asks of the records and of the visitors, remembered. */
const around = ({ suppressed = false, known = [] as string[] }) => {
  const recorded: Parameters<ConsentService['recordAll']>[0][number][] = [];
  const created: object[] = [];
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
    withEmail: () => Promise.resolve(known),
    create: (profile: object) => {
      created.push(profile);
      return Promise.resolve({ visitorId: 'new-visitor' });
    },
  } as unknown as VisitorStore;
  return { deps: { consents, visitors }, recorded, created };
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

  it('is recorded as imported, for the person who is known under the address', async () => {
    const { deps, recorded, created } = around({ known: ['visitor-7', 'visitor-1'] });
    await expect(importConsent(deps, CONSENT)).resolves.toBe('record-1');
    expect(created).toEqual([]);
    expect(recorded).toMatchObject([
      {
        happening: {
          state: 'given',
          method: 'import',
          subject: { id: 'visitor-7', confidence: 'site' },
          actor: { kind: 'system' },
        },
        request: 'import/old-1',
        shown: { languages: ['de', 'en'] },
      },
    ]);
  });

  it('makes a person where none is known', async () => {
    const { deps, recorded } = around({});
    await importConsent(deps, CONSENT);
    expect(recorded[0]?.happening.subject.id).toBe('new-visitor');
  });
});
