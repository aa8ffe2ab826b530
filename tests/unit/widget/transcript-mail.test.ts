import { LiveChatError } from '../../../protocol/foundation/errors';
import { canMail, mailOf } from '../../../widget/src/app/my-data/transcript/mails';
import { TranscriptMail } from '../../../widget/src/app/my-data/transcript/transcript-mail';

type Asked = Parameters<typeof mailOf>[0];

describe('the conversation by mail', () => {
  it('shows the code that opens the link', async () => {
    const mail = new TranscriptMail(() => Promise.resolve({ code: 'ABCD-2345' }));
    await mail.send();
    expect(mail.store.value).toEqual({ step: 'done', code: 'ABCD-2345' });
  });

  it('is sent once, however often it is pressed, and never by itself', async () => {
    const ask = jest.fn(() => Promise.reject(new LiveChatError('unavailable', '')));
    const mail = new TranscriptMail(ask);
    await Promise.all([mail.send(), mail.send()]);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['rate_limited', 'too_many'],
    ['too_many', 'too_many'],
    ['conflict', 'no_address'],
    ['unavailable', 'failed'],
  ] as const)('says in words why no mail was sent: %s', async (code, step) => {
    const mail = new TranscriptMail(() => Promise.reject(new LiveChatError(code, '')));
    await mail.send();
    expect(mail.store.value).toEqual({ step, code: undefined });
  });

  it('keeps its code when what shows it is closed, until another chat begins', async () => {
    const call = jest.fn(() => Promise.resolve({ code: 'ABCD-2345' }));
    const chat = { rest: { call }, token: 'secret' } as unknown as Asked;
    await mailOf(chat, 'one', 'en').send();
    expect(call).toHaveBeenCalledWith('visitor/chats/one/transcript', 'secret', { language: 'en' });
    expect(mailOf(chat, 'one', 'en').store.value.code).toBe('ABCD-2345');
    expect(mailOf(chat, 'two', 'en').store.value.code).toBeUndefined();
  });

  it.each([
    [() => Promise.resolve({ canMail: true }), true],
    [() => Promise.resolve({ canMail: false }), false],
    [() => Promise.reject(new LiveChatError('unavailable', '')), false],
  ])('is offered only when there is an address', async (call, able) => {
    const chat = { rest: { call }, token: 'secret' } as unknown as Asked;
    expect(await canMail(chat, 'en')).toBe(able);
  });

  it('asks nothing for somebody who is not known', async () => {
    const call = jest.fn();
    expect(await canMail({ rest: { call }, token: undefined } as unknown as Asked, 'en')).toBe(
      false
    );
    expect(call).not.toHaveBeenCalled();
  });
});
