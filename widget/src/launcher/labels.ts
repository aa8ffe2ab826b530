type Labels = [name: string, failed: string];

/** The two texts that exist before the app is loaded: what the button is, and what to do if that fails. */
const ENGLISH: Labels = ['Chat', 'Try again later'];
const OTHERS: Partial<Record<string, Labels>> = {
  de: ['Chat', 'Später erneut versuchen'],
  fr: ['Chat', 'Réessayez plus tard'],
  es: ['Chat', 'Inténtelo más tarde'],
  ar: ['محادثة', 'حاول لاحقًا'],
};

/** The texts in `language`, or else in English. */
export const labels = (language: string): Labels => OTHERS[language.slice(0, 2)] ?? ENGLISH;
