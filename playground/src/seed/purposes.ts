import type { SeedPurpose } from './types';

/** What the demo's data is used for: answering, and a newsletter for those who want it. */
export const purposes: Record<string, SeedPurpose> = {
  enquiry: {
    lawfulBasis: 'legitimate_interests',
    categories: ['content', 'contact', 'identity', 'technical'],
    recipients: [],
    retention: { days: 90, from: 'chat_end' },
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
  },
  newsletter: {
    lawfulBasis: 'consent',
    categories: ['contact'],
    recipients: [{ name: 'Postwagen Mailing GmbH', role: 'processor', country: 'DE' }],
    retention: { days: 30, from: 'withdrawal' },
    channel: 'email',
    validityDays: 730,
    active: true,
    texts: {
      en: {
        name: 'Newsletter',
        description: 'News about bikes and offers by e-mail, about once a month.',
        consent:
          'Yes, Larkspur Cycles may send me news about bikes and offers by e-mail, about once a month. I can withdraw this at any time.',
      },
      de: {
        name: 'Newsletter',
        description: 'Neues über Räder und Angebote per E-Mail, etwa einmal im Monat.',
        consent:
          'Ja, Larkspur Cycles darf mir etwa einmal im Monat Neues über Räder und Angebote per E-Mail senden. Das kann ich jederzeit widerrufen.',
      },
      fr: {
        name: 'Lettre d’information',
        description: 'Nouveautés et offres par e-mail, environ une fois par mois.',
        consent:
          'Oui, Larkspur Cycles peut m’envoyer des nouvelles et des offres par e-mail, environ une fois par mois. Je peux retirer cet accord à tout moment.',
      },
      es: {
        name: 'Boletín',
        description: 'Novedades y ofertas por correo, más o menos una vez al mes.',
        consent:
          'Sí, Larkspur Cycles puede enviarme novedades y ofertas por correo, más o menos una vez al mes. Puedo retirarlo en cualquier momento.',
      },
      ar: {
        name: 'النشرة الإخبارية',
        description: 'أخبار الدراجات والعروض بالبريد الإلكتروني مرة في الشهر تقريبًا.',
        consent:
          'نعم، يمكن لشركة لاركسبر للدراجات أن ترسل إليّ أخبار الدراجات والعروض بالبريد الإلكتروني مرة في الشهر تقريبًا. ويمكنني سحب ذلك في أي وقت.',
      },
    },
  },
};
