import type { Language } from '../i18n';

interface ConversationTexts {
  /** The link opens nothing any more. */
  dead: string;
  deadText: string;
  /** The page was opened without one. */
  none: string;
  noneText: string;
}

/** What is said when there is no conversation to show; everything else the chat window says itself. */
export const conversationTexts: Record<Language, ConversationTexts> = {
  en: {
    dead: 'This link does not open the conversation any more',
    deadText:
      'It is too old or incomplete, the address has changed since, or the conversation was deleted. You can write to us anew.',
    none: 'Please open the link from your mail',
    noneText:
      'Without it this page does not know which conversation is yours. You can also write to us anew.',
  },
  de: {
    dead: 'Dieser Link öffnet das Gespräch nicht mehr',
    deadText:
      'Er ist zu alt oder unvollständig, die Adresse hat sich seither geändert, oder das Gespräch wurde gelöscht. Sie können uns neu schreiben.',
    none: 'Bitte öffnen Sie den Link aus Ihrer E-Mail',
    noneText:
      'Ohne ihn weiß diese Seite nicht, welches Gespräch Ihres ist. Sie können uns auch neu schreiben.',
  },
  fr: {
    dead: 'Ce lien n’ouvre plus la conversation',
    deadText:
      'Il est trop ancien ou incomplet, l’adresse a changé depuis, ou la conversation a été supprimée. Vous pouvez nous écrire à nouveau.',
    none: 'Ouvrez le lien de votre e-mail',
    noneText:
      'Sans lui, cette page ne sait pas quelle conversation est la vôtre. Vous pouvez aussi nous écrire à nouveau.',
  },
  es: {
    dead: 'Este enlace ya no abre la conversación',
    deadText:
      'Es demasiado antiguo o está incompleto, la dirección ha cambiado desde entonces o la conversación se eliminó. Puede escribirnos de nuevo.',
    none: 'Abra el enlace de su correo',
    noneText:
      'Sin él, esta página no sabe cuál es su conversación. También puede escribirnos de nuevo.',
  },
  ar: {
    dead: 'لم يعد هذا الرابط يفتح المحادثة',
    deadText:
      'انتهت مدته أو هو ناقص، أو تغيّر العنوان بعد إرساله، أو حُذفت المحادثة. يمكنك أن تكتب إلينا من جديد.',
    none: 'افتح الرابط الوارد في بريدك',
    noneText: 'من دونه لا تعرف هذه الصفحة أي محادثة هي محادثتك. يمكنك أيضًا أن تكتب إلينا من جديد.',
  },
};
