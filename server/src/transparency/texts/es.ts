import type { PrivacyTexts } from './texts';

export const es: PrivacyTexts = {
  sections: {
    introduction: 'Sobre este chat',
    controller: 'Quién es responsable',
    purposes: 'Para qué se usan sus datos',
    collected: 'Qué recoge el chat',
    recipients: 'Quién recibe sus datos',
    retention: 'Cuánto tiempo se conservan',
    rights: 'Sus derechos',
    withdrawal: 'Consentimiento y retirada',
    complaint: 'Reclamaciones',
    more: 'Más información',
    objection: 'Su derecho de oposición',
  },
  controller: (c) =>
    `${c.name}, ${c.address}. Correo: ${c.email}${c.phone ? `. Teléfono: ${c.phone}` : ''}.`,
  dpo: (d) => `Delegado de protección de datos: ${d.name ? `${d.name}, ` : ''}${d.email}.`,
  basis: {
    consent: 'su consentimiento (art. 6.1.a RGPD)',
    contract: 'un contrato con usted o su preparación (art. 6.1.b RGPD)',
    legal_obligation: 'una obligación legal (art. 6.1.c RGPD)',
    vital_interests: 'intereses vitales (art. 6.1.d RGPD)',
    public_task: 'una misión de interés público (art. 6.1.e RGPD)',
    legitimate_interests: 'intereses legítimos (art. 6.1.f RGPD)',
  },
  purpose: (p) =>
    `${p.name}: ${p.description} Base: ${p.basis}.${p.interest ? ` Nuestro interés: ${p.interest}` : ''}`,
  category: {
    content: 'lo que se escribe',
    contact: 'datos de contacto',
    identity: 'nombre e identificadores',
    technical: 'datos técnicos',
    behaviour: 'uso del sitio web',
  },
  channel: {
    chat: 'chat',
    email: 'correo electrónico',
    phone: 'teléfono',
    sms: 'SMS',
    post: 'correo postal',
    website: 'sitio web',
  },
  collectedAlways:
    'Sus mensajes con sus horas, el idioma del chat, la página desde la que escribe (sin lo que sigue a un signo de interrogación) y la familia de su navegador y sistema. Su dirección de red no se guarda.',
  collectedOffline:
    'Si no hay nadie y deja un mensaje: su correo electrónico, para que nuestra respuesta le llegue, y su nombre, si lo indica.',
  collectedAge: 'Si tiene la edad que pide el formulario: sí o no.',
  collectedFields: (labels) => `Si los rellena, sus respuestas a: ${labels}.`,
  recipient: (r) =>
    `${r.name} (${r.role}${r.country ? `, ${r.country}` : ''}), para: ${r.purposes}.`,
  role: {
    processor: 'trabaja para nosotros según nuestras instrucciones',
    controller: 'responsable por sí mismo',
  },
  nobodyElse: 'nadie más',
  transfers: (list) => `Una parte va a otros países: ${list}.`,
  places: { database: 'base de datos', files: 'archivos', mail: 'servidor de correo' },
  noRecipients: 'Nadie más que nosotros y quienes gestionan este sitio por encargo nuestro.',
  retention: (r) =>
    `${r.name}: ${r.duration} después de ${r.from === 'chat_end' ? 'terminar el chat' : 'que retire su consentimiento'}.`,
  days: (count) => (count === 1 ? '1 día' : `${count} días`),
  rights:
    'Puede pedir acceso a sus datos, una copia en un formato común, su rectificación, su supresión y la limitación de su uso. Use «Mis datos» en el chat o escríbanos.',
  objection:
    'Puede oponerse en cualquier momento, por motivos relacionados con su situación particular, al uso de sus datos basado en intereses legítimos. Puede oponerse a la mercadotecnia directa en cualquier momento sin dar motivos. Use «Mis datos» en el chat o escríbanos.',
  withdrawal:
    'Puede retirar un consentimiento en cualquier momento en «Mis datos» en el chat, con una sola pulsación. Lo hecho hasta entonces sigue siendo lícito.',
  noConsentNeeded: 'No tiene que consentir nada para hablar con nosotros.',
  complaint: (authority) =>
    `Puede reclamar ante una autoridad de protección de datos${authority ? `, por ejemplo: ${authority}` : ''}.`,
  policy: 'Política de privacidad',
  card: { asks: (controller) => `${controller} pide su consentimiento`, yes: 'Sí', no: 'No' },
  state: {
    requested: 'Preguntado, sin respuesta',
    not_given: 'No dado',
    given: 'Dado',
    refused: 'Denegado',
    withdrawn: 'Retirado',
    expired: 'Caducado',
    invalidated: 'Debe volver a preguntarse',
  },
  method: {
    prechat_checkbox: 'Casilla del formulario previo al chat',
    chat_statement: 'Respuesta a una tarjeta en el chat',
    preferences: '«Mis datos» en el chat',
    import: 'Importado',
    system: 'Por el software',
  },
  receipt: {
    title: 'Registro de consentimiento',
    record: 'Registro',
    time: 'Fecha y hora',
    state: 'Respuesta',
    purpose: 'Finalidad',
    statement: 'Declaración, tal como se mostró',
    method: 'Cómo se preguntó',
    controller: 'Responsable',
    basis: 'Base jurídica',
    retention: 'Conservación',
    channel: 'Canal',
    recipients: 'Destinatarios',
    expires: 'Termina por sí mismo el',
    notice: (version, sha256) => `Aviso de privacidad, versión ${version}, SHA-256 ${sha256}`,
    withdraw: 'Cómo retirarlo',
    exchange: 'Pregunta y respuesta en el chat',
    page: 'Página',
    subject: 'Persona (seudónimo)',
    hash: 'SHA-256 de este registro',
  },
  mail: {
    receiptSubject: 'Su registro de consentimiento',
    linkSubject: 'Sus datos',
    link: (url, minutes) =>
      `Alguien, probablemente usted, pidió un enlace a los consentimientos dados con esta dirección. Funciona durante ${minutes} minutos:\n\n${url}\n\nSi no fue usted, no haga nada.`,
  },
  request: {
    access: 'Acceso a sus datos',
    portability: 'Portabilidad de los datos',
    rectification: 'Rectificación',
    erasure: 'Supresión',
    restriction: 'Limitación',
    objection: 'Oposición',
    withdrawal: 'Retirada del consentimiento',
  },
};
