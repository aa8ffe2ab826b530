import type { AuditAct } from '../../../../../server/src/foundation/audit/audit.service';
import {
  ConsentService,
  type ConsentDeps,
} from '../../../../../server/src/transparency/consent/consent.service';

describe('R29: consents in the audit log', () => {
  it('name the person and the purpose, and not the record, which must not lead back to the person', async () => {
    const acts: AuditAct[] = [];
    const consents = new ConsentService({
      facts: { tell: () => Promise.resolve() },
      audit: { record: (act: AuditAct) => Promise.resolve(void acts.push(act)) },
      onDefect: (error: unknown) => {
        throw error;
      },
    } as unknown as ConsentDeps);
    const record = {
      recordId: 'record',
      state: 'given',
      subject: { id: 'person' },
      purpose: { key: 'newsletter' },
      actor: { kind: 'subject' },
    };

    consents.told([{ stored: { record, sha256: '' }, fresh: true }] as unknown as Parameters<
      ConsentService['told']
    >[0]);
    await consents.settled();

    expect(acts).toEqual([
      { action: 'consent.given', target: 'person', data: { purpose: 'newsletter' } },
    ]);
  });
});
