import type { PrechatField, WidgetConfig } from '../../../protocol/rest';
import { startRequest } from '../../../protocol/schemas';
import { startRequest as build } from '../../../widget/src/app/chat/start-request';
import { checkFields, formFields, suggested } from '../../../widget/src/app/form';

const texts = { t: (key: string) => key } as Parameters<typeof formFields>[1];
const field = (more: Partial<PrechatField>): PrechatField => ({
  key: 'topic',
  type: 'text',
  label: 'Topic',
  required: false,
  ...more,
});
const config = (available: boolean, fields: PrechatField[] = []): WidgetConfig => ({
  protocol: 1,
  language: 'en',
  available,
  form: { key: 'default', version: 3, fields },
  appearance: { position: 'right' },
  limits: { messageCharacters: 4_000 },
});
const START = {
  startId: '0b0e7e4c-6f5b-4c39-9a39-1f7d9f9a1a11',
  message: { clientMessageId: '0b0e7e4c-6f5b-4c39-9a39-1f7d9f9a1a12', body: 'Hello' },
};
const PAGE = { origin: 'https://www.example.com', pathname: '/pricing', title: ' Pricing ' };

describe('prechat form', () => {
  it('asks nothing by itself while somebody is there', () => {
    expect(formFields(config(true), texts)).toEqual([]);
  });

  it('offers name and e-mail, optional, when nobody is there', () => {
    const fields = formFields(config(false), texts);
    expect(fields.map(({ key, required }) => [key, required])).toEqual([
      ['offline_name', false],
      ['offline_email', false],
    ]);
  });

  it('does not ask twice', () => {
    const own = [field({ key: 'name' }), field({ key: 'mail', type: 'email' })];
    expect(formFields(config(false, own), texts)).toEqual(own);
  });

  it('fills in what the page knows, only where it is asked for', () => {
    const identity = { name: 'Ann', email: 'ann@example.com' };
    expect(suggested(field({ key: 'name' }), identity)).toBe('Ann');
    expect(suggested(field({ type: 'email' }), identity)).toBe('ann@example.com');
    expect(suggested(field({}), identity)).toBe('');
  });

  it('marks what is missing or looks wrong', () => {
    const fields = [field({ required: true }), field({ key: 'mail', type: 'email' })];
    expect(checkFields(fields, { topic: '  ', mail: 'x@y' })).toEqual({
      topic: 'required',
      mail: 'checkEmail',
    });
    expect(checkFields(fields, { topic: 'a', mail: '' })).toEqual({});
  });
});

describe('start of a chat', () => {
  const body = build(config(true), undefined, START, {}, PAGE);

  it('is what the server accepts, with nothing that was not asked', () => {
    expect(startRequest.parse(body)).toEqual(body);
    expect(body).not.toHaveProperty('answers');
    expect(body.page).toEqual({ url: 'https://www.example.com/pricing', title: 'Pricing' });
  });

  it('sends answers that were given, and where to answer when nobody is there', () => {
    const request = build(
      config(false, [field({})]),
      'sales',
      START,
      { topic: ' Spade ', offline_email: 'ann@example.com', stray: 'x' },
      PAGE
    );
    expect(startRequest.parse(request)).toEqual(request);
    expect(request).toMatchObject({
      form: 'sales',
      answers: { topic: 'Spade' },
      offline: { email: 'ann@example.com' },
    });
  });
});
