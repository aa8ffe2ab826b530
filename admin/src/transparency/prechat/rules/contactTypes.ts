import { asksName, type FieldDefinition } from '../../../../../protocol';
import { hasTemplate } from './fieldTypes';

/** Kinds of one-line fields that can become one another. */
export const CONTACT_TYPES = ['name', 'email', 'phone', 'text'] as const;
export type ContactType = (typeof CONTACT_TYPES)[number];

/** Words that people call such fields by, whole, in the languages of the panel. */
const CALLED: Record<Exclude<ContactType, 'text'>, RegExp> = {
  name: /^(?:(?:your|full|first|last|ihr|dein|vor- und nach|vor|nach|votre|su|tu) ?)?(?:names?|noms?|nombres?|prénom|apellidos?)(?: (?:et prénom|y apellidos|complet|completo|de famille))?$/u,
  email:
    /^(?:(?:your|ihre?|deine?|votre|su|tu) )?(?:adresse |dirección de )?(?:e-?mail|courriel|correo(?: electrónico)?|mél)(?:[- ]?(?:address|adresse))?$/u,
  phone:
    /^(?:(?:your|ihre?|deine?|votre|su|tu) )?(?:numéro de |número de )?(?:tele?phone|phone|telefon|handy|mobile?|téléphone|teléfono|móvil)(?:[- ]?(?:number|nummer))?$/u,
};

/** What a text is likely meant for, by what it is called; a hint for the editor, and nothing more. */
export const looksLike = (field: FieldDefinition): keyof typeof CALLED | undefined => {
  if (field.type !== 'text' || asksName(field)) return undefined;
  const labels = Object.values(field.label).map((label) =>
    label
      .trim()
      .replace(/[\s:*?]+$/u, '')
      .toLowerCase()
  );
  return (['name', 'email', 'phone'] as const).find((type) =>
    labels.some((label) => CALLED[type].test(label))
  );
};

/** The field as one of another kind: what only the old one had goes. */
export const toContactType = (
  { rules, default: proposed, type: old }: FieldDefinition,
  type: ContactType
): Partial<FieldDefinition> => {
  const { template, ...others } = rules ?? {};
  const kept = { ...others, ...(template && hasTemplate(type) && { template }) };
  return {
    type,
    rules: Object.keys(kept).length > 0 ? kept : undefined,
    // A proposed text is hardly an address.
    default: old === type || type === 'text' ? proposed : undefined,
  };
};
