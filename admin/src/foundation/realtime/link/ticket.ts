import { getFetchClient, isFetchError } from '@strapi/strapi/admin';
import { DELIVERY, type AdminRest, type ErrorCode } from '../../../../../protocol';

export type TicketAnswer = { ok: true; ticket: string } | { ok: false; code?: ErrorCode };

/**
 * A fresh ticket through the panel's own session. Without a code the attempt is worth a repeat (network, restart).
 * Strapi has tried to renew a session before it says that it has ended.
 */
export const fetchTicket = async (): Promise<TicketAnswer> => {
  try {
    const { data } = await getFetchClient().post<
      AdminRest['POST /live-chat/desk/ticket']['answer']
    >('/live-chat/desk/ticket', {}, { signal: AbortSignal.timeout(DELIVERY.answerTimeout) });
    return { ok: true, ticket: data.ticket };
  } catch (error) {
    if (!isFetchError(error)) return { ok: false };
    if (error.status === 401) return { ok: false, code: 'unauthorized' };
    return error.status === 403 ? { ok: false, code: 'forbidden' } : { ok: false };
  }
};
