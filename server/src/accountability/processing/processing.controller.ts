import type { SubjectSettings } from '../../../../protocol';
import { processingFileQuery, processingQuery } from '../../../../protocol/accountability/schemas';
import { subjectSettings } from '../../../../protocol/rights/schemas';
import type { Audit, AuditData } from '../../foundation/audit';
import type { Ground } from '../../foundation/ground';
import type { Controller, HouseOf } from '../../foundation/house';
import { answering, parse, userOf } from '../../foundation/http';
import { FALLBACK_LANGUAGE } from '../../foundation/platform';
import { loweredOfSubjects, type SafeguardService } from '../../foundation/safeguards';
import type { SubjectSettingsStore } from '../../rights/settings';
import { processingCsv, processingPdf } from './processing-files';
import type { ProcessingService } from './processing.service';

interface Rooms {
  ground: Ground;
  audit: Audit;
  safeguards: SafeguardService;
  subjectSettings: SubjectSettingsStore;
  processing: ProcessingService;
}

/** What was changed, before and after; of the address only that it was. */
const changes = (before: SubjectSettings, after: SubjectSettings): AuditData => {
  const changed: Record<string, string | boolean> = {};
  for (const key of Object.keys(after) as (keyof SubjectSettings)[]) {
    if (before[key] === after[key]) continue;
    changed[key] = key === 'remindTo' ? true : `${before[key]} > ${after[key]}`;
  }
  return changed;
};

/** REST for the record of processing, and for the settings of requests and exports. */
export const processingController =
  (houseOf: HouseOf<Rooms>): Controller =>
  ({ strapi }) => {
    const rooms = () => houseOf(strapi);

    return answering(
      strapi,
      {
        readProcessing: (ctx) => {
          const { lang } = parse(processingQuery, ctx.query);
          return rooms().processing.read(lang ?? FALLBACK_LANGUAGE);
        },
        processingFile: async (ctx) => {
          const { format, lang } = parse(processingFileQuery, ctx.query);
          const language = lang ?? FALLBACK_LANGUAGE;
          const record = await rooms().processing.read(language);
          ctx.attachment(`record-of-processing.${format}`);
          if (format === 'pdf') {
            ctx.type = 'application/pdf';
            return processingPdf(record, language, rooms().ground.folders.fonts);
          }
          ctx.type = 'text/csv; charset=utf-8';
          return Buffer.from(processingCsv(record, language), 'utf8');
        },

        readSubjectSettings: () => rooms().subjectSettings.get(),
        saveSubjectSettings: async (ctx) => {
          const settings = parse(subjectSettings, ctx.request.body);
          const by = userOf(ctx);
          const before = await rooms().subjectSettings.get();
          await rooms().audit.log.record({
            action: 'settings.subjects',
            by,
            data: changes(before, settings),
          });
          return rooms().safeguards.through(loweredOfSubjects(before, settings), by, async () => {
            await rooms().subjectSettings.set(settings);
            return settings;
          });
        },
      },
      {
        log: () => rooms().audit.log,
        of: {
          readProcessing: { none: 'the record of processing is about nobody' },
          processingFile: (ctx) => ({
            action: 'processing.export',
            data: { format: parse(processingFileQuery, ctx.query).format },
          }),
          readSubjectSettings: { none: 'settings' },
          saveSubjectSettings: 'itself',
        },
        clear: {
          readProcessing: 'the site’s own words, which are for the authority',
          readSubjectSettings: 'settings, with the office’s own address',
          saveSubjectSettings: 'settings, with the office’s own address',
        },
      }
    );
  };
