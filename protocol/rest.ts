import type { AccountabilityAdminRest } from './accountability/rest';
import type { ConversationAdminRest, ConversationVisitorRest } from './conversation/rest';
import type { FoundationAdminRest } from './foundation/rest';
import type { ErasureRest, RightsAdminRest, RightsVisitorRest } from './rights/rest';
import type { TransparencyAdminRest, TransparencyVisitorRest } from './transparency/rest';

/**
 * REST for visitors, below the address of Strapi, answered for listed websites only (CORS without credentials).
 * Errors are `Failure` with the status of their code. Everything but config and start needs
 * `Authorization: Bearer <token>`; routes of one chat take the secret of a link by mail into that chat, too.
 */
export interface VisitorRest
  extends ConversationVisitorRest, TransparencyVisitorRest, RightsVisitorRest {}

/** REST for the admin panel: `type: 'admin'` routes, each with its permission. */
export interface AdminRest
  extends
    FoundationAdminRest,
    ConversationAdminRest,
    TransparencyAdminRest,
    RightsAdminRest,
    ControlRest {}

/** Of it, what deals with erasing, keeping and proving. */
export interface ControlRest extends ErasureRest, AccountabilityAdminRest {}
