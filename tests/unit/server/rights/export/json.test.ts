import { createHash } from 'node:crypto';
import { exportDocument } from '../../../../../protocol/rights/export-schema';
import { AT, person, SCRIPTS, STORES } from './support/person';
import { write, writeOne } from './support/write';

const parsed = async (entries = person()) =>
  exportDocument.parse(JSON.parse((await writeOne('json', entries)).toString('utf8')));

describe('JSON', () => {
  it('R11: keeps to the published schema and holds every record as it is', async () => {
    const document = await parsed();
    expect(Object.keys(document.data).sort()).toEqual(STORES.map(({ key }) => key).sort());
    expect(document.counts).toMatchObject({ messages: 18, consents: 0 });
    expect(document.data.chats).toEqual([
      {
        id: 'chat-1',
        subjectId: 'visitor-1',
        chatId: 'chat-1',
        startedAt: new Date(AT).toISOString(),
        status: 'ended',
        ofAge: true,
        noticeVersion: 3,
      },
    ]);
    expect(document.data.messages?.map(({ text }) => text)).toEqual(
      expect.arrayContaining(Object.values(SCRIPTS))
    );
  });

  it('R11: where nothing is held, every category is there and empty', async () => {
    const document = await parsed([]);
    expect(Object.values(document.data)).toEqual(STORES.map(() => []));
  });

  it('R11: a document that lacks a record does not pass', async () => {
    const document = await parsed();
    document.data.messages?.pop();
    expect(exportDocument.safeParse(document).success).toBe(false);
  });

  it('R11: files are named for the day and nothing else, and their checksums are true', async () => {
    const [file] = await write('json', person());
    expect(file?.name).toBe('personal-data-2025-01-31.json');
    expect(file?.sha256).toBe(
      createHash('sha256')
        .update(file?.bytes ?? '')
        .digest('hex')
    );
  });

  it('R11: records of a category that nobody announced, or in two pieces, are refused', async () => {
    const [profile, chat] = person();
    await expect(write('json', [profile!, chat!, profile!])).rejects.toThrow('not in one piece');
    const stranger = { store: 'unknown', record: profile!.record };
    await expect(write('json', [stranger])).rejects.toThrow('no category unknown');
  });
});
