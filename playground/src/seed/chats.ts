import type { SeedChat } from './types';

const HOUR = 60;
const DAY = 24 * HOUR;

/** Conversations as a small company has them: open and past, in the languages of the demo. */
export const chats: SeedChat[] = [
  {
    name: 'brake',
    status: 'ended',
    minutesAgo: 6 * DAY,
    language: 'en',
    visitor: { name: 'Robin Clarke', email: 'robin@example.test' },
    department: 'support',
    page: { path: '/account', title: 'Your account' },
    answers: [
      { label: 'Your name', value: 'Robin Clarke' },
      { label: 'E-mail address', value: 'robin@example.test' },
      { label: 'Phone', value: '+1 555 014 2071' },
    ],
    agent: 'ben@example.test',
    lines: [
      { by: 'visitor', after: 0, text: 'Hi, my front brake squeals since the rain on Monday.' },
      {
        by: 'agent',
        after: 55,
        text: 'Hello Robin, sorry about the noise. Does it brake as well as before, or weaker?',
      },
      { by: 'visitor', after: 40, text: 'Brakes fine, it is just loud. Embarrassingly loud.' },
      {
        by: 'agent',
        after: 70,
        text: 'Then it is most likely damp pads. Five firm stops on a dry stretch usually cure it.\nIf not, the van is near you on Thursday between 9 and 12. Shall I put you down?',
      },
      { by: 'agent', after: 8, text: 'Pads of LC-2071 were due in spring anyway.', note: true },
      { by: 'visitor', after: 95, text: 'Thursday please, 9 to 12 works. Thank you!' },
      { by: 'agent', after: 30, text: 'Done: Thursday, 9 to 12. Have a quiet ride until then.' },
      { by: 'visitor', after: 25, text: 'Ha. Bye!' },
    ],
  },
  {
    // The same person by another spelling of the address; nobody has said so yet.
    name: 'spare-key',
    status: 'ended',
    minutesAgo: 23 * DAY,
    language: 'en',
    visitor: { name: 'R. Clarke', email: 'robin+bikes@example.test' },
    department: 'support',
    page: { path: '/contact', title: 'Contact' },
    answers: [
      { label: 'Your name', value: 'R. Clarke' },
      { label: 'E-mail address', value: 'robin+bikes@example.test' },
    ],
    agent: 'ben@example.test',
    lines: [
      { by: 'visitor', after: 0, text: 'I lost the spare key of my lock. Can I get another one?' },
      {
        by: 'agent',
        after: 64,
        text: 'Yes. Tell me the number on the lock and it is in the post tomorrow.',
      },
      { by: 'visitor', after: 90, text: 'K-4418. Thanks.' },
    ],
  },
  {
    // And by phone number alone.
    name: 'flat-tyre',
    status: 'ended',
    minutesAgo: 41 * DAY,
    language: 'en',
    visitor: { name: 'Robin' },
    department: 'support',
    page: { path: '/contact', title: 'Contact' },
    answers: [
      { label: 'Your name', value: 'Robin' },
      { label: 'Phone', value: '001 (555) 014-2071' },
    ],
    agent: 'ben@example.test',
    lines: [
      { by: 'visitor', after: 0, text: 'Flat tyre at the old bridge. Does the van come out here?' },
      {
        by: 'agent',
        after: 38,
        text: 'It does. We call you on the number you gave, in about forty minutes.',
      },
      { by: 'visitor', after: 30, text: 'Perfect, I wait at the kiosk.' },
    ],
  },
  {
    name: 'baby-seat',
    status: 'ended',
    minutesAgo: 3 * DAY + 2 * HOUR,
    language: 'de',
    visitor: { name: 'Jonas Keller' },
    department: 'sales',
    page: { path: '/de', title: 'Lastenräder im Monatsabo' },
    answers: [{ label: 'Ihr Name', value: 'Jonas Keller' }],
    agent: 'anna@example.test',
    lines: [
      {
        by: 'visitor',
        after: 0,
        text: 'Guten Tag, passt in die Family-Kiste auch eine Babyschale?',
      },
      {
        by: 'agent',
        after: 48,
        text: 'Guten Tag Herr Keller, ja: Wir setzen einen Adapter ein, der ist im Tarif enthalten. Ab etwa neun Monaten nehmen Sie dann die Gurte.',
      },
      { by: 'visitor', after: 62, text: 'Sehr gut. Und wie lange warte ich auf eine Probefahrt?' },
      {
        by: 'agent',
        after: 51,
        text: 'Samstag um 11 wäre frei, oder Dienstag um 17 Uhr: https://www.example.com/probefahrt',
      },
      { by: 'visitor', after: 120, text: 'Dann Samstag um 11. Vielen Dank!' },
      { by: 'agent', after: 21, text: 'Ist eingetragen. Bis Samstag!' },
    ],
  },
  {
    name: 'invoice',
    status: 'ended',
    minutesAgo: DAY + 5 * HOUR,
    language: 'fr',
    visitor: { name: 'Camille Roux', email: 'camille@example.test' },
    department: 'support',
    page: { path: '/fr', title: 'Vélos cargo au mois' },
    answers: [
      { label: 'Votre nom', value: 'Camille Roux' },
      { label: 'Adresse e-mail', value: 'camille@example.test' },
    ],
    agent: 'ben@example.test',
    lines: [
      { by: 'visitor', after: 0, text: 'Bonjour, je n’ai pas reçu ma facture d’octobre.' },
      {
        by: 'agent',
        after: 66,
        text: 'Bonjour Camille, elle est partie le 2 à votre ancienne adresse. Je vous la renvoie ?',
      },
      { by: 'visitor', after: 33, text: 'Oui, à celle d’ici s’il vous plaît.' },
      { by: 'agent', after: 80, text: 'Envoyée, et l’adresse est corrigée pour la suite.' },
      { by: 'visitor', after: 45, text: 'Reçue, merci beaucoup 🙂' },
    ],
  },
  {
    name: 'winter-pause',
    status: 'ended',
    minutesAgo: 20 * HOUR,
    language: 'ar',
    visitor: { name: 'سلمى' },
    department: 'sales',
    page: { path: '/ar', title: 'دراجات شحن بالشهر' },
    answers: [{ label: 'اسمك', value: 'سلمى' }],
    agent: 'anna@example.test',
    lines: [
      { by: 'visitor', after: 0, text: 'مرحبًا، هل يمكن إيقاف الاشتراك في الشتاء؟' },
      {
        by: 'agent',
        after: 90,
        text: 'أهلًا سلمى، نعم، حتى ثلاثة أشهر في السنة، ونحن نخزن الدراجة ونفحصها.',
      },
      { by: 'visitor', after: 40, text: 'ممتاز، شكرًا لكم.' },
    ],
  },
  {
    name: 'three-bikes',
    status: 'offline',
    minutesAgo: 9 * HOUR,
    language: 'es',
    visitor: { name: 'Lucía Vega', email: 'lucia@example.test' },
    department: 'sales',
    page: { path: '/es', title: 'Bicicletas de carga al mes' },
    lines: [
      {
        by: 'visitor',
        after: 0,
        text: 'Hola, somos una floristería con tres repartidores. ¿Hay precio para tres bicicletas y factura única? Pueden responderme por correo.',
      },
    ],
  },
  {
    name: 'deposit',
    status: 'active',
    minutesAgo: 14,
    language: 'en',
    visitor: { name: 'Priya' },
    department: 'sales',
    page: { path: '/pricing', title: 'Pricing' },
    answers: [{ label: 'Your name', value: 'Priya' }],
    agent: 'anna@example.test',
    lines: [
      { by: 'visitor', after: 0, text: 'Is the deposit really zero? What is the catch 😄' },
      {
        by: 'agent',
        after: 41,
        text: 'Really zero. The catch is that you will want to cycle everywhere.',
      },
      {
        by: 'visitor',
        after: 38,
        text: 'Fair. Could I swap City for Family after two months if we need the bigger box?',
      },
      { by: 'agent', after: 52, text: 'Yes, at the end of any month, and the swap is free.' },
      { by: 'visitor', after: 47, text: 'And if I then want to buy it?' },
    ],
  },
  {
    name: 'battery',
    status: 'waiting',
    minutesAgo: 4,
    language: 'en',
    visitor: { name: 'Tom' },
    department: 'support',
    page: { path: '/account/bikes', title: 'Your account' },
    answers: [{ label: 'Your name', value: 'Tom' }],
    lines: [
      {
        by: 'visitor',
        after: 0,
        text: 'My battery shows 82 % but the motor cuts out on the hill.',
      },
      { by: 'visitor', after: 55, text: 'Frame LC-2071 if that helps.' },
    ],
  },
  {
    name: 'delivery',
    status: 'waiting',
    minutesAgo: 1,
    language: 'de',
    visitor: {},
    page: { path: '/de', title: 'Lastenräder im Monatsabo' },
    lines: [{ by: 'visitor', after: 0, text: 'Liefern Sie auch nach außerhalb der Ringstraße?' }],
  },
];
