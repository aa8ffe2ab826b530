import type { StatusAnswer } from './status';

/** State of the installation. */
export interface FoundationAdminRest {
  'GET /live-chat/status': { answer: StatusAnswer };
  'DELETE /live-chat/status/refused-origins': { answer: object };
}
