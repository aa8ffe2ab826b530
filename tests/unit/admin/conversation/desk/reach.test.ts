import type { Reach } from '../../../../../protocol';
import { deliveryOf, isTelling } from '../../../../../admin/src/conversation/desk/reach/deliveryOf';

const NOW = 10_000_000;
const mailed = (state: Reach['mails'][number]['state']): Reach => ({
  to: 'r•••@•••.test',
  mails: [
    { fromSeq: 2, toSeq: 3, at: NOW, state: 'failed' },
    { fromSeq: 4, toSeq: 6, at: NOW, state },
  ],
});
const away = { visitorRead: 1, online: false, over: false, reach: mailed('sent'), now: NOW };
const answer = (seq: number, age = 1_000) => ({ seq, at: NOW - age });

describe('where an answer is', () => {
  it.each(['waiting', 'sent', 'failed', 'bounced', 'seen'] as const)(
    'is where its mail is: %s',
    (state) => {
      expect(deliveryOf(answer(5), { ...away, reach: mailed(state) })).toBe(state);
    }
  );

  it('is with the visitor, once they have seen it, whatever became of a mail', () => {
    expect(deliveryOf(answer(5), { ...away, visitorRead: 5, reach: mailed('bounced') })).toBe(
      'seen'
    );
  });

  it('belongs to the mail that brought it', () => {
    expect(deliveryOf(answer(3), away)).toBe('failed');
    expect(deliveryOf(answer(7), away)).toBe('soon');
  });

  it('has nowhere to go without an address', () => {
    expect(deliveryOf(answer(7), { ...away, reach: { mails: [] } })).toBe('unreachable');
  });

  it('promises no mail to who is there, who has ended the chat, or where it is too late', () => {
    expect(deliveryOf(answer(7), { ...away, online: true })).toBe('stored');
    expect(deliveryOf(answer(7), { ...away, over: true })).toBe('stored');
    expect(deliveryOf(answer(7, 3_600_000), away)).toBe('stored');
    expect(deliveryOf(answer(7), { ...away, reach: undefined })).toBe('stored');
  });

  it('is told under each answer where there is something to tell', () => {
    expect(
      (['stored', 'seen', 'sent', 'bounced', 'soon', 'unreachable'] as const).filter(isTelling)
    ).toEqual(['sent', 'bounced', 'soon', 'unreachable']);
  });
});
