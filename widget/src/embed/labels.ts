/** The two texts that exist before the app is loaded: what the button is, and what to do if that fails. */
const LABELS: Record<string, [name: string, failed: string]> = {
  en: ['Live chat', 'try again later'],
  de: ['Live-Chat', 'bitte später noch einmal'],
  fr: ['Chat en direct', 'réessayez plus tard'],
  es: ['Chat en vivo', 'inténtelo más tarde'],
  ar: ['محادثة مباشرة', 'حاول لاحقًا'],
};

/** The texts in `language`, or else in English. */
export const labels = (language: string): [name: string, failed: string] =>
  LABELS[language.slice(0, 2).toLowerCase()] ?? LABELS['en']!;
