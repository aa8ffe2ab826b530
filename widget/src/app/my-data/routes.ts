import type { VisitorRest } from '../../../../protocol/rest';
import type { Rest } from '../rest';

type Answer<Route extends keyof VisitorRest> = Promise<VisitorRest[Route]['answer']>;
type Body<Route extends keyof VisitorRest> = VisitorRest[Route] extends { body: infer B }
  ? B
  : never;

/** The routes behind "My data", for one token or none. */
export interface DataRoutes {
  data(): Answer<'GET /live-chat/visitor/privacy'>;
  storage(): Answer<'GET /live-chat/widget/storage'>;
  answer(
    body: Body<'POST /live-chat/visitor/consents'>
  ): Answer<'POST /live-chat/visitor/consents'>;
  receipt(recordId: string): Answer<'GET /live-chat/visitor/consents/:recordId'>;
  mail(recordId: string): Answer<'POST /live-chat/visitor/consents/:recordId/mail'>;
  ask(body: Body<'POST /live-chat/visitor/requests'>): Answer<'POST /live-chat/visitor/requests'>;
  link(body: Body<'POST /live-chat/visitor/links'>): Answer<'POST /live-chat/visitor/links'>;
}

export const dataRoutes = (
  rest: Pick<Rest, 'call'>,
  token: string | undefined,
  lang: string
): DataRoutes => ({
  data: () => rest.call(`visitor/privacy?${new URLSearchParams({ lang })}`, token),
  storage: () => rest.call('widget/storage'),
  answer: (body) => rest.call('visitor/consents', token, body),
  receipt: (recordId) => rest.call('visitor/consents/' + recordId, token),
  mail: (recordId) => rest.call(`visitor/consents/${recordId}/mail`, token, {}),
  ask: (body) => rest.call('visitor/requests', token, body),
  link: (body) => rest.call('visitor/links', undefined, body),
});
