import type { en } from './en';

export const de: Record<keyof typeof en, string> = {
  'plugin.name': 'Live-Chat',

  'menu.badge': '{count, plural, one {# Besucher wartet} other {# Besucher warten}}',
  'menu.overdue':
    '{count, plural, one {# Anfrage ist überfällig} other {# Anfragen sind überfällig}}',
  'menu.soon':
    '{count, plural, one {# Anfrage ist bald fällig} other {# Anfragen sind bald fällig}}',

  'home.title': 'Wartende Chats',
  'home.link': 'Posteingang öffnen',
  'home.empty': 'Niemand wartet.',
  'home.offline': 'Keine Verbindung zum Chat.',
  'home.dueTitle': 'Anfragen nach Frist',
  'home.dueLink': 'Alle Anfragen',
  'home.dueMore':
    '{count, plural, one {# weitere offene Anfrage} other {# weitere offene Anfragen}}',

  'privacy.title': 'Formulare & Datenschutz',
  'privacy.group.design': 'Was Besucher sehen',
  'privacy.group.proof': 'Nachweise',
  'privacy.group.settings': 'Einstellungen',
  'privacy.forms': 'Formulare vor dem Chat',
  'privacy.purposes': 'Zwecke',
  'privacy.notice': 'Datenschutzhinweis',
  'privacy.consents': 'Einwilligungen',
  'privacy.masking': 'Maskierung',
  'privacy.webhooks': 'Webhooks',
  'privacy.group.keeping': 'Was bleibt und was gelöscht wird',
  'privacy.erasures': 'Löschungen',
  'privacy.holds': 'Sperren',
  'privacy.retention': 'Aufbewahrung',
  'privacy.audit': 'Protokoll',
  'privacy.breaches': 'Datenpannen',
  'privacy.residency': 'Wo Daten liegen',
  'privacy.group.people': 'Personen & Anfragen',
  'privacy.people': 'Personen finden',
  'privacy.cases': 'Anfragen',
  'privacy.exports': 'Exporte',
  'privacy.processing': 'Verarbeitungsverzeichnis',
  'privacy.peopleSettings': 'Anfragen & Exporte',
};
