import { configFor, isPreviewMessage } from '../../../widget/src/app/preview/message';
import { PreviewChat } from '../../../widget/src/app/preview/preview-chat';
import { inScheme } from '../../../widget/src/app/theme';
import { NOTHING_SENT } from '../../../widget/src/app/preview/texts';
import { locales } from '../../../widget/src/app/i18n';

const CONFIG = {
  protocol: 1,
  language: 'en',
  available: true,
  form: { key: 'default', version: 1, fields: [] },
  appearance: { position: 'right' as const },
  limits: { messageCharacters: 4_000 },
};
const message = (view: 'start' | 'offline' | 'notice') => ({
  type: 'live-chat-preview' as const,
  config: CONFIG,
  view,
  dark: false,
});

describe('preview of a form', () => {
  it('hears what the panel says, and nothing else', () => {
    expect(isPreviewMessage(message('start'))).toBe(true);
    for (const other of [
      undefined,
      null,
      'live-chat-preview',
      { type: 'live-chat-preview' },
      { type: 'live-chat-preview', config: null },
      { type: 'live-chat-preview', config: { ...CONFIG, form: { fields: {} } } },
      { ...message('start'), type: 'other' },
    ]) {
      expect(isPreviewMessage(other)).toBe(false);
    }
  });

  it('shows the form as it is when nobody is there', () => {
    expect(configFor(message('offline')).available).toBe(false);
    expect(configFor(message('notice')).available).toBe(true);
  });

  it('keeps what was typed, and tells that start was pressed', async () => {
    const begun = jest.fn();
    const chat = new PreviewChat('https://cms.example', begun);
    chat.keep({ fields: { name: 'Ann' } });
    chat.keep({ text: 'Hello' });
    await chat.begin();
    expect(begun).toHaveBeenCalledTimes(1);
    expect(chat.draft).toEqual({ fields: { name: 'Ann' }, text: 'Hello' });
  });

  it('asks no server for anything', async () => {
    const chat = new PreviewChat('https://cms.example', () => undefined);
    await expect(chat.rest.events('token', 'chat', 0)).rejects.toMatchObject({
      code: 'unavailable',
    });
    await expect(chat.rest.start({} as never)).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('has the colours that were asked for, whatever the system prefers', () => {
    const styles =
      '.a{}@media (prefers-color-scheme: dark){.a{}}@media(prefers-color-scheme:dark){}';
    expect(inScheme(styles, true)).toBe('.a{}@media all{.a{}}@media all{}');
    expect(inScheme(styles, false)).toBe('.a{}@media not all{.a{}}@media not all{}');
  });

  it('says in every language that nothing was sent', () => {
    expect(Object.keys(NOTHING_SENT)).toEqual(Object.keys(locales));
    expect(NOTHING_SENT.en).toContain('nothing was sent');
  });
});
