import type { Core } from '@strapi/strapi';
import type { SubjectSettings } from '../../../../protocol';
import {
  processingFileQuery,
  processingQuery,
  subjectSettings,
} from '../../../../protocol/rights/schemas';
import type { AuditData } from '../../foundation/audit';
import { processingCsv, processingPdf, type ProcessingService } from './index';
import type { Keeping } from '../../keeping';
import type { People } from '../../rights';
import { loweredOfSubjects } from '../../foundation/safeguards';
import { FALLBACK_LANGUAGE } from '../../foundation/platform';
import { userOf } from '../../foundation/http';
import { answering, parse } from '../../foundation/http';

/** What the controller needs of the running plugin. */
export interface ProcessingControllerDeps {
  people: Pick<People, 'audit' | 'subjectSettings'>;
  processing: ProcessingService;
  keeping: Pick<Keeping, 'safeguards'>;
  fonts: string;
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
  (appOf: (strapi: Core.Strapi) => ProcessingControllerDeps) =>
  ({ strapi }: { strapi: Core.Strapi }) => {
    const deps = () => appOf(strapi);
    const all = () => deps().people;

    return answering(
      strapi,
      {
        readProcessing: (ctx) => {
          const { lang } = parse(processingQuery, ctx.query);
          return deps().processing.read(lang ?? FALLBACK_LANGUAGE);
        },
        processingFile: async (ctx) => {
          const { format, lang } = parse(processingFileQuery, ctx.query);
          const language = lang ?? FALLBACK_LANGUAGE;
          const record = await deps().processing.read(language);
          ctx.attachment(`record-of-processing.${format}`);
          if (format === 'pdf') {
            ctx.type = 'application/pdf';
            return processingPdf(record, language, deps().fonts);
          }
          ctx.type = 'text/csv; charset=utf-8';
          return Buffer.from(processingCsv(record, language), 'utf8');
        },

        readSubjectSettings: () => all().subjectSettings.get(),
        saveSubjectSettings: async (ctx) => {
          const settings = parse(subjectSettings, ctx.request.body);
          const by = userOf(ctx);
          const before = await all().subjectSettings.get();
          await all().audit.record({
            action: 'settings.subjects',
            by,
            data: changes(before, settings),
          });
          return deps().keeping.safeguards.through(
            loweredOfSubjects(before, settings),
            by,
            async () => {
              await all().subjectSettings.set(settings);
              return settings;
            }
          );
        },
      },
      {
        log: () => all().audit,
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
