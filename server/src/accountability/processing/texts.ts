/** Words of the record of processing, per language. */
interface ProcessingTexts {
  title: string;
  controller: string;
  dpo: string;
  activity: string;
  purpose: string;
  basis: string;
  subjects: string;
  categories: string;
  recipients: string;
  retention: string;
  collectedBy: string;
  dataMap: string;
  records: string;
  placesTitle: string;
  places: Record<'database' | 'files' | 'mail', string>;
  allowedRegions: string;
  anyRegion: string;
  measuresTitle: string;
  on: string;
  off: string;
  none: string;
  visitors: string;
  from: { chat_end: string; withdrawal: string };
  measures: Record<
    'masking' | 'durable' | 'ownSecret' | 'secondPerson' | 'tokens' | 'audit',
    string
  >;
}

const en: ProcessingTexts = {
  title: 'Record of processing activities (Art 30 GDPR)',
  controller: 'Controller',
  dpo: 'Data protection officer',
  activity: 'Activity',
  purpose: 'Purpose',
  basis: 'Lawful basis',
  subjects: 'Data subjects',
  categories: 'Categories of data',
  recipients: 'Recipients',
  retention: 'Retention',
  collectedBy: 'Collected by',
  dataMap: 'Data map',
  records: 'Records',
  placesTitle: 'Places',
  places: { database: 'Database', files: 'Files', mail: 'Mail' },
  allowedRegions: 'Allowed regions',
  anyRegion: 'no limit',
  measuresTitle: 'Technical and organisational measures',
  on: 'on',
  off: 'off',
  none: 'none',
  visitors: 'Visitors of the website who use the chat',
  from: { chat_end: 'after the end of the chat', withdrawal: 'after withdrawal' },
  measures: {
    masking: 'Card numbers, bank accounts and own patterns are masked before they are stored',
    durable: 'A message that was acknowledged outlives a power loss',
    ownSecret: 'Addresses are hashed with a key that is not kept in the database',
    secondPerson: 'Exports need the approval of a second person',
    tokens: 'Secrets of visitors are kept as hashes only',
    audit: 'Searches, views, exports and deliveries are written to a hash-chained log',
  },
};

const de: ProcessingTexts = {
  title: 'Verzeichnis von Verarbeitungstätigkeiten (Art. 30 DSGVO)',
  controller: 'Verantwortlicher',
  dpo: 'Datenschutzbeauftragte Person',
  activity: 'Tätigkeit',
  purpose: 'Zweck',
  basis: 'Rechtsgrundlage',
  subjects: 'Betroffene Personen',
  categories: 'Datenkategorien',
  recipients: 'Empfänger',
  retention: 'Speicherdauer',
  collectedBy: 'Erhoben durch',
  dataMap: 'Datenlandkarte',
  records: 'Datensätze',
  placesTitle: 'Orte',
  places: { database: 'Datenbank', files: 'Dateien', mail: 'E-Mail' },
  allowedRegions: 'Erlaubte Regionen',
  anyRegion: 'keine Grenze',
  measuresTitle: 'Technische und organisatorische Maßnahmen',
  on: 'ein',
  off: 'aus',
  none: 'keine',
  visitors: 'Besucherinnen und Besucher der Website, die den Chat nutzen',
  from: { chat_end: 'nach dem Ende des Chats', withdrawal: 'nach dem Widerruf' },
  measures: {
    masking: 'Kartennummern, Bankkonten und eigene Muster werden vor dem Speichern maskiert',
    durable: 'Eine bestätigte Nachricht übersteht einen Stromausfall',
    ownSecret: 'Adressen werden mit einem Schlüssel gehasht, der nicht in der Datenbank liegt',
    secondPerson: 'Exporte brauchen die Freigabe einer zweiten Person',
    tokens: 'Geheimnisse von Besuchern werden nur als Hash gespeichert',
    audit: 'Suchen, Einsichten, Exporte und Zustellungen stehen in einem verketteten Protokoll',
  },
};

const fr: ProcessingTexts = {
  title: 'Registre des activités de traitement (art. 30 RGPD)',
  controller: 'Responsable du traitement',
  dpo: 'Délégué à la protection des données',
  activity: 'Activité',
  purpose: 'Finalité',
  basis: 'Base légale',
  subjects: 'Personnes concernées',
  categories: 'Catégories de données',
  recipients: 'Destinataires',
  retention: 'Durée de conservation',
  collectedBy: 'Collecté par',
  dataMap: 'Cartographie des données',
  records: 'Enregistrements',
  placesTitle: 'Lieux',
  places: { database: 'Base de données', files: 'Fichiers', mail: 'Courrier électronique' },
  allowedRegions: 'Régions autorisées',
  anyRegion: 'aucune limite',
  measuresTitle: 'Mesures techniques et organisationnelles',
  on: 'activé',
  off: 'désactivé',
  none: 'aucun',
  visitors: 'Visiteurs du site qui utilisent le chat',
  from: { chat_end: 'après la fin du chat', withdrawal: 'après le retrait' },
  measures: {
    masking:
      'Les numéros de carte, comptes bancaires et motifs propres sont masqués avant l’enregistrement',
    durable: 'Un message confirmé survit à une coupure de courant',
    ownSecret: 'Les adresses sont hachées avec une clé qui n’est pas dans la base de données',
    secondPerson: 'Les exports exigent l’accord d’une seconde personne',
    tokens: 'Les secrets des visiteurs ne sont conservés que sous forme de hachage',
    audit: 'Recherches, consultations, exports et envois figurent dans un journal chaîné',
  },
};

const es: ProcessingTexts = {
  title: 'Registro de actividades de tratamiento (art. 30 RGPD)',
  controller: 'Responsable del tratamiento',
  dpo: 'Delegado de protección de datos',
  activity: 'Actividad',
  purpose: 'Finalidad',
  basis: 'Base jurídica',
  subjects: 'Interesados',
  categories: 'Categorías de datos',
  recipients: 'Destinatarios',
  retention: 'Plazo de conservación',
  collectedBy: 'Recogido mediante',
  dataMap: 'Mapa de datos',
  records: 'Registros',
  placesTitle: 'Lugares',
  places: { database: 'Base de datos', files: 'Archivos', mail: 'Correo electrónico' },
  allowedRegions: 'Regiones permitidas',
  anyRegion: 'sin límite',
  measuresTitle: 'Medidas técnicas y organizativas',
  on: 'activada',
  off: 'desactivada',
  none: 'ninguno',
  visitors: 'Visitantes del sitio que usan el chat',
  from: { chat_end: 'desde el fin del chat', withdrawal: 'desde la retirada' },
  measures: {
    masking: 'Los números de tarjeta, cuentas y patrones propios se enmascaran antes de guardarse',
    durable: 'Un mensaje confirmado sobrevive a un corte de corriente',
    ownSecret: 'Las direcciones se resumen con una clave que no está en la base de datos',
    secondPerson: 'Las exportaciones necesitan la aprobación de una segunda persona',
    tokens: 'Los secretos de los visitantes se guardan solo como resumen',
    audit: 'Búsquedas, consultas, exportaciones y entregas figuran en un registro encadenado',
  },
};

const ALL: Record<string, ProcessingTexts> = { en, de, fr, es };

export const processingTexts = (language: string): ProcessingTexts =>
  ALL[language.split('-')[0]?.toLowerCase() ?? ''] ?? en;
