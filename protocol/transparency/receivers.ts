import type { MaskingRules } from '../foundation/masking';
import type { ConsentState } from '../foundation/terms';
import type { Channel } from './purposes';

/** What goes to receivers. `id` stays the same through all retries. */
export interface ConsentEvent {
  id: string;
  type: 'consent.given' | 'consent.refused' | 'consent.withdrawn' | 'consent.expired';
  /** ISO 8601, UTC. */
  at: string;
  data: {
    recordId: string;
    subjectId: string;
    purpose: string;
    purposeVersion: number;
    channel?: Channel;
    state: ConsentState;
    /** Address to use, or to stop using, for the purpose; only for channels that need one. */
    email?: string;
    phone?: string;
    previousId?: string;
  };
}

/** `superseded`: the person has answered anew before it was delivered. */
export type DeliveryState = 'waiting' | 'delivered' | 'failed' | 'superseded';

export interface WebhookEndpoint {
  id: string;
  /** As administrators call it. */
  name: string;
  url: string;
  /** Region of the receiver, as declared; for the data map. */
  region?: string;
  enabled: boolean;
  /** Only these purposes; empty: all. */
  purposes: string[];
}

export interface WebhookDelivery {
  id: string;
  endpointId: string;
  endpointName: string;
  /** What happened: `consent.…`, or news on a person (`SubjectEvent`). */
  event: ConsentEvent['type'] | SubjectEvent['type'];
  recordId: string;
  state: DeliveryState;
  attempts: number;
  createdAt: number;
  nextAt?: number;
  deliveredAt?: number;
  /** HTTP status of the last attempt. */
  lastStatus?: number;
  /** Why the last attempt failed, without anything the receiver said. */
  lastError?: string;
}

/** What receivers are told besides consents (Art 19). Ids are those that earlier events named. */
export interface SubjectEvent {
  id: string;
  type: 'subject.erased' | 'subject.corrected' | 'subject.restricted' | 'subject.unrestricted';
  at: string;
  data: {
    subjectIds: string[];
    /** For corrections: which field, and for name and e-mail address what it says now. */
    field?: string;
    value?: string;
  };
}

export interface PrivacySettings {
  masking: MaskingRules;
  webhooks: WebhookEndpoint[];
}

export interface PrivacySettingsChange {
  masking: MaskingRules;
  /** Endpoints by id; one without an id is new and gets its secret with `secret`. */
  webhooks: (Omit<WebhookEndpoint, 'id'> & { id?: string })[];
}
