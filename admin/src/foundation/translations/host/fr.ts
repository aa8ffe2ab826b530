import type { en } from './en';

export const fr: Record<keyof typeof en, string> = {
  'plugin.name': 'Chat en direct',

  'menu.badge': '{count, plural, one {# visiteur attend} other {# visiteurs attendent}}',
  'menu.overdue':
    '{count, plural, one {# demande est en retard} other {# demandes sont en retard}}',
  'menu.soon':
    '{count, plural, one {# demande arrive à échéance} other {# demandes arrivent à échéance}}',

  'home.title': 'Chats en attente',
  'home.link': 'Ouvrir la boîte de réception',
  'home.empty': 'Personne n’attend.',
  'home.offline': 'Pas de connexion au chat.',
  'home.dueTitle': 'Demandes par échéance',
  'home.dueLink': 'Toutes les demandes',
  'home.dueMore':
    '{count, plural, one {# autre demande ouverte} other {# autres demandes ouvertes}}',

  'privacy.title': 'Formulaires et confidentialité',
  'privacy.group.design': 'Ce que voient les visiteurs',
  'privacy.group.proof': 'Preuves',
  'privacy.group.settings': 'Réglages',
  'privacy.forms': 'Formulaires avant le chat',
  'privacy.purposes': 'Finalités',
  'privacy.notice': 'Notice d’information',
  'privacy.consents': 'Consentements',
  'privacy.masking': 'Masquage',
  'privacy.webhooks': 'Webhooks',
  'privacy.group.keeping': 'Ce qui est gardé et effacé',
  'privacy.erasures': 'Effacements',
  'privacy.holds': 'Gels',
  'privacy.retention': 'Conservation',
  'privacy.audit': 'Journal d’audit',
  'privacy.breaches': 'Violations',
  'privacy.residency': 'Où sont les données',
  'privacy.group.people': 'Personnes et demandes',
  'privacy.people': 'Trouver une personne',
  'privacy.cases': 'Demandes',
  'privacy.exports': 'Exports',
  'privacy.processing': 'Registre des traitements',
  'privacy.peopleSettings': 'Demandes & exports',
};
