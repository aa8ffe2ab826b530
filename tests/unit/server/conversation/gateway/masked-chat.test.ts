import type { ChatActivity, ChatDetails, ChatSummary } from '../../../../../protocol';
import {
  maskedActivity,
  maskedDetails,
  maskedSummary,
} from '../../../../../server/src/conversation/gateway/agent/masked-chat';

const AT = Date.UTC(2026, 10, 24, 10);
const EMAIL = 'mira.unmistakable@example.org';
const PHONE = '+49 171 2345678';
const WRITTEN = `write to ${EMAIL} or call ${PHONE}`;
const LEAKS = /unmistakable|example\.org|2345678|171/;

const SUMMARY: ChatSummary = {
  chatId: 'chat-1',
  status: 'active',
  lastSeq: 4,
  lastAt: AT,
  startedAt: AT,
  visitor: { id: 'visitor-1', name: 'Mira', email: EMAIL },
  language: 'en',
  page: { url: `https://shop.test/account/${EMAIL}?tel=01712345678`, title: 'Account' },
  department: { id: 'department-1', name: 'Sales' },
  preview: { by: 'visitor', text: WRITTEN, at: AT },
  agentReadSeq: 2,
  visitorReadSeq: 3,
  unread: 1,
};
const DETAILS: Omit<ChatDetails, 'visitorOnline'> = {
  ...SUMMARY,
  answers: [
    { label: 'Your e-mail', value: EMAIL },
    { label: 'Your number', value: PHONE },
    { label: 'Order', value: 'A-17, two pieces' },
  ],
  consents: [{ purpose: 'newsletter', name: 'Newsletter', state: 'given', at: AT }],
  lawfulBasis: 'contract',
  reach: { to: 'm•••@•••.test', mails: [] },
};

describe('R28: a chat for agents without the right to contact data', () => {
  it('R28: masks address, page and preview, and leaves enough to tell two apart', () => {
    const masked = maskedSummary(SUMMARY);

    expect(JSON.stringify(SUMMARY)).toMatch(LEAKS);
    expect(JSON.stringify(masked)).not.toMatch(LEAKS);
    expect(masked.visitor).toEqual({ id: 'visitor-1', name: 'Mira', email: 'm•••@•••.org' });
    expect(masked.page!.url).toMatch(/^https:\/\/shop\.test\/account\/m•••@•••\.org\?tel=•••78$/);
    expect(masked.preview).toEqual({
      by: 'visitor',
      text: 'write to m•••@•••.org or call •••78',
      at: AT,
    });
  });

  it('R28: an address that is a number is masked as one', () => {
    const { visitor } = maskedSummary({ ...SUMMARY, visitor: { id: 'v', email: PHONE } });

    expect(visitor).toEqual({ id: 'v', email: '•••78' });
  });

  it('R28: changes nothing else, nor the chat that it is given', () => {
    const before = JSON.stringify(DETAILS);
    const { visitor: _v, page: _p, preview: _t, answers: _a, ...rest } = DETAILS;

    expect(maskedDetails(DETAILS)).toMatchObject(rest);
    expect(Object.keys(maskedDetails(DETAILS)).sort()).toEqual(Object.keys(DETAILS).sort());
    expect(maskedDetails(DETAILS).page!.title).toBe('Account');
    expect(JSON.stringify(DETAILS)).toBe(before);
  });

  it('R28: invents nothing that the chat does not have', () => {
    const { page: _page, preview: _preview, ...bare } = SUMMARY;
    const masked = maskedSummary({ ...bare, visitor: { id: 'visitor-1' } });

    expect(masked).toEqual({ ...bare, visitor: { id: 'visitor-1' } });
    expect(Object.keys(masked)).not.toContain('page');
    expect(Object.keys(masked.visitor)).toEqual(['id']);
  });

  it('R28: masks what looks like contact data in answers, and nothing but that', () => {
    const masked = maskedDetails(DETAILS);

    expect(JSON.stringify(masked)).not.toMatch(LEAKS);
    expect(masked.answers).toEqual([
      { label: 'Your e-mail', value: 'm•••@•••.org' },
      { label: 'Your number', value: '•••78' },
      { label: 'Order', value: 'A-17, two pieces' },
    ]);
  });

  it('R28: hands on of an answer what agents see, and nothing else', () => {
    const answer = { key: 'email', label: 'E-mail', value: EMAIL, raw: EMAIL };
    const { answers } = maskedDetails({ ...DETAILS, answers: [answer] });

    expect(answers).toEqual([{ label: 'E-mail', value: 'm•••@•••.org' }]);
  });

  it('R28: masks what is told while the chat goes on', () => {
    const item: ChatActivity = {
      chatId: 'chat-1',
      lastSeq: 5,
      lastAt: AT,
      preview: { by: 'visitor', text: WRITTEN, at: AT },
      visitorTexts: 1,
    };

    expect(maskedActivity(item)).toEqual({
      ...item,
      preview: { by: 'visitor', text: 'write to m•••@•••.org or call •••78', at: AT },
    });
    expect(item.preview!.text).toBe(WRITTEN);
    const { preview: _preview, ...without } = item;
    expect(maskedActivity(without)).toEqual(without);
  });

  it('R28: masking twice changes nothing more', () => {
    expect(maskedDetails(maskedDetails(DETAILS))).toEqual(maskedDetails(DETAILS));
  });
});
