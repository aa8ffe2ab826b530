import type { Ground } from '../ground';
import { room } from '../house';
import type { Outgoing } from '../outgoing';
import { MailError, sendMail, type Mail } from '../platform';
import * as types from './content-types';
import { mailStore } from './mail.personal';
import { MailQuota } from './mail-quota';
import { MailOutbox } from './outbox.service';

/** Mails that leave. */
export interface Mailing {
  /** Those that must arrive. Rooms above say what becomes of the links and files that they put into it. */
  outbox: MailOutbox;
  /** How many an address gets, whoever asks for them. */
  quota: MailQuota;
  /** Sends one now. @throws MailError */
  send: (mail: Mail) => Promise<void>;
}

interface Below {
  ground: Ground;
  outgoing: Outgoing;
}

const make = ({ ground, outgoing: { residency } }: Below): Mailing => {
  const { strapi, database, clock, keyed, defect } = ground;
  const send = async (mail: Mail): Promise<void> => {
    // Regions may have been limited since it was written (R31).
    if (!residency.mailAllowed()) throw new MailError('region_not_allowed', true);
    await sendMail(strapi, mail);
  };
  return {
    send,
    quota: new MailQuota(clock, keyed),
    outbox: new MailOutbox({ database, clock, send, onDefect: defect('mails') }),
  };
};

export const mailing = room({
  name: 'mailing',
  contentTypes: { 'mail-message': types.mailMessage },
  make,
  stores: ({ ground: { database } }) => [mailStore(database)],
  start: ({ ground, mailing: { outbox } }) => {
    outbox.kick().catch(ground.defect('mails'));
  },
  upkeep: ({ mailing: { outbox } }) => [{ work: () => outbox.kick() }],
  stop: async ({ mailing: { outbox } }) => {
    outbox.stop();
    await outbox.idle();
  },
});
