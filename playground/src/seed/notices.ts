import type { SeedNotice } from './types';

const policyUrl = 'https://www.example.com/privacy';

/** The notice in each language of the demo; purposes, recipients and retention are filled in by the plugin. */
export const notice: SeedNotice = {
  controller: {
    name: 'Larkspur Cycles Ltd',
    address: '12 Mill Lane, Bristol BS1 4XY, United Kingdom',
    email: 'privacy@larkspur.example',
  },
  dpo: { name: 'Priya Shah', email: 'dpo@larkspur.example' },
  jurisdiction: 'UK GDPR',
  texts: {
    en: {
      summary: 'We keep this chat to answer you and delete it after 90 days.',
      authority: 'Information Commissioner’s Office, ico.org.uk',
      policyUrl,
    },
    de: {
      summary: 'Wir speichern diesen Chat, um Ihnen zu antworten, und löschen ihn nach 90 Tagen.',
      authority: 'Information Commissioner’s Office, ico.org.uk',
      policyUrl,
    },
    fr: {
      summary: 'Nous gardons cette conversation pour vous répondre et l’effaçons après 90 jours.',
      authority: 'Information Commissioner’s Office, ico.org.uk',
      policyUrl,
    },
    es: {
      summary: 'Guardamos este chat para responderle y lo borramos a los 90 días.',
      authority: 'Information Commissioner’s Office, ico.org.uk',
      policyUrl,
    },
    ar: {
      summary: 'نحفظ هذه المحادثة لنرد عليك، ونحذفها بعد 90 يومًا.',
      authority: 'Information Commissioner’s Office, ico.org.uk',
      policyUrl,
    },
  },
};
