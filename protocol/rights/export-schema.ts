import { z } from 'zod';
import { EXPORT_SCHEMA, type ExportDocument } from './export';

/** Of the JSON export, for whoever reads one elsewhere. */

const cover = z.strictObject({
  title: z.string(),
  sections: z.array(z.strictObject({ heading: z.string(), lines: z.array(z.string()) })),
});

const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const record = z.object({ id: z.string(), subjectId: z.string() }).catchall(value);

/** Every category that has a count has its records, and as many. */
const isWhole = ({ counts, data }: Pick<ExportDocument, 'counts' | 'data'>): boolean =>
  Object.entries(counts).every(([store, count]) => data[store]?.length === count);

/** An {@link ExportDocument}, its counts compared with its records. */
export const exportDocument = z
  .strictObject({
    schema: z.literal(EXPORT_SCHEMA),
    exportId: z.string(),
    producedAt: z.iso.datetime(),
    language: z.string(),
    cover,
    counts: z.record(z.string(), z.int().min(0)),
    data: z.record(z.string(), z.array(record)),
  })
  .refine(isWhole, 'a category does not hold as many records as its count says');
