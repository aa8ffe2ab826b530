/** The two texts that exist before the app is loaded: what the button is, and what to do if that fails. */
const LABELS: Record<string, [name: string, failed: string]> = {
  en: ['Chat', 'Try again later'],
  de: ['Chat', 'Später erneut versuchen'],
  fr: ['Chat', 'Réessayez plus tard'],
  es: ['Chat', 'Inténtelo más tarde'],
  ar: ['محادثة', 'حاول لاحقًا'],
};

/** The texts in `language`, or else in English. */
export const labels = (language: string): [name: string, failed: string] =>
  LABELS[language.slice(0, 2)] ?? LABELS['en']!;
