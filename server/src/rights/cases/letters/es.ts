import type { LetterTexts } from './texts';

export const es: LetterTexts = {
  salutation: (name) => (name ? `Hola, ${name}:` : 'Hola:'),
  closing: (controller) => `Un saludo\n${controller}`,
  subject: {
    acknowledgement: (reference) => `Hemos recibido su solicitud ${reference}`,
    verification: (reference) => `Confirme su solicitud ${reference}`,
    extension: (reference) => `Su solicitud ${reference} nos lleva más tiempo`,
    refusal: (reference) => `Nuestra respuesta a su solicitud ${reference}`,
    completion: (reference) => `Nuestra respuesta a su solicitud ${reference}`,
    nothing_found: (reference) => `Nuestra respuesta a su solicitud ${reference}`,
    delivery: (reference) => (reference ? `Sus datos, solicitud ${reference}` : 'Sus datos'),
    unrestriction: (reference) =>
      reference
        ? `Termina la limitación de sus datos, solicitud ${reference}`
        : 'Termina la limitación de sus datos',
    blank: (reference) => `Su solicitud ${reference}`,
  },
  promise: (due) => `Tendrá nuestra respuesta el ${due} como muy tarde.`,
  late: (due) =>
    `Nuestra respuesta vencía el ${due} y aún no la tiene. Lo sentimos; responderemos sin más demora.`,
  acknowledgement: (w) => [
    `Recibimos su solicitud el ${w.received}: ${w.kind}. Su referencia es ${w.reference}; indíquela cuando nos escriba.`,
    w.promise,
  ],
  verification: (w) => [
    `El ${w.received} alguien, probablemente usted, nos envió una solicitud sobre datos personales: ${w.kind}. Su referencia es ${w.reference}.`,
    'Confirme con este enlace que fue usted:',
    '{link}',
    'O díganos este código cuando se lo pidamos: {code}',
    `Ambos se pueden usar durante ${w.hours} horas. Si no fue usted, no tiene que hacer nada.`,
  ],
  extension: (w) => [
    `Necesitamos más tiempo para su solicitud del ${w.received} (${w.kind}, referencia ${w.reference}): ${w.months === 1 ? 'un mes más' : `${w.months} meses más`}.`,
    `El motivo: ${w.reason}`,
    w.promise,
  ],
  refusal: (w) => [
    `Hemos estudiado su solicitud del ${w.received} (${w.kind}, referencia ${w.reference}) y no podemos atenderla.`,
  ],
  ground: {
    not_identified:
      'El motivo: no hemos podido comprobar que la solicitud viene de la persona de cuyos datos se trata (art. 11.2 y 12.2 del RGPD). Si puede comunicarnos algo que lo muestre, retomaremos la solicitud.',
    unfounded: 'El motivo: la solicitud es manifiestamente infundada (art. 12.5 del RGPD).',
    excessive:
      'El motivo: la solicitud es manifiestamente excesiva, en especial porque repite otras anteriores (art. 12.5 del RGPD).',
    others_rights:
      'El motivo: afectaría negativamente a los derechos y libertades de otras personas (art. 15.4 del RGPD).',
    legal_obligation:
      'El motivo: la ley nos obliga a conservar o tratar los datos (art. 17.3.b del RGPD).',
    legal_claims:
      'El motivo: los datos son necesarios para formular, ejercer o defender reclamaciones (art. 17.3.e, 18.2 y 21.1 del RGPD).',
    public_interest:
      'El motivo: los datos son necesarios para una misión de interés público (art. 17.3, 18.2 y 21.6 del RGPD).',
  },
  remedies: (authority) =>
    `Puede presentar una reclamación ante una autoridad de protección de datos, en especial donde vive, donde trabaja o donde crea que se han infringido sus derechos (art. 77 del RGPD)${authority ? `, por ejemplo: ${authority}` : ''}. También puede acudir a los tribunales (art. 79 del RGPD).`,
  completion: (w) => [
    `Hemos hecho lo que pidió en su solicitud del ${w.received} (${w.kind}, referencia ${w.reference}).`,
    'Si falta algo o algo no es correcto, escríbanos.',
  ],
  nothing_found: (w) => [
    `A raíz de su solicitud del ${w.received} (${w.kind}, referencia ${w.reference}) hemos buscado sus datos y no hemos encontrado ninguno en nuestros chats.`,
    'Si nos escribió con otro nombre o desde otra dirección, díganoslo y volveremos a buscar.',
  ],
  delivery: (w) => [
    'Sus datos están listos. Puede abrirlos con este enlace:',
    '{link}',
    `Se puede abrir una sola vez, en un plazo de ${w.hours} horas. También necesita un código, que le damos por otra vía, o la contraseña que eligió.`,
  ],
  unrestriction: () => [
    'Limitamos el tratamiento de sus datos. Vamos a levantar esta limitación y se lo comunicamos antes de hacerlo (art. 18.3 RGPD).',
    'Si no está de acuerdo, escríbanos.',
  ],
  blank: (w) => [
    `Se trata de su solicitud del ${w.received} (${w.kind}, referencia ${w.reference}).`,
  ],
};
