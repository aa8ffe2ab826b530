import type { FormState } from '../../../../protocol';
import {
  formKey,
  previewForm,
  publishForm,
  restoreForm,
  saveForm,
  versionParam,
} from '../../../../protocol/transparency/schemas';
import type { Context } from 'koa';
import type { Audit } from '../../foundation/audit';
import type { Controller, HouseOf } from '../../foundation/house';
import { answering, parse, userOf } from '../../foundation/http';
import type { FormService } from '../prechat';
import type { Widget } from '../widget';
import type { PublishingService } from './publishing.service';
import { signing } from './signed';

/** What everybody is shown before a chat; whoever edits it would else save the masks. */
const OWN_WORDS = 'the site’s own words, which are public';

interface Rooms {
  audit: Audit;
  prechat: FormService;
  publishing: PublishingService;
  widget: Widget;
}

/** REST for forms. Permissions stand on the routes. */
export const formsController =
  (houseOf: HouseOf<Rooms>): Controller =>
  ({ strapi }) => {
    const rooms = () => houseOf(strapi);
    const keyOf = (ctx: Context) => parse(formKey, ctx.params.key);
    const form = async (key: string): Promise<FormState> => {
      const state = await rooms().prechat.state(key);
      const sign = await signing(rooms().audit.admins);
      return { ...state, versions: state.versions.map(sign) };
    };

    return answering(
      strapi,
      {
        listForms: async () => ({ forms: await rooms().prechat.list() }),
        readForm: (ctx) => form(keyOf(ctx)),
        saveForm: async (ctx) => {
          const { definition, base } = parse(saveForm, ctx.request.body);
          await rooms().prechat.save(keyOf(ctx), definition, { base, by: userOf(ctx) });
          return form(keyOf(ctx));
        },
        publishForm: async (ctx) => {
          const { base } = parse(publishForm, ctx.request.body);
          await rooms().publishing.form(keyOf(ctx), base, userOf(ctx));
          return form(keyOf(ctx));
        },
        restoreForm: async (ctx) => {
          const { version } = parse(restoreForm, ctx.request.body);
          await rooms().prechat.restore(keyOf(ctx), version, userOf(ctx));
          return form(keyOf(ctx));
        },
        readFormVersion: async (ctx) => {
          const version = parse(versionParam, ctx.params.version);
          const { definition } = await rooms().prechat.version(keyOf(ctx), version);
          return { definition };
        },
        retireForm: async (ctx) => {
          await rooms().publishing.retireForm(keyOf(ctx), userOf(ctx));
          return {};
        },
        previewForm: (ctx) => {
          const { definition, language } = parse(previewForm, ctx.request.body);
          return rooms().widget.preview(definition, language);
        },
      },
      {
        log: () => rooms().audit.log,
        of: {
          listForms: { none: 'forms hold nothing about visitors' },
          readForm: { none: 'forms hold nothing about visitors' },
          saveForm: (ctx) => ({ action: 'form.save', target: keyOf(ctx) }),
          publishForm: (ctx, { versions }) => ({
            action: 'form.publish',
            target: keyOf(ctx),
            data: { version: versions[0]?.version ?? 0 },
          }),
          restoreForm: (ctx) => ({
            action: 'form.restore',
            target: keyOf(ctx),
            data: { version: parse(restoreForm, ctx.request.body).version },
          }),
          readFormVersion: { none: 'forms hold nothing about visitors' },
          retireForm: (ctx) => ({ action: 'form.retire', target: keyOf(ctx) }),
          previewForm: { none: 'a draft as a visitor would see it' },
        },
        clear: {
          listForms: OWN_WORDS,
          readForm: OWN_WORDS,
          saveForm: OWN_WORDS,
          publishForm: OWN_WORDS,
          restoreForm: OWN_WORDS,
          readFormVersion: OWN_WORDS,
          previewForm: OWN_WORDS,
        },
      }
    );
  };
