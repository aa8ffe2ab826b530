import type { State } from '../chat';
import type { Texts } from '../i18n';

/** Few people do this, so its code is loaded when they do. */
export const saveTranscript = (
  way: 'download' | 'print',
  { events, config }: State,
  texts: Texts
): void => {
  const title = config?.form.title ?? texts.t('name');
  void import('../transcript').then((module) => module[way](title, events, texts));
};
