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
  noTransfers: string;
  transfers(receivers: string): string;
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
  noTransfers: 'The chat runs on our own website server; we have named no receiver elsewhere.',
  transfers: (receivers) => `Receivers and where they are: ${receivers}.`,
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
  noTransfers:
    'Der Chat läuft auf dem Server unserer Website; wir haben keinen Empfänger anderswo benannt.',
  transfers: (receivers) => `Empfänger und wo sie sich befinden: ${receivers}.`,
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
  noTransfers:
    'Le chat fonctionne sur le serveur de notre site ; nous n’avons désigné aucun destinataire ailleurs.',
  transfers: (receivers) => `Destinataires et leur lieu : ${receivers}.`,
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
  noTransfers:
    'El chat funciona en el servidor de nuestro sitio; no hemos designado ningún destinatario en otro lugar.',
  transfers: (receivers) => `Destinatarios y dónde se encuentran: ${receivers}.`,
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
  noTransfers: 'تعمل المحادثة على خادم موقعنا، ولم نحدد أي مستلم في مكان آخر.',
  transfers: (receivers) => `المستلمون وأماكنهم: ${receivers}.`,
  maskedTitle: 'أشخاص آخرون',
  masked: 'حيث توجد نقاط (•••••) حُذفت بيانات أشخاص آخرين لحمايتهم.',
};

const ALL: Record<string, CoverTexts> = { en, de, fr, es, ar };

export const coverTexts = (language: string): CoverTexts => ALL[language.split('-')[0] ?? ''] ?? en;
