import type { SeedCase } from './types';

/** Requests as a privacy officer finds them on a Monday: one too late, one that waits for a proof, one from today. */
export const cases: SeedCase[] = [
  {
    kind: 'access',
    source: 'letter',
    daysAgo: 40,
    language: 'fr',
    requester: { name: 'Camille Roux', email: 'camille@example.test' },
    details:
      'Je souhaite une copie de tout ce que vous conservez sur moi, chats et e-mails compris.',
  },
  {
    kind: 'erasure',
    source: 'phone',
    daysAgo: 12,
    language: 'de',
    requester: { name: 'Jonas Keller' },
    details:
      'Herr Keller bittet am Telefon, seine Unterhaltung zu löschen. Eine Adresse wollte er nicht nennen.',
    pause: 'Er nennt die Rahmennummer nach, damit wir wissen, dass er es ist.',
  },
  {
    kind: 'access',
    source: 'email',
    daysAgo: 0,
    language: 'en',
    requester: { name: 'R. Clarke', email: 'robin+bikes@example.test' },
    details: 'Please tell me what you know about me. I wrote to you from two addresses.',
  },
];
