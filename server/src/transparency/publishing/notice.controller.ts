import { LiveChatError, type NoticeState } from '../../../../protocol';
import {
  previewNotice,
  publishNotice,
  saveNotice,
  versionParam,
} from '../../../../protocol/transparency/schemas';
import type { Audit } from '../../foundation/audit';
import type { Controller, HouseOf } from '../../foundation/house';
import { answering, parse, userOf } from '../../foundation/http';
import type { NoticeService } from '../notice';
import type { PublishingService } from './publishing.service';
import { signing } from './signed';

/** What everybody is shown before a chat; whoever edits it would else save the masks. */
const OWN_WORDS = 'the site’s own words, which are public';

interface Rooms {
  audit: Audit;
  notice: NoticeService;
  publishing: PublishingService;
}

/** REST for the privacy notice. Permissions stand on the routes. */
export const noticeController =
  (houseOf: HouseOf<Rooms>): Controller =>
  ({ strapi }) => {
    const rooms = () => houseOf(strapi);
    const notice = async (): Promise<NoticeState> => {
      const { versions, current, scheduled, ...state } = await rooms().notice.state();
      const sign = await signing(rooms().audit.admins);
      return {
        ...state,
        versions: versions.map(sign),
        ...(current && { current: sign(current) }),
        ...(scheduled && { scheduled: sign(scheduled) }),
      };
    };

    return answering(
      strapi,
      {
        readNotice: () => notice(),
        saveNotice: async (ctx) => {
          const { definition, base } = parse(saveNotice, ctx.request.body);
          await rooms().notice.save(definition, base);
          return notice();
        },
        previewNotice: (ctx) => {
          const { definition, language } = parse(previewNotice, ctx.request.body);
          return rooms().notice.preview(definition, language);
        },
        publishNotice: async (ctx) => {
          const publication = parse(publishNotice, ctx.request.body);
          await rooms().publishing.notice({ ...publication, by: userOf(ctx) });
          return notice();
        },
        readNoticeVersion: async (ctx) => {
          const notices = await rooms().notice.version(parse(versionParam, ctx.params.version));
          if (notices.length === 0)
            throw new LiveChatError('not_found', 'There is no such version.');
          return {
            notices: notices.map(({ language, summary, sections, policyUrl, sha256 }) => ({
              language,
              summary,
              sections,
              sha256,
              ...(policyUrl ? { policyUrl } : {}),
            })),
          };
        },
        cancelNotice: async (ctx) => {
          await rooms().notice.cancel(parse(versionParam, ctx.params.version));
          return notice();
        },
      },
      {
        log: () => rooms().audit.log,
        of: {
          readNotice: { none: 'the notice is public' },
          saveNotice: () => ({ action: 'notice.save' }),
          previewNotice: { none: 'a draft as a visitor would see it' },
          publishNotice: (ctx, { current, scheduled }) => ({
            action: 'notice.publish',
            data: {
              version: Math.max(current?.version ?? 0, scheduled?.version ?? 0),
              material: parse(publishNotice, ctx.request.body).material,
            },
          }),
          readNoticeVersion: { none: 'the notice is public' },
          cancelNotice: (ctx) => ({
            action: 'notice.cancel',
            data: { version: parse(versionParam, ctx.params.version) },
          }),
        },
        clear: {
          readNotice: OWN_WORDS,
          saveNotice: OWN_WORDS,
          previewNotice: OWN_WORDS,
          publishNotice: OWN_WORDS,
        },
      }
    );
  };
