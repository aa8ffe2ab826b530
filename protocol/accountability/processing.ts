/** The record of processing activities (Art 30(1)), read off the live configuration (R30). */
export interface ProcessingRecord {
  generatedAt: number;
  controller: { name: string; address: string; email: string; dpo?: string };
  activities: ProcessingActivity[];
  /** Where personal data lies, field by field. */
  dataMap: DataMapEntry[];
  /** Where it lies in the world and who runs that, as declared (R31). */
  places?: { place: 'database' | 'files' | 'mail'; region: string; operator: string }[];
  /** Regions that it may go to; empty: no limit. */
  allowedRegions?: string[];
  /** Measures of Art 32(1) that are on, in words. */
  measures: { key: string; on: boolean; text: string }[];
}

export interface ProcessingActivity {
  key: string;
  name: string;
  purpose: string;
  lawfulBasis: string;
  dataSubjects: string;
  categories: string[];
  recipients: { name: string; region?: string }[];
  retention: string;
  /** Form fields that ask for it. */
  collectedBy: string[];
}

export interface DataMapEntry {
  store: string;
  table: string;
  field: string;
  /** As it is marked in the content type. */
  category: string;
  records: number;
}
