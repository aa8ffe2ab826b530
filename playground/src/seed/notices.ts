import type { SeedNotice } from './types';

const common = {
  version: 1,
  policyUrl: 'https://www.example.com/privacy',
  lawfulBasis: 'legitimate_interests',
};

/** One version of the notice, in each language of the demo. */
export const notices: SeedNotice[] = [
  {
    ...common,
    language: 'en',
    summary: 'We keep this chat to answer you and delete it after 90 days.',
    body: [
      'Larkspur Cycles stores what you write here, the page you write from and the language of your browser, in order to answer you. Your network address is not stored with the chat.',
      'Only our own team reads it. Nothing goes to other companies, and nothing is used for advertising.',
      'Chats are deleted 90 days after they end. You may ask for a copy or for earlier deletion at any time, here in the chat or by mail to privacy@larkspur.example.',
    ].join('\n'),
  },
  {
    ...common,
    language: 'de',
    summary: 'Wir speichern diesen Chat, um Ihnen zu antworten, und löschen ihn nach 90 Tagen.',
    body: [
      'Larkspur Cycles speichert, was Sie hier schreiben, die Seite, von der Sie schreiben, und die Sprache Ihres Browsers, um Ihnen zu antworten. Ihre Netzadresse wird nicht mit dem Chat gespeichert.',
      'Nur unser eigenes Team liest mit. Nichts geht an andere Firmen, nichts dient der Werbung.',
      'Chats werden 90 Tage nach ihrem Ende gelöscht. Eine Kopie oder frühere Löschung können Sie jederzeit verlangen, hier im Chat oder an privacy@larkspur.example.',
    ].join('\n'),
  },
  {
    ...common,
    language: 'fr',
    summary: 'Nous gardons cette conversation pour vous répondre et l’effaçons après 90 jours.',
    body: [
      'Larkspur Cycles conserve ce que vous écrivez ici, la page d’où vous écrivez et la langue de votre navigateur, afin de vous répondre. Votre adresse réseau n’est pas conservée avec la conversation.',
      'Seule notre équipe la lit. Rien n’est transmis à d’autres sociétés ni utilisé pour la publicité.',
      'Les conversations sont effacées 90 jours après leur fin. Vous pouvez demander une copie ou un effacement plus tôt, ici ou à privacy@larkspur.example.',
    ].join('\n'),
  },
  {
    ...common,
    language: 'es',
    summary: 'Guardamos este chat para responderle y lo borramos a los 90 días.',
    body: [
      'Larkspur Cycles guarda lo que escribe aquí, la página desde la que escribe y el idioma de su navegador, para poder responderle. Su dirección de red no se guarda con el chat.',
      'Solo lo lee nuestro equipo. Nada pasa a otras empresas ni se usa para publicidad.',
      'Los chats se borran 90 días después de terminar. Puede pedir una copia o que se borre antes, aquí o en privacy@larkspur.example.',
    ].join('\n'),
  },
  {
    ...common,
    language: 'ar',
    summary: 'نحفظ هذه المحادثة لنرد عليك، ونحذفها بعد 90 يومًا.',
    body: [
      'تحفظ لاركسبر للدراجات ما تكتبه هنا والصفحة التي تكتب منها ولغة متصفحك، كي نرد عليك. لا يُحفظ عنوان شبكتك مع المحادثة.',
      'لا يقرأها إلا فريقنا. لا يُرسل شيء إلى شركات أخرى، ولا يُستخدم شيء للإعلان.',
      'تُحذف المحادثات بعد 90 يومًا من انتهائها. يمكنك في أي وقت طلب نسخة أو حذف أبكر، هنا أو عبر privacy@larkspur.example.',
    ].join('\n'),
  },
];
