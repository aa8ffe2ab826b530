import { ENQUIRY, type PurposeVersion } from '../../../../protocol';

/**
 * The purpose that every site has: answering. It rests on legitimate interests and needs no consent (principle 1).
 * Stands until an administrator publishes their own version of it.
 */
export const BUILT_IN_ENQUIRY: PurposeVersion = {
  key: ENQUIRY,
  version: 0,
  material: false,
  publishedAt: 0,
  lawfulBasis: 'legitimate_interests',
  categories: ['content', 'contact', 'identity', 'technical'],
  recipients: [],
  retention: { days: 180, from: 'chat_end' },
  active: true,
  texts: {
    en: {
      name: 'Answering your enquiry',
      description: 'We use what you write to answer you.',
      interest: 'to answer people who write to us, and to know later what was said.',
    },
    de: {
      name: 'Beantwortung Ihrer Anfrage',
      description: 'Wir verwenden, was Sie schreiben, um Ihnen zu antworten.',
      interest:
        'Menschen zu antworten, die uns schreiben, und später zu wissen, was besprochen wurde.',
    },
    fr: {
      name: 'Réponse à votre demande',
      description: 'Nous utilisons ce que vous écrivez pour vous répondre.',
      interest: 'répondre à ceux qui nous écrivent et savoir plus tard ce qui a été dit.',
    },
    es: {
      name: 'Respuesta a su consulta',
      description: 'Usamos lo que escribe para responderle.',
      interest: 'responder a quienes nos escriben y saber después qué se dijo.',
    },
    ar: {
      name: 'الرد على استفسارك',
      description: 'نستخدم ما تكتبه لنجيبك.',
      interest: 'الرد على من يكتب إلينا ومعرفة ما قيل لاحقًا.',
    },
  },
};
