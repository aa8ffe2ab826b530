import type { Language } from '../i18n';

/** What is said instead of sending. */
export const NOTHING_SENT: Record<Language, string> = {
  en: 'This is a preview; nothing was sent.',
  de: 'Das ist eine Vorschau; es wurde nichts gesendet.',
  fr: 'Ceci est un aperçu ; rien n’a été envoyé.',
  es: 'Esto es una vista previa; no se ha enviado nada.',
  ar: 'هذه معاينة؛ لم يُرسل شيء.',
};
