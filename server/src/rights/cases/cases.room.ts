import type { Chat } from '../../conversation/chat';
import type { Desk } from '../../conversation/desk';
import type { Visitors } from '../../conversation/visitors';
import type { Audit } from '../../foundation/audit';
import type { Ground } from '../../foundation/ground';
import { room, type VisitorRoute } from '../../foundation/house';
import type { Mailing } from '../../foundation/mailing';
import { publicRequestBody } from '../../../../protocol/rights/schemas';
import { verificationRequest } from '../../../../protocol/rights/schemas';
import type { NoticeService } from '../../transparency/notice';
import type { People } from '../people';
import type { SubjectSettingsStore } from '../settings';
import { correspondenceStore, requestStore } from './case.personal';
import { CaseService } from './case.service';
import { casesController } from './cases.controller';
import { casesRoutes } from './cases.routes';
import * as types from './content-types';
import { Reaching } from './reaching';

/** Requests of persons, and how those are reached who made them. */
export interface Cases {
  service: CaseService;
  reaching: Reaching;
}

interface Below {
  ground: Ground;
  audit: Audit;
  mailing: Mailing;
  visitors: Visitors;
  chat: Chat;
  desk: Desk;
  notice: NoticeService;
  people: People;
  subjectSettings: SubjectSettingsStore;
}

const make = (below: Below): Cases => {
  const { ground, audit, mailing, visitors, chat, notice, people, subjectSettings } = below;
  const { database, clock, keyed, base, defect } = ground;
  const { outbox, quota } = mailing;
  const service = new CaseService({
    database,
    clock,
    keyed,
    outbox,
    base,
    addressesOf: (subjectIds) => people.service.emailsOf(subjectIds),
    subjectsWithEmail: (email) => visitors.store.withEmail(email),
    controller: () => notice.writer(),
    nameOf: audit.admins.nameOf,
    settings: () => subjectSettings.get(),
    mask: chat.masks.text,
    mayMail: (address, purpose, by) => quota.take(address, purpose, by),
    audit: ({ action, by, caseId, data }) =>
      audit.log.record({ action, by, target: caseId, ...(data ? { data } : {}) }),
    onDefect: defect('cases'),
  });
  outbox.serve('verification', {
    resolve: (id) => service.resolveLink({ kind: 'verification', id }),
  });
  outbox.onSettled((outcome) => service.mailOutcome(outcome));
  return { service, reaching: new Reaching(service, people.service) };
};

const visitorRoutes = ({ cases: { service } }: { cases: Cases }): VisitorRoute[] => [
  {
    method: 'post',
    path: '/visitor/privacy-requests',
    handle: async ({ body, count, network }) => {
      const request = await body(publicRequestBody);
      count('mails');
      return service.receivePublic(request, network);
    },
  },
  {
    method: 'post',
    path: '/visitor/verifications',
    handle: async ({ body, count }) => {
      const { token, password } = await body(verificationRequest);
      count('changes');
      return service.confirmByToken(token, password);
    },
  },
];

export const cases = room({
  name: 'cases',
  contentTypes: {
    'subject-request': types.subjectRequest,
    'case-subject': types.caseSubject,
    'case-event': types.caseEvent,
  },
  routes: casesRoutes,
  controllers: { cases: casesController },
  make,
  stores: ({ ground: { database } }) => [requestStore(database), correspondenceStore(database)],
  visitorRoutes,
  upkeep: ({ ground, cases: { service } }) => [
    { work: () => service.reminders.remind(ground.clock.now()) },
  ],
});
