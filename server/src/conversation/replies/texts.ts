/** What the mail says around the answers; `{answers}`, `{link}` and `{more}` are filled in when it is sent. */
interface ReplyTexts {
  subject: (controller: string) => string;
  text: (lines: { controller: string; days: number }) => string;
  /** Below the answers, when not all of them had room. */
  more: string;
}

const en: ReplyTexts = {
  subject: (name) => (name ? `${name} has answered you` : 'Your message was answered'),
  text: ({ controller, days }) =>
    `Hello,\n\n${controller ? `${controller} has` : 'we have'} answered your message in the chat:\n\n{answers}\n\nRead the whole conversation and write back here:\n{link}\n\nThe link works for ${days === 1 ? 'one day' : `${days} days`}. It opens this conversation for everybody who has it, so do not pass it on. Answers to this mail itself are not read in the chat.\n\nYou get this mail because your address was given in our chat. If it was not you, you need do nothing.`,
  more: 'There is more to read in the conversation.',
};

const de: ReplyTexts = {
  subject: (name) => (name ? `${name} hat Ihnen geantwortet` : 'Ihre Nachricht wurde beantwortet'),
  text: ({ controller, days }) =>
    `Guten Tag,\n\n${controller ? `${controller} hat` : 'wir haben'} Ihre Nachricht im Chat beantwortet:\n\n{answers}\n\nDas ganze Gespräch lesen und zurückschreiben können Sie hier:\n{link}\n\nDer Link gilt ${days === 1 ? 'einen Tag' : `${days} Tage`}. Er öffnet dieses Gespräch für jeden, der ihn hat; geben Sie ihn nicht weiter. Antworten auf diese E-Mail selbst werden im Chat nicht gelesen.\n\nSie erhalten diese E-Mail, weil Ihre Adresse in unserem Chat angegeben wurde. Waren Sie das nicht, müssen Sie nichts tun.`,
  more: 'Im Gespräch steht noch mehr.',
};

const fr: ReplyTexts = {
  subject: (name) => (name ? `${name} vous a répondu` : 'Réponse à votre message'),
  text: ({ controller, days }) =>
    `Bonjour,\n\n${controller ? `${controller} a répondu` : 'nous avons répondu'} à votre message dans le chat :\n\n{answers}\n\nLisez toute la conversation et répondez ici :\n{link}\n\nLe lien est valable ${days === 1 ? 'un jour' : `${days} jours`}. Il ouvre cette conversation à quiconque le possède ; ne le transmettez pas. Les réponses à cet e-mail ne sont pas lues dans le chat.\n\nVous recevez cet e-mail parce que votre adresse a été indiquée dans notre chat. Si ce n’était pas vous, vous n’avez rien à faire.`,
  more: 'La suite se lit dans la conversation.',
};

const es: ReplyTexts = {
  subject: (name) => (name ? `${name} le ha respondido` : 'Respuesta a su mensaje'),
  text: ({ controller, days }) =>
    `Hola:\n\n${controller ? `${controller} ha respondido` : 'hemos respondido'} a su mensaje en el chat:\n\n{answers}\n\nLea toda la conversación y conteste aquí:\n{link}\n\nEl enlace funciona durante ${days === 1 ? 'un día' : `${days} días`}. Abre esta conversación a quien lo tenga; no lo comparta. Las respuestas a este correo no se leen en el chat.\n\nRecibe este correo porque su dirección se indicó en nuestro chat. Si no fue usted, no tiene que hacer nada.`,
  more: 'El resto se lee en la conversación.',
};

const ar: ReplyTexts = {
  subject: (name) => (name ? `رد عليك ${name}` : 'تم الرد على رسالتك'),
  text: ({ controller, days }) =>
    `مرحبًا،\n\n${controller ? `رد ${controller}` : 'رددنا'} على رسالتك في المحادثة:\n\n{answers}\n\nاقرأ المحادثة كاملة واكتب ردك هنا:\n{link}\n\nمدة صلاحية الرابط بالأيام: ${days}. يفتح الرابط هذه المحادثة لكل من يملكه، فلا تشاركه. لا تُقرأ الردود على هذا البريد في المحادثة.\n\nوصلك هذا البريد لأن عنوانك ذُكر في محادثتنا. إن لم تكن أنت من ذكره فلا يلزمك فعل شيء.`,
  more: 'توجد بقية في المحادثة.',
};

const TEXTS: Record<string, ReplyTexts> = { en, de, fr, es, ar };

const own = (language: string): ReplyTexts | undefined =>
  Object.hasOwn(TEXTS, language) ? TEXTS[language] : undefined;

/** Texts of a language, of its base language, or in English. */
export const replyTexts = (language: string): ReplyTexts =>
  own(language) ?? own(language.split('-')[0]?.toLowerCase() ?? '') ?? en;
