import type { FieldDefinition } from '../../../../../protocol';
import {
  looksLike,
  toContactType,
} from '../../../../../admin/src/transparency/prechat/rules/contactTypes';

const field = (more: Partial<FieldDefinition>): FieldDefinition => ({
  key: 'text_2',
  type: 'text',
  label: {},
  required: false,
  ...more,
});

it.each([
  ['Your name', 'name'],
  ['Ihr Name *', 'name'],
  ['Nachname', 'name'],
  ['Vor- und Nachname', 'name'],
  ['Votre nom', 'name'],
  ['Nom et prénom', 'name'],
  ['Su nombre:', 'name'],
  ['E-Mail-Adresse', 'email'],
  ['Adresse e-mail', 'email'],
  ['Correo electrónico', 'email'],
  ['Telefonnummer', 'phone'],
  ['Numéro de téléphone', 'phone'],
  ['Name of the product', undefined],
  ['Company name', undefined],
  ['Username', undefined],
  ['What is it about?', undefined],
])('“%s” reads like %s', (label, type) => {
  expect(looksLike(field({ label: { en: label } }))).toBe(type);
});

it('points out nothing where the kind says it already', () => {
  expect(looksLike(field({ type: 'name', label: { en: 'Name' } }))).toBeUndefined();
  expect(looksLike(field({ key: 'name', label: { en: 'Name' } }))).toBeUndefined();
});

it('lets go of what only the old kind had', () => {
  const old = field({ rules: { maxLength: 40, template: '@@-##' }, default: 'AB-12' });
  expect(toContactType(old, 'email')).toEqual({
    type: 'email',
    rules: { maxLength: 40 },
    default: undefined,
  });
  expect(toContactType(field({ rules: { template: '##' } }), 'phone').rules).toEqual({
    template: '##',
  });
});
