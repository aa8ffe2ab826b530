/** Words of the cover (Art 15(1)), per language. */
export interface CoverTexts {
  title: string;
  transcript: string;
  nothing: string;
  produced(time: string): string;
  until(time: string): string;
  reference(reference: string): string;
  nothingFound: string;
  sourceTitle: string;
  source: string;
  automatedTitle: string;
  automated: string;
  transfersTitle: string;
  /** @param area one of {@link areas} */
  noTransfers(area: string): string;
  transfers(area: string, list: string): string;
  whereUnknown(names: string): string;
  /** As they stand behind "outside". */
  areas: Record<'eea' | 'uk' | 'ch', string>;
  maskedTitle: string;
  masked: string;
}

const en: CoverTexts = {
  title: 'Copy of your personal data from our chat',
  transcript: 'Your conversation',
  nothing: 'No personal data found',
  produced: (time) => `Made on ${time}.`,
  until: (time) => `It holds what was stored until ${time}.`,
  reference: (reference) => `Your request ${reference}.`,
  nothingFound:
    'We searched messages, forms, consents, requests and logs of our chat. Nothing is held there that we could assign to you.',
  sourceTitle: 'Where the data comes from',
  source:
    'From you: what you wrote and entered, and what your browser sent when you opened the chat. From our staff: their answers and notes.',
  automatedTitle: 'Automated decisions',
  automated: 'No decision about you is made by automated means, and no profile is formed.',
  transfersTitle: 'Transfers to other countries',
  noTransfers: (area) => `No recipient that we have named is outside ${area}.`,
  transfers: (area, list) => `Recipients and places outside ${area}: ${list}.`,
  whereUnknown: (names) => `Of these we have not stated where they are: ${names}.`,
  areas: { eea: 'the European Economic Area', uk: 'the United Kingdom', ch: 'Switzerland' },
  maskedTitle: 'Other people',
  masked: 'Where dots (•••••) stand, details of other people were removed to protect them.',
};

const de: CoverTexts = {
  title: 'Kopie Ihrer personenbezogenen Daten aus unserem Chat',
  transcript: 'Ihr Gespräch',
  nothing: 'Keine personenbezogenen Daten gefunden',
  produced: (time) => `Erstellt am ${time}.`,
  until: (time) => `Enthält, was bis ${time} gespeichert war.`,
  reference: (reference) => `Ihre Anfrage ${reference}.`,
  nothingFound:
    'Wir haben Nachrichten, Formulare, Einwilligungen, Anfragen und Protokolle unseres Chats durchsucht. Dort ist nichts gespeichert, was wir Ihnen zuordnen können.',
  sourceTitle: 'Woher die Daten stammen',
  source:
    'Von Ihnen: was Sie geschrieben und eingegeben haben und was Ihr Browser beim Öffnen des Chats gesendet hat. Von unserem Team: Antworten und Notizen.',
  automatedTitle: 'Automatisierte Entscheidungen',
  automated: 'Über Sie wird keine automatisierte Entscheidung getroffen und kein Profil gebildet.',
  transfersTitle: 'Übermittlung in andere Länder',
  noTransfers: (area) => `Kein Empfänger, den wir benannt haben, befindet sich außerhalb ${area}.`,
  transfers: (area, list) => `Empfänger und Orte außerhalb ${area}: ${list}.`,
  whereUnknown: (names) => `Bei diesen haben wir nicht angegeben, wo sie sich befinden: ${names}.`,
  areas: {
    eea: 'des Europäischen Wirtschaftsraums',
    uk: 'des Vereinigten Königreichs',
    ch: 'der Schweiz',
  },
  maskedTitle: 'Andere Personen',
  masked: 'Wo Punkte (•••••) stehen, wurden Angaben anderer Personen zu deren Schutz entfernt.',
};

const fr: CoverTexts = {
  title: 'Copie de vos données personnelles issues de notre chat',
  transcript: 'Votre conversation',
  nothing: 'Aucune donnée personnelle trouvée',
  produced: (time) => `Établie le ${time}.`,
  until: (time) => `Elle contient ce qui était enregistré jusqu’au ${time}.`,
  reference: (reference) => `Votre demande ${reference}.`,
  nothingFound:
    'Nous avons cherché dans les messages, formulaires, consentements, demandes et journaux de notre chat. Rien n’y est conservé que nous puissions vous attribuer.',
  sourceTitle: 'D’où viennent les données',
  source:
    'De vous : ce que vous avez écrit et saisi, et ce que votre navigateur a envoyé à l’ouverture du chat. De notre équipe : ses réponses et ses notes.',
  automatedTitle: 'Décisions automatisées',
  automated: 'Aucune décision automatisée n’est prise à votre sujet et aucun profil n’est établi.',
  transfersTitle: 'Transferts vers d’autres pays',
  noTransfers: (area) =>
    `Aucun des destinataires que nous avons nommés ne se trouve en dehors ${area}.`,
  transfers: (area, list) => `Destinataires et lieux en dehors ${area} : ${list}.`,
  whereUnknown: (names) => `Pour ceux-ci, nous n’avons pas indiqué où ils se trouvent : ${names}.`,
  areas: { eea: 'de l’Espace économique européen', uk: 'du Royaume-Uni', ch: 'de la Suisse' },
  maskedTitle: 'Autres personnes',
  masked:
    'Là où se trouvent des points (•••••), des informations sur d’autres personnes ont été retirées pour les protéger.',
};

const es: CoverTexts = {
  title: 'Copia de sus datos personales de nuestro chat',
  transcript: 'Su conversación',
  nothing: 'No se encontraron datos personales',
  produced: (time) => `Elaborada el ${time}.`,
  until: (time) => `Contiene lo que estaba guardado hasta el ${time}.`,
  reference: (reference) => `Su solicitud ${reference}.`,
  nothingFound:
    'Hemos buscado en los mensajes, formularios, consentimientos, solicitudes y registros de nuestro chat. No se guarda nada que podamos atribuirle.',
  sourceTitle: 'De dónde proceden los datos',
  source:
    'De usted: lo que escribió e introdujo, y lo que envió su navegador al abrir el chat. De nuestro equipo: sus respuestas y notas.',
  automatedTitle: 'Decisiones automatizadas',
  automated: 'No se toma ninguna decisión automatizada sobre usted ni se elabora ningún perfil.',
  transfersTitle: 'Transferencias a otros países',
  noTransfers: (area) => `Ningún destinatario que hayamos nombrado está fuera ${area}.`,
  transfers: (area, list) => `Destinatarios y lugares fuera ${area}: ${list}.`,
  whereUnknown: (names) => `De estos no hemos indicado dónde se encuentran: ${names}.`,
  areas: { eea: 'del Espacio Económico Europeo', uk: 'del Reino Unido', ch: 'de Suiza' },
  maskedTitle: 'Otras personas',
  masked: 'Donde hay puntos (•••••) se han retirado datos de otras personas para protegerlas.',
};

const ar: CoverTexts = {
  title: 'نسخة من بياناتك الشخصية في محادثاتنا',
  transcript: 'محادثتك',
  nothing: 'لم نعثر على بيانات شخصية',
  produced: (time) => `أُنشئت في ${time}.`,
  until: (time) => `تتضمن ما كان محفوظًا حتى ${time}.`,
  reference: (reference) => `طلبك ${reference}.`,
  nothingFound:
    'بحثنا في الرسائل والنماذج والموافقات والطلبات وسجلات المحادثة، ولا يوجد فيها ما يمكننا نسبته إليك.',
  sourceTitle: 'مصدر البيانات',
  source: 'منك: ما كتبته وأدخلته وما أرسله متصفحك عند فتح المحادثة. ومن فريقنا: ردودهم وملاحظاتهم.',
  automatedTitle: 'القرارات الآلية',
  automated: 'لا تُتخذ بشأنك أي قرارات آلية ولا يُنشأ لك أي ملف تعريفي.',
  transfersTitle: 'النقل إلى بلدان أخرى',
  noTransfers: (area) => `لا يوجد أي مستلم ذكرناه خارج ${area}.`,
  transfers: (area, list) => `المستلمون والأماكن خارج ${area}: ${list}.`,
  whereUnknown: (names) => `لم نذكر مكان هؤلاء: ${names}.`,
  areas: { eea: 'المنطقة الاقتصادية الأوروبية', uk: 'المملكة المتحدة', ch: 'سويسرا' },
  maskedTitle: 'أشخاص آخرون',
  masked: 'حيث توجد نقاط (•••••) حُذفت بيانات أشخاص آخرين لحمايتهم.',
};

const ALL: Record<string, CoverTexts> = { en, de, fr, es, ar };

export const coverTexts = (language: string): CoverTexts => ALL[language.split('-')[0] ?? ''] ?? en;
