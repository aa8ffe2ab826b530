import { LiveChatError, type ErrorCode } from '../../../protocol/foundation/errors';
import { LINK, sessionOf, tryOpening } from '../../../widget/src/app/conversation/opening';
import { readFragment } from '../../../widget/src/app/fragment';

const CHAT = 'b96ptmi2ndsciadye54i5zjum';
const TOKEN = `r-${'aZ_-'.repeat(10)}abc`;

describe('the link of a mail with an answer', () => {
  it('is read out of the fragment, with its language', () => {
    const { token, language, spoilt } = readFragment(`#t=${CHAT}.${TOKEN}&lang=de`, LINK);
    expect(sessionOf(token ?? '')).toEqual({ chatId: CHAT, token: TOKEN });
    expect({ language, spoilt }).toEqual({ language: 'de', spoilt: false });
  });

  it.each([
    ['cut', `${CHAT}.${TOKEN.slice(0, -1)}`],
    ['without its chat', TOKEN],
    ['of a browser', `${CHAT}.${'a'.repeat(43)}`],
    ['with a path in it', `../x.${TOKEN}`],
  ])('is spoilt when it is %s', (_what, link) => {
    expect(readFragment(`#t=${link}`, LINK)).toMatchObject({ token: undefined, spoilt: true });
  });

  const opening = (code?: ErrorCode) =>
    tryOpening(
      {
        events: () =>
          code ? Promise.reject(new LiveChatError(code, 'no')) : Promise.resolve({} as never),
      },
      { chatId: CHAT, token: TOKEN }
    );

  it.each([
    [undefined, 'open'],
    ['unauthorized', 'dead'],
    ['not_found', 'dead'],
    ['gone', 'dead'],
    // It may work in a minute: nobody is told that it is over.
    ['unavailable', 'broken'],
    ['rate_limited', 'broken'],
    ['internal', 'broken'],
  ] as const)('answered with %s is "%s"', async (code, expected) => {
    expect(await opening(code)).toBe(expected);
  });
});
