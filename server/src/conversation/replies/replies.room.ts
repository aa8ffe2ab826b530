import type { Audit } from '../../foundation/audit';
import type { Facts } from '../../foundation/facts';
import type { Ground } from '../../foundation/ground';
import { room } from '../../foundation/house';
import { MailQuota, type Mailing } from '../../foundation/mailing';
import type { Chat } from '../chat';
import type { Desk } from '../desk';
import type { Visitors } from '../visitors';
import { ReplyService } from './reply.service';

interface Below {
  ground: Ground;
  facts: Facts;
  audit: Audit;
  mailing: Mailing;
  visitors: Visitors;
  chat: Chat;
  desk: Desk;
}

const make = ({ ground, facts, audit, mailing, visitors, chat, desk }: Below) => {
  const { clock, keyed, config } = ground;
  const { outbox } = mailing;
  const replies = new ReplyService({
    ground,
    facts,
    audit: audit.log,
    outbox,
    chats: chat.log.chats,
    here: visitors.here,
    hidden: desk.hidden,
    // Apart from what strangers can ask for in somebody's name: their mails take nothing away from answers.
    quota: new MailQuota(clock, keyed, config.replies.mailsPerHour),
  });
  outbox.serve('reply', {
    resolve: (chatId, mailId) => replies.resolve(chatId, mailId),
    settled: (chatId, outcome) => replies.settled(chatId, outcome),
    automatic: true,
  });
  return replies;
};

export const replies = room({
  name: 'replies',
  make,
  upkeep: ({ replies }) => [{ work: () => replies.sweep() }],
});
