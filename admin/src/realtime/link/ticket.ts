import { getFetchClient, isFetchError, triggerSessionExpired } from '@strapi/strapi/admin';
import { DELIVERY, type AdminRest, type ErrorCode } from '../../../../protocol';

export type TicketAnswer = { ok: true; ticket: string } | { ok: false; code?: ErrorCode };

/**
 * A fresh ticket through the panel's own session. Without a code the attempt is worth a repeat (network, restart).
 * A session that has ended is Strapi's business: it leads to the login page.
 */
export const fetchTicket = async (): Promise<TicketAnswer> => {
  try {
    const { data } = await getFetchClient().post<
      AdminRest['POST /live-chat/desk/ticket']['answer']
    >('/live-chat/desk/ticket', {}, { signal: AbortSignal.timeout(DELIVERY.answerTimeout) });
    return { ok: true, ticket: data.ticket };
  } catch (error) {
    if (!isFetchError(error)) return { ok: false };
    if (error.status === 401) {
      triggerSessionExpired();
      return { ok: false, code: 'unauthorized' };
    }
    return error.status === 403 ? { ok: false, code: 'forbidden' } : { ok: false };
  }
};
