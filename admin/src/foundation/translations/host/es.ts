import type { en } from './en';

export const es: Record<keyof typeof en, string> = {
  'plugin.name': 'Chat en vivo',

  'menu.badge': '{count, plural, one {# visitante espera} other {# visitantes esperan}}',
  'menu.overdue':
    '{count, plural, one {# solicitud está vencida} other {# solicitudes están vencidas}}',
  'menu.soon':
    '{count, plural, one {# solicitud vence pronto} other {# solicitudes vencen pronto}}',

  'home.title': 'Chats en espera',
  'home.link': 'Abrir la bandeja',
  'home.empty': 'Nadie espera.',
  'home.offline': 'Sin conexión con el chat.',
  'home.dueTitle': 'Solicitudes por vencimiento',
  'home.dueLink': 'Todas las solicitudes',
  'home.dueMore':
    '{count, plural, one {# solicitud abierta más} other {# solicitudes abiertas más}}',

  'privacy.title': 'Formularios y privacidad',
  'privacy.group.design': 'Lo que ven los visitantes',
  'privacy.group.proof': 'Pruebas',
  'privacy.group.settings': 'Ajustes',
  'privacy.forms': 'Formularios previos al chat',
  'privacy.purposes': 'Finalidades',
  'privacy.notice': 'Aviso de privacidad',
  'privacy.consents': 'Consentimientos',
  'privacy.masking': 'Enmascaramiento',
  'privacy.webhooks': 'Webhooks',
  'privacy.group.keeping': 'Lo que se guarda y se suprime',
  'privacy.erasures': 'Supresiones',
  'privacy.holds': 'Bloqueos',
  'privacy.retention': 'Conservación',
  'privacy.audit': 'Registro de auditoría',
  'privacy.breaches': 'Brechas',
  'privacy.residency': 'Dónde están los datos',
  'privacy.group.people': 'Personas y solicitudes',
  'privacy.people': 'Buscar personas',
  'privacy.cases': 'Solicitudes',
  'privacy.exports': 'Exportaciones',
  'privacy.processing': 'Registro de actividades',
  'privacy.peopleSettings': 'Solicitudes y exportaciones',
};
