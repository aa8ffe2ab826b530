import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import {
  languageChain,
  LiveChatError,
  maskContacts,
  maskedContact,
  pickText,
  type CaseAction,
  type CaseDetails,
  type DeliveryInfo,
  type ExportScope,
  type PersonAnswer,
  type RecordsAnswer,
  type SubjectFilterOptions,
} from '../../../../protocol';
import {
  caseAction,
  caseDecision,
  caseFilter,
  exportPreview,
  exportRequest,
  exportsQuery,
  fileIndexParam,
  letterRequest,
  linkDecision,
  newCase,
  newDelivery,
  processingFileQuery,
  processingQuery,
  recordsQuery,
  savedSearch,
  subjectIdParam,
  subjectSearch,
  subjectSettings,
} from '../../../../protocol/subject-schemas';
import type { ConsentService, PurposeService } from '../../consent';
import type { AgentDirectory, Department } from '../../desk';
import type { Exporter } from '../../export';
import { processingCsv, processingPdf, type ProcessingService } from '../../processing';
import type { People } from '../../rights';
import {
  maskedCase,
  maskedCaseRow,
  maskedPerson,
  maskedPreview,
  maskedRecord,
  maskedSuggestion,
} from '../../subjects';
import { asksForContacts, filterNames } from '../../search';
import { FALLBACK_LANGUAGE } from '../fallback-language';
import { may, userOf } from './admin-user';
import { answering, parse } from './answering';

/** What the controller needs of the running plugin. */
export interface PeopleControllerDeps {
  people: People;
  processing: ProcessingService;
  agents: AgentDirectory;
  purposes: PurposeService;
  consents: ConsentService;
  departments: () => Promise<Department[]>;
  fonts: string;
}

const RECORDS = 50;

/** Pseudonymous ids that an export is about. */
const idsOfScope = (scope: ExportScope): readonly string[] =>
  scope.kind === 'subjects' ? scope.subjectIds : scope.chatIds;

/** Of addresses that somebody sees masked, the one that is meant. */
const meantAddress = (given: string, addresses: readonly string[]): string => {
  const [meant, ...more] = addresses.filter((address) => maskedContact(address) === given);
  return meant !== undefined && more.length === 0 ? meant : given;
};

const languagesOf = (ctx: Context): string[] =>
  languageChain(ctx.get('accept-language').replace(/;[^,]*/g, ''), FALLBACK_LANGUAGE);

/** REST for people, cases, exports and deliveries. Permissions stand on the routes; those on fields are kept here. */
export const peopleController =
  (appOf: (strapi: Core.Strapi) => PeopleControllerDeps) =>
  ({ strapi }: { strapi: Core.Strapi }) => {
    const deps = () => appOf(strapi);
    const all = () => deps().people;
    const idOf = (ctx: Context, name: string) => parse(subjectIdParam, ctx.params[name]);
    const contacts = (ctx: Context) => may(ctx, 'contactRead');
    const exporter = (ctx: Context): Exporter => ({
      userId: userOf(ctx),
      contacts: may(ctx, 'contactExport'),
    });
    const shownDelivery = (ctx: Context, delivery: DeliveryInfo): DeliveryInfo =>
      contacts(ctx) ? delivery : { ...delivery, to: maskedContact(delivery.to) };
    const shownCase = (ctx: Context, details: CaseDetails): CaseDetails =>
      contacts(ctx) ? details : maskedCase(details);

    /** Somebody may know of an address only that it is there, and send a proof to it all the same. */
    const unmasked = async (caseId: string, action: CaseAction): Promise<CaseAction> => {
      if (action.type !== 'send_verification') return action;
      const { addresses } = await all().cases.details(caseId);
      return { ...action, address: meantAddress(action.address, addresses) };
    };

    const personAnswer = async (ctx: Context, subjectId: string): Promise<PersonAnswer> => {
      const { people, links, searches, registry } = all();
      const person = await people.person(subjectId);
      const [found, suggestions, decided, consents] = await Promise.all([
        searches.complete(person),
        people.suggestions(person),
        links.about(person.subjectIds),
        deps().consents.standings(person.subjectIds, languagesOf(ctx)),
      ]);
      if (found.counts.every(({ count }) => count === 0)) {
        throw new LiveChatError('not_found', 'Nothing is held on anybody with this id.');
      }
      const clear = contacts(ctx);
      return {
        person: clear ? found : maskedPerson(found),
        consents: consents.filter(({ state }) => state !== undefined),
        suggestions: clear ? suggestions : suggestions.map(maskedSuggestion),
        links: decided.map((link) => ({
          linkId: link.document_id,
          a: link.low,
          b: link.high,
          verdict: link.verdict,
          reason: clear ? link.reason : maskContacts(link.reason),
          at: Number(link.at),
          by: deps().agents.nameOf(link.by),
        })),
        stores: registry.infos(),
      };
    };

    const records = async (ctx: Context): Promise<RecordsAnswer> => {
      const subjectId = idOf(ctx, 'subjectId');
      const { cursor } = parse(recordsQuery, ctx.query);
      const store = all().registry.get(idOf(ctx, 'store'));
      const { subjectIds } = await all().people.person(subjectId);
      const found = [];
      for await (const record of store.export({ subjectIds, until: Date.now() }, cursor)) {
        found.push(record);
        if (found.length > RECORDS) break;
      }
      const clear = contacts(ctx);
      const shown = found.slice(0, RECORDS);
      const last = shown.at(-1);
      return {
        store: store.info,
        records: clear ? shown : shown.map((record) => maskedRecord(store.info, record)),
        ...(found.length > RECORDS && last ? { next: last.id } : {}),
        masked: clear ? [] : ['contact'],
      };
    };

    return answering(strapi, {
      searchPeople: async (ctx) => {
        const { filter, cursor } = parse(subjectSearch, ctx.request.body);
        if (!contacts(ctx) && asksForContacts(filter)) {
          throw new LiveChatError(
            'forbidden',
            'Searching by address or number needs the right to see contact data.'
          );
        }
        const answer = await all().searches.search(filter, cursor);
        await all().audit.record({
          action: 'subject.search',
          by: userOf(ctx),
          data: { filters: filterNames(filter), found: answer.people.length },
        });
        return contacts(ctx) ? answer : { ...answer, people: answer.people.map(maskedPerson) };
      },
      filterOptions: async (ctx): Promise<SubjectFilterOptions> => {
        const languages = languagesOf(ctx);
        const [departments, purposes] = await Promise.all([
          deps().departments(),
          deps().purposes.current(),
        ]);
        return {
          agents: deps().agents.list(),
          departments: departments.map(({ id, name }) => ({ id, name })),
          languages: await all().people.languages(),
          purposes: purposes.map(({ key, texts }) => ({
            key,
            name: pickText(texts, languages)?.name ?? key,
          })),
        };
      },
      listSearches: async (ctx) => ({ searches: await all().saved.list(userOf(ctx)) }),
      saveSearch: async (ctx) => {
        const search = parse(savedSearch, ctx.request.body);
        return { searches: await all().saved.add(userOf(ctx), search) };
      },
      removeSearch: async (ctx) => ({
        searches: await all().saved.remove(userOf(ctx), idOf(ctx, 'searchId')),
      }),
      readPerson: async (ctx) => {
        const subjectId = idOf(ctx, 'subjectId');
        const answer = await personAnswer(ctx, subjectId);
        await all().audit.record({ action: 'subject.view', by: userOf(ctx), target: subjectId });
        return answer;
      },
      readRecords: async (ctx) => {
        const answer = await records(ctx);
        await all().audit.record({
          action: 'subject.records',
          by: userOf(ctx),
          target: idOf(ctx, 'subjectId'),
          data: { store: answer.store.key, records: answer.records.length },
        });
        return answer;
      },
      decideLink: async (ctx) => {
        const { a, b, verdict, reason } = parse(linkDecision, ctx.request.body);
        if (a === b) throw new LiveChatError('invalid_request', 'a and b: are one and the same.');
        await all().links.put({ a, b, verdict, reason, at: Date.now(), by: userOf(ctx) });
        await all().audit.record({
          action: 'subject.link',
          by: userOf(ctx),
          target: a,
          data: { other: b, verdict },
        });
        return personAnswer(ctx, a);
      },
      removeLink: async (ctx) => {
        const link = await all().links.find(idOf(ctx, 'linkId'));
        if (!link) throw new LiveChatError('not_found', 'There is no such decision.');
        await all().links.remove(link.document_id);
        await all().audit.record({
          action: 'subject.unlink',
          by: userOf(ctx),
          target: link.low,
          data: { other: link.high, verdict: link.verdict },
        });
        return {};
      },

      searchCases: async (ctx) => {
        const filter = parse(caseFilter, ctx.request.body);
        const me = { id: userOf(ctx), contact: contacts(ctx) };
        const { cases, next } = await all().cases.list(filter, me);
        await all().audit.record({
          action: 'case.search',
          by: me.id,
          data: { filters: Object.keys(filter), found: cases.length },
        });
        return {
          cases: me.contact ? cases : cases.map(maskedCaseRow),
          ...(next === undefined ? {} : { next }),
          counts: await all().cases.counts(me),
        };
      },
      createCase: async (ctx) =>
        shownCase(ctx, await all().cases.create(parse(newCase, ctx.request.body), userOf(ctx))),
      readCase: async (ctx) => {
        const caseId = idOf(ctx, 'caseId');
        const details = await all().cases.details(caseId);
        await all().audit.record({ action: 'case.view', by: userOf(ctx), target: caseId });
        return shownCase(ctx, details);
      },
      actOnCase: async (ctx) => {
        const caseId = idOf(ctx, 'caseId');
        const action = await unmasked(caseId, parse(caseAction, ctx.request.body));
        return shownCase(ctx, await all().cases.act(caseId, action, userOf(ctx)));
      },
      decideCase: async (ctx) => {
        const action = parse(caseDecision, ctx.request.body) as CaseAction;
        return shownCase(ctx, await all().cases.act(idOf(ctx, 'caseId'), action, userOf(ctx)));
      },
      writeLetter: (ctx) =>
        all().cases.letter(idOf(ctx, 'caseId'), parse(letterRequest, ctx.request.body)),
      listAssignees: () => ({ assignees: deps().agents.list() }),

      previewExport: async (ctx) => {
        const request = parse(exportPreview, ctx.request.body);
        const preview = await all().exports.preview(request, exporter(ctx));
        await all().audit.record({
          action: 'export.preview',
          by: userOf(ctx),
          data: { records: preview.total, ids: idsOfScope(request.scope) },
        });
        return contacts(ctx) ? preview : maskedPreview(preview);
      },
      createExport: async (ctx) => {
        const request = parse(exportRequest, ctx.request.body);
        if (request.caseId) await all().cases.gate(request.caseId);
        return all().exports.create(request, exporter(ctx));
      },
      listExports: async (ctx) => ({
        exports: await all().exports.list(parse(exportsQuery, ctx.query).caseId),
      }),
      readExport: (ctx) => all().exports.read(idOf(ctx, 'exportId')),
      cancelExport: (ctx) => all().exports.cancel(idOf(ctx, 'exportId'), userOf(ctx)),
      approveExport: (ctx) => all().exports.approve(idOf(ctx, 'exportId'), userOf(ctx)),
      removeExport: (ctx) => all().exports.remove(idOf(ctx, 'exportId'), userOf(ctx)),
      downloadExport: async (ctx) => {
        const exportId = idOf(ctx, 'exportId');
        const { request } = await all().exports.get(exportId);
        if (!request.contactMasked && !may(ctx, 'contactExport')) {
          throw new LiveChatError(
            'forbidden',
            'It holds contact data; make an export of your own, in which that is masked.'
          );
        }
        const index = parse(fileIndexParam, ctx.params.index);
        const file = await all().exports.download(exportId, index, userOf(ctx));
        ctx.attachment(file.name);
        ctx.set('X-Content-Type-Options', 'nosniff');
        ctx.length = file.bytes;
        return createReadStream(path.join(all().exportDirectory, exportId, file.path));
      },
      createDelivery: async (ctx) => {
        const exportId = idOf(ctx, 'exportId');
        const delivery = parse(newDelivery, ctx.request.body);
        const { addresses } = await all().deliveries.list(exportId);
        const to = meantAddress(delivery.to, addresses);
        const made = await all().deliveries.create({ ...delivery, to, exportId }, userOf(ctx));
        return { ...made, delivery: shownDelivery(ctx, made.delivery) };
      },
      listDeliveries: async (ctx) => {
        const answer = await all().deliveries.list(idOf(ctx, 'exportId'));
        if (contacts(ctx)) return answer;
        return {
          deliveries: answer.deliveries.map((one) => shownDelivery(ctx, one)),
          addresses: answer.addresses.map(maskedContact),
        };
      },
      revokeDelivery: async (ctx) =>
        shownDelivery(
          ctx,
          await all().deliveries.revoke(idOf(ctx, 'exportId'), idOf(ctx, 'deliveryId'), userOf(ctx))
        ),

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
        const { secondPerson: before } = await all().subjectSettings.get();
        await all().audit.record({
          action: 'settings.subjects',
          by: userOf(ctx),
          data: { secondPersonBefore: before, secondPerson: settings.secondPerson },
        });
        await all().subjectSettings.set(settings);
        return settings;
      },
    });
  };
