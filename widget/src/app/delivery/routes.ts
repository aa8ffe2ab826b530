import { toJson } from '../../../../protocol/foundation/json';
import { LiveChatError } from '../../../../protocol/foundation/errors';
import { toError, type Rest } from '../rest';
import type { DeliveryRoutes } from './model';

/** A file takes as long as it takes; nobody waits longer than its grant is good for. */
const LONGEST = 30 * 60_000;

const fetchFile = async (server: string, grant: string, fileId: string): Promise<Blob> => {
  const lost = (cause: unknown): never => {
    throw new LiveChatError('unavailable', String(cause));
  };
  // By POST, so that the grant stands in no address, and no scanner or history fetches it again.
  const response = await fetch(`${server}/live-chat/visitor/deliveries/file`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: toJson({ grant, fileId }),
    credentials: 'omit',
    signal: AbortSignal.timeout(LONGEST),
  }).catch(lost);
  if (!response.ok) throw await toError(response);
  return response.blob().catch(lost);
};

export const deliveryRoutes = (server: string, rest: Pick<Rest, 'call'>): DeliveryRoutes => ({
  open: (token, code) => rest.call('visitor/deliveries/open', undefined, { token, code }),
  file: (grant, fileId) => fetchFile(server, grant, fileId),
});
