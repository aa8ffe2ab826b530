import type { Chat } from '../../conversation/chat';
import type { Gateway } from '../../conversation/gateway';
import type { Audit } from '../../foundation/audit';
import type { Ground } from '../../foundation/ground';
import type { Mailing } from '../../foundation/mailing';
import type { PersonalDataRegistry } from '../../foundation/registry';
import type { Consent } from '../../transparency/consent';
import type { NoticeService } from '../../transparency/notice';
import type { Receivers } from '../../transparency/receivers';
import type { Cases } from '../cases';
import type { Exports } from '../export';
import type { Holds } from '../holds';
import type { People } from '../people';
import type { SubjectSettingsStore } from '../settings';
import type { WordIndex } from '../word-index';

/** Rooms that an erasure works with. */
export interface ErasureRooms {
  ground: Ground;
  audit: Audit;
  mailing: Mailing;
  registry: PersonalDataRegistry;
  chat: Chat;
  gateway: Gateway;
  notice: NoticeService;
  consent: Consent;
  receivers: Receivers;
  wordIndex: WordIndex;
  people: People;
  subjectSettings: SubjectSettingsStore;
  cases: Cases;
  exports: Exports;
  holds: Holds;
}
