import type { SeedForm } from './types';

const enquiry = {
  purpose: 'enquiry',
  lawfulBasis: 'legitimate_interests',
  retention: { days: 90, from: 'chat_end' },
};

/** Short on purpose: every field more is a visitor less. */
export const form: SeedForm = {
  name: 'Website',
  assignment: { pages: [], languages: [], departments: [] },
  appearance: {},
  texts: {
    en: {
      title: 'Larkspur Cycles',
      greeting: 'Hello. Ask us anything about bikes, plans or your service date.',
      offlineText: 'Nobody is at the desk right now. Leave a message and we will answer by mail.',
    },
    de: {
      title: 'Larkspur Cycles',
      greeting: 'Hallo. Fragen Sie uns zu Rädern, Tarifen oder Ihrem Wartungstermin.',
      offlineText:
        'Gerade ist niemand da. Hinterlassen Sie eine Nachricht, wir antworten per E-Mail.',
    },
    fr: {
      title: 'Larkspur Cycles',
      greeting: 'Bonjour. Posez-nous vos questions sur les vélos, les formules ou l’entretien.',
      offlineText: 'Personne n’est disponible. Laissez un message, nous répondrons par e-mail.',
    },
    es: {
      title: 'Larkspur Cycles',
      greeting: 'Hola. Pregúntenos sobre bicicletas, planes o su cita de taller.',
      offlineText: 'Ahora no hay nadie. Deje un mensaje y le responderemos por correo.',
    },
    ar: {
      title: 'لاركسبر للدراجات',
      greeting: 'مرحبًا. اسألنا عن الدراجات أو الباقات أو موعد الصيانة.',
      offlineText: 'لا يوجد أحد الآن. اترك رسالة وسنرد عليك بالبريد الإلكتروني.',
    },
  },
  fields: [
    {
      key: 'name',
      type: 'name',
      required: false,
      processing: enquiry,
      label: { en: 'Your name', de: 'Ihr Name', fr: 'Votre nom', es: 'Su nombre', ar: 'اسمك' },
    },
    {
      key: 'email',
      type: 'email',
      required: false,
      processing: enquiry,
      label: {
        en: 'E-mail address',
        de: 'E-Mail-Adresse',
        fr: 'Adresse e-mail',
        es: 'Correo electrónico',
        ar: 'البريد الإلكتروني',
      },
      help: {
        en: 'Only if you want us to answer by mail later.',
        de: 'Nur wenn wir Ihnen später per E-Mail antworten sollen.',
        fr: 'Seulement si vous souhaitez une réponse par e-mail.',
        es: 'Solo si quiere que le respondamos por correo más tarde.',
        ar: 'فقط إذا أردت أن نرد عليك بالبريد لاحقًا.',
      },
    },
    {
      key: 'department',
      type: 'department',
      required: true,
      processing: enquiry,
      label: {
        en: 'What is it about?',
        de: 'Worum geht es?',
        fr: 'De quoi s’agit-il ?',
        es: '¿De qué se trata?',
        ar: 'بخصوص ماذا؟',
      },
    },
    { key: 'newsletter', type: 'consent', required: false, label: {}, purpose: 'newsletter' },
  ],
};
