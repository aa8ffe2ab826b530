import {
  leftOutOf,
  type CaseDetails,
  type ErasureInfo,
  type ErasurePreview,
  type ErasureRequest,
  type ErasuresAnswer,
  type ErasureState,
  type FoundPerson,
  type HoldInfo,
  type HoldLift,
  type NewHold,
  type SubjectSearchAnswer,
} from '../../../protocol';
import { eventually } from '../../support/deadline';
import type { AdminSession } from '../../support/admin';

type Scope = ErasureRequest['scope'];

/** What a test says otherwise; `undefined` leaves out. */
type Over = Partial<Omit<ErasureRequest, 'receiptTo'>> & {
  receiptTo?: string | null | undefined;
};

/** What a privacy officer does to erase and to hold, by the panel's own routes. */
export const eraser = (admin: AdminSession) => {
  const post = <T>(path: string, body: object) => admin.json<T>(path, { method: 'POST', body });
  const self = {
    find: async (id: string): Promise<FoundPerson> => {
      const { people } = await post<SubjectSearchAnswer>('/live-chat/subjects/search', {
        filter: { id },
      });
      const [person] = people;
      if (!person) throw new Error('nobody was found');
      return person;
    },
    preview: (scope: Scope, caseId?: string, statistics: 'keep' | 'drop' = 'drop') =>
      post<ErasurePreview>('/live-chat/erasures/preview', {
        scope,
        statistics,
        ...(caseId ? { caseId } : {}),
      }),
    request: (scope: Scope, planHash: string, over: Over = {}) =>
      post<ErasureInfo>('/live-chat/erasures', {
        scope,
        planHash,
        statistics: 'drop',
        language: 'en',
        reason: 'a test',
        // Most of these have no mail server that would take a receipt.
        receiptTo: null,
        ...over,
      }),
    erase: async (scope: Scope, over: Over = {}): Promise<ErasureInfo> => {
      const { planHash, others } = await self.preview(scope, over.caseId, over.statistics);
      return self.request(scope, planHash, { leftOut: leftOutOf(others), ...over });
    },
    read: (erasureId: string) => admin.json<ErasureInfo>(`/live-chat/erasures/${erasureId}`),
    list: () => admin.json<ErasuresAnswer>('/live-chat/erasures'),
    act: (
      erasureId: string,
      what: 'approve' | 'cancel' | 'retry' | 'review' | 'without-mail',
      body: object = {}
    ) => post<ErasureInfo>(`/live-chat/erasures/${erasureId}/${what}`, body),
    until: (erasureId: string, ...states: ErasureState[]) =>
      eventually(
        `the erasure is ${states.join(' or ')}`,
        async () => {
          const info = await self.read(erasureId);
          return states.includes(info.state) ? info : undefined;
        },
        { timeout: 30_000 }
      ),
    hold: (hold: Partial<NewHold> & Pick<NewHold, 'target'>) =>
      post<HoldInfo>('/live-chat/holds', {
        kind: 'legal_hold',
        reason: 'a claim',
        hidden: true,
        reviewAt: Date.now() + 90 * 86_400_000,
        ...hold,
      }),
    lift: (holdId: string, lift: HoldLift = { reason: 'over', tell: { by: 'none' } }) =>
      post<HoldInfo>(`/live-chat/holds/${holdId}/lift`, lift),
    case: (body: Record<string, unknown>) =>
      post<CaseDetails>('/live-chat/cases', {
        kind: 'erasure',
        source: 'phone',
        requester: {},
        details: 'please erase',
        language: 'en',
        ...body,
      }),
    actOn: (caseId: string, body: object, by: 'actions' | 'decisions' = 'actions') =>
      post<CaseDetails>(`/live-chat/cases/${caseId}/${by}`, body),
  };
  return self;
};
