import type { Chat } from '../../conversation/chat';
import type { Desk } from '../../conversation/desk';
import type { Gateway } from '../../conversation/gateway';
import type { Audit } from '../../foundation/audit';
import type { Facts } from '../../foundation/facts';
import type { Ground } from '../../foundation/ground';
import { room } from '../../foundation/house';
import type { Mailing } from '../../foundation/mailing';
import type { NoticeService } from '../../transparency/notice';
import type { Receivers } from '../../transparency/receivers';
import type { Cases } from '../cases';
import type { Exports } from '../export';
import type { People } from '../people';
import * as types from './content-types';
import { HoldGuard } from './hold.guard';
import { holdDataStore } from './hold.personal';
import { HoldService } from './hold.service';
import { holdsController } from './holds.controller';
import { holdsRoutes } from './holds.routes';

/** Legal holds and restrictions of processing (R22). */
export interface Holds {
  service: HoldService;
  /** For conditions of queries: what is held at the moment of asking. */
  guard: HoldGuard;
}

interface Below {
  ground: Ground;
  facts: Facts;
  audit: Audit;
  mailing: Mailing;
  chat: Chat;
  desk: Desk;
  gateway: Gateway;
  notice: NoticeService;
  receivers: Receivers;
  people: People;
  cases: Cases;
  exports: Exports;
}

const make = async (below: Below): Promise<Holds> => {
  const { ground, facts, audit, mailing, chat, desk, gateway, notice, people, cases } = below;
  const service = new HoldService({
    ground,
    facts,
    audit,
    mailing,
    chatIds: chat.ids,
    hiding: desk.hidden,
    gateway,
    notice,
    news: below.receivers.news,
    people,
    cases,
    exports: below.exports.service,
  });
  below.exports.service.exporting.add((subjectIds, chatIds, caseId) =>
    service.assertExportable(subjectIds, chatIds, caseId)
  );
  mailing.outbox.serve('hold', {
    settled: (holdId, { mailId, state }) => service.mailSettled(holdId, mailId, state),
  });
  // Before anything begins: a mail that waits must not leave for somebody who is held.
  await service.refresh();
  return { service, guard: new HoldGuard(ground.database) };
};

export const holds = room({
  name: 'holds',
  contentTypes: { hold: types.hold, 'hold-target': types.holdTarget },
  routes: holdsRoutes,
  controllers: { holds: holdsController },
  make,
  stores: ({ ground: { database } }) => [holdDataStore(database)],
  upkeep: ({ holds: { service } }) => [
    { work: () => service.refresh() },
    { work: () => service.settleLifting() },
  ],
});
