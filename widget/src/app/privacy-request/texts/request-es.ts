import type { RequestMessages } from './messages';

const messages: RequestMessages = {
  title: 'Su solicitud sobre sus datos',
  intro:
    'Aquí puede pedirnos algo sobre sus propios datos, desde donde sea que nos haya escrito. No cuesta nada y no tiene que dar razones.',
  kind: '¿Qué debemos hacer?',
  access: 'Enviarme una copia de mis datos',
  accessText: 'Sabrá qué guardamos sobre usted y para qué se usa.',
  portability: 'Darme mis datos para llevármelos',
  portabilityText: 'Recibe lo que nos dio en un formato que otros servicios pueden leer.',
  rectification: 'Corregir algo',
  rectificationText: 'Escriba abajo qué está mal y cómo debería ser.',
  erasure: 'Borrar mis datos',
  erasureText: 'Borramos lo que la ley no nos obliga a guardar y le decimos qué queda.',
  restriction: 'Guardar mis datos sin usarlos por ahora',
  restrictionText: 'Por ejemplo, mientras se aclara algo.',
  objection: 'Dejar de usar mis datos: me opongo',
  objectionText: 'Dice que no a un uso que no se basa en su consentimiento.',
  withdrawal: 'Retirar un consentimiento que di',
  withdrawalText: 'Lo hecho hasta entonces sigue siendo lícito; desde entonces termina.',
  email: 'Su correo electrónico',
  emailText:
    'El que usó para escribirnos. Enviamos allí un enlace para estar seguros de que es usted.',
  checkEmail: 'Revise este correo electrónico.',
  name: 'Su nombre',
  details: 'Con sus propias palabras',
  detailsText:
    'Todo lo que nos ayude a encontrar a qué se refiere. No envíe contraseñas ni números de tarjeta.',
  optional: 'opcional',
  use: 'Usamos lo que escribe aquí para atender su solicitud y lo guardamos como prueba de haberlo hecho.',
  policy: 'Política de privacidad',
  send: 'Enviar solicitud',
  sending: 'Enviando…',
  failed: 'No se envió. Compruebe su conexión y vuelva a intentarlo. Lo que escribió sigue aquí.',
  refused: 'No se aceptó. Revise lo que escribió y vuelva a intentarlo.',
  tooMany: 'Ya hay muchas solicitudes abiertas para esta dirección. Escríbanos directamente.',
  limited: 'Llegaron muchas solicitudes desde su red. Vuelva a intentarlo en unos minutos.',
  sent: 'Tenemos su solicitud',
  sentText: 'Un paso más: confirme que es suya.',
  sentMail:
    'Un correo va camino de {email}. Abra el enlace que contiene y pulse el botón que verá allí. El enlace funciona durante 24 horas.',
  noMail: '¿Ningún correo después de unos minutos? Mire también entre los no deseados.',
  answer: 'Recibirá una respuesta en el plazo de un mes.',
  reference: 'Referencia de su solicitud',
  copy: 'Copiar',
  copied: 'Copiado',
  another: 'Enviar otra solicitud',
  confirm: '¿Es suya esta solicitud?',
  confirmText:
    'Alguien nos ha enviado con su dirección una solicitud sobre sus datos. Confirme que fue usted.',
  password: 'Contraseña para sus datos',
  passwordText:
    'Si ha pedido sus datos: elija una contraseña de al menos 8 caracteres y los abrirá con ella. Nunca la enviamos por correo ni podemos consultarla. Sin contraseña le diremos un código por otra vía.',
  shortPassword: 'Use al menos 8 caracteres o déjelo vacío.',
  passwordLate:
    'Esta solicitud ya estaba confirmada: sigue valiendo la contraseña que se eligió entonces; la que acaba de escribir no se ha guardado.',
  passwordKept: 'Guarde su contraseña: la necesita para abrir lo que le enviemos.',
  confirmNot: '¿No fue usted? Simplemente cierre esta página. No se entrega ni se cambia nada.',
  yes: 'Sí, esta solicitud es mía',
  failedConfirm: 'No ha funcionado. Compruebe su conexión y vuelva a intentarlo.',
  confirmed: 'Gracias, su solicitud está confirmada',
  confirmedText:
    'Nos ponemos a trabajar. Recibirá una respuesta por correo en el plazo de un mes desde su solicitud.',
  dead: 'Este enlace ya no funciona',
  deadText:
    'Está incompleto, tiene más de 24 horas o uno más reciente lo ha sustituido. Si hay un correo más reciente, abra su enlace. También puede enviar la solicitud de nuevo.',
  again: 'Enviar la solicitud de nuevo',
};

export default messages;
