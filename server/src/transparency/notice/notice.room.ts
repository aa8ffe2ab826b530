import type { Ground } from '../../foundation/ground';
import { room } from '../../foundation/house';
import type { Outgoing } from '../../foundation/outgoing';
import type { ReplyService } from '../../conversation/replies';
import type { PrivacySettingsStore } from '../masking';
import type { FormService } from '../prechat';
import type { PurposeService } from '../purposes';
import * as types from './content-types';
import { NoticeService } from './notice.service';

interface Below {
  ground: Ground;
  outgoing: Outgoing;
  replies: ReplyService;
  purposes: PurposeService;
  masking: PrivacySettingsStore;
  prechat: FormService;
}

const make = ({ ground, outgoing, replies, purposes, masking, prechat }: Below) => {
  const { strapi, clock } = ground;
  const notices = new NoticeService({
    strapi,
    clock,
    purposes,
    forms: prechat,
    settings: masking,
    residency: outgoing.residency,
  });
  replies.signedBy(async () => (await notices.writer()).name);
  return notices;
};

export const notice = room({ name: 'notice', contentTypes: { notice: types.notice }, make });
