import type { FieldType, Localized } from '../../../../../protocol';

/** What nearly every form says for these, in the languages that are offered; a start that can be written over. */
const LABELS: Partial<Record<FieldType, Localized>> = {
  name: {
    en: 'Your name',
    de: 'Ihr Name',
    fr: 'Votre nom',
    es: 'Su nombre',
    ar: 'اسمك',
  },
  email: {
    en: 'E-mail address',
    de: 'E-Mail-Adresse',
    fr: 'Adresse e-mail',
    es: 'Correo electrónico',
    ar: 'البريد الإلكتروني',
  },
  phone: {
    en: 'Phone number',
    de: 'Telefonnummer',
    fr: 'Numéro de téléphone',
    es: 'Número de teléfono',
    ar: 'رقم الهاتف',
  },
};

/** The usual label of a kind of field in the languages of its form. */
export const usualLabel = (type: FieldType, languages: readonly string[]): Localized =>
  Object.fromEntries(
    languages.flatMap((tag) => {
      const text = LABELS[type]?.[tag];
      return text === undefined ? [] : [[tag, text]];
    })
  );
