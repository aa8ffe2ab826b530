/** Settings of requests, exports and delivery. */
export interface SubjectSettings {
  /** An export needs the approval of a second person before it runs. */
  secondPerson: boolean;
  /** An erasure needs the approval of a second person before it runs. */
  secondPersonErasure: boolean;
  /** What stays of erased chats, unless chosen otherwise: figures, or nothing. */
  statistics: 'keep' | 'drop';
  /** How agents stand in exports, unless chosen otherwise. */
  agents: 'role' | 'name';
  /** Hours after which an export's files are deleted. 1 to 720. */
  keepHours: number;
  /** Hours in which a mailed link can be opened. 1 to 168; the default is 24. */
  linkHours: number;
  /** Time zone of the controller (IANA), whose days the legal clock counts (Art 12(3)); default `UTC`. */
  timeZone: string;
  /** Address that reminders of due cases and failures go to; empty: nobody is mailed. */
  remindTo: string;
}
