import type { DeliveryMessages } from './messages';

const messages: DeliveryMessages = {
  title: 'Sus archivos',
  intro:
    'Se le ha enviado algo. Se abre con el código que se le dio por otra vía que este correo, o con la contraseña que eligió.',
  code: 'Código o contraseña',
  codeText: 'Minúsculas, espacios y guiones no importan.',
  empty: 'Escriba el código.',
  open: 'Abrir',
  opening: 'Abriendo…',
  wrong: 'El código no es correcto.',
  triesLeft: 'Intentos que quedan: {n}.',
  limited: 'Demasiados intentos a la vez. Espere un minuto y vuelva a intentarlo.',
  failed: 'No hubo respuesta. Compruebe su conexión y vuelva a intentarlo.',
  once: 'El enlace se abre una sola vez. Después los archivos se pueden descargar durante 30 minutos; ábralo en el dispositivo en el que los quiera tener.',
  opened: 'Está abierto. Puede descargar los archivos hasta las {time}.',
  keepOpen:
    'Mantenga esta página abierta hasta que lo tenga todo: el enlace no se abre una segunda vez.',
  pdf: 'PDF, para leer e imprimir',
  xlsx: 'Excel, para ordenar y filtrar',
  csv: 'CSV, tablas para cualquier programa',
  json: 'JSON, para otros servicios',
  download: 'Descargar',
  again: 'Descargar de nuevo',
  fetching: 'Descargando…',
  saved: 'Guardado. Mire en sus descargas.',
  notSaved: 'No ha funcionado. Vuelva a intentarlo.',
  none: 'Abra el enlace desde su correo',
  noneText:
    'Esta página no guarda nada: después de recargarla hay que abrir el enlace otra vez desde el correo.',
  dead: 'Este enlace ya no abre nada',
  deadText:
    'Ya se abrió, es demasiado antiguo, está incompleto o el código fue incorrecto demasiadas veces.',
  over: 'Se acabó el tiempo',
  overText: 'Los archivos se podían descargar durante 30 minutos desde que se abrió el enlace.',
  askAgain:
    '¿Aún necesita los archivos? Responda al correo con el que llegó el enlace, o envíese la conversación de nuevo desde el chat, y recibirá uno nuevo.',
};

export default messages;
