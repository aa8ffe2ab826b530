import { LiveChatError } from '../../../../protocol';
import { emptyRequest } from '../../../../protocol/conversation/schemas';
import { linkRequest, privacyQuery, subjectRequestBody } from '../../../../protocol/rights/schemas';
import { preferenceRequest } from '../../../../protocol/transparency/schemas';
import { recordIdParam } from '../../../../protocol/transparency/schemas';
import type { VisitorRequest, VisitorRoute } from '../../foundation/house';
import type { LinkService, Principal } from './link.service';
import type { MyDataService } from './my-data.service';

const recordIdOf = ({ ctx }: VisitorRequest): string => {
  const parsed = recordIdParam.safeParse(ctx.params.recordId);
  if (!parsed.success) throw new LiveChatError('not_found', 'There is no such record of yours.');
  return parsed.data;
};

/** "My data" for visitors' browsers. */
export const myDataRoutes = (myData: MyDataService, links: LinkService): VisitorRoute[] => {
  /** Who asks about their own data: the browser they wrote from, or whoever holds a link that was mailed to them. */
  const subject = async ({ bearer, me }: VisitorRequest): Promise<Principal> => {
    const link = /^link\.[\w-]{1,600}\.[0-9a-f]{64}$/.test(bearer ?? '');
    if (bearer && link) return links.open(bearer);
    return { kind: 'visitor', subjectIds: [await me()] };
  };
  return [
    {
      method: 'get',
      path: '/visitor/privacy',
      handle: async (request) => {
        const { lang } = request.query(privacyQuery);
        return myData.read(await subject(request), lang);
      },
    },
    {
      method: 'post',
      path: '/visitor/consents',
      handle: async (request) => {
        const principal = await subject(request);
        request.count('changes');
        return myData.answer(principal, await request.body(preferenceRequest));
      },
    },
    {
      method: 'get',
      path: '/visitor/consents/:recordId',
      handle: async (request) => myData.receipt(await subject(request), recordIdOf(request)),
    },
    {
      method: 'post',
      path: '/visitor/consents/:recordId/mail',
      handle: async (request) => {
        const principal = await subject(request);
        await request.body(emptyRequest);
        request.count('mails');
        await myData.mailReceipt(principal, recordIdOf(request));
        return {};
      },
    },
    {
      method: 'post',
      path: '/visitor/requests',
      handle: async (request) => {
        const principal = await subject(request);
        request.count('changes');
        return myData.request(principal, await request.body(subjectRequestBody));
      },
    },
    {
      method: 'post',
      path: '/visitor/links',
      handle: async ({ body, count, network }) => {
        const { email, language } = await body(linkRequest);
        count('mails');
        links.ask(email, language, network);
        return {};
      },
    },
  ];
};
