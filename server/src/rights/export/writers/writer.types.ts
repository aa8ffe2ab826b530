import type { ExportFile, ExportJob, PersonalRecord } from '../../../../../protocol';

/** A file as it lies on the disk. */
export type WrittenFile = ExportFile & { path: string };

/** One format of an export. Records come category by category, in the order of the job's stores. */
export interface Writer {
  /**
   * Takes one record. A promise comes back only while what was written before waits for the disk.
   * @throws what the disk says, `ENOSPC` among it
   */
  write(store: string, record: PersonalRecord): Promise<void> | undefined;
  /** Closes the files. Nothing may be written afterwards. */
  end(): Promise<WrittenFile[]>;
}

export interface WriterOptions {
  job: ExportJob;
  /** Folder that the files are written into; it exists and is empty. */
  directory: string;
  /** Folder of the fonts that the build copies. */
  fonts: string;
  /** Rows of a sheet, its heading included; Excel's own limit unless a test wants less. At least 2. */
  sheetRows?: number;
  /** Records in one PDF, after which the next file begins. */
  volumeRecords?: number;
}
