import { isDeepStrictEqual } from 'node:util';
import {
  LiveChatError,
  type PrivacySettings,
  type PrivacySettingsChange,
} from '../../../../protocol';

type Needed = 'maskingUpdate' | 'receiversUpdate';

const differs = (a: unknown, b: unknown): boolean =>
  !isDeepStrictEqual(JSON.parse(JSON.stringify(a)), JSON.parse(JSON.stringify(b)));

/** Masking and receivers are saved together and are two rights: those that a change needs. */
export const rightsFor = (before: PrivacySettings, after: PrivacySettingsChange): Needed[] => [
  ...(differs(before.masking, after.masking) ? (['maskingUpdate'] as const) : []),
  ...(differs(before.webhooks, after.webhooks) ? (['receiversUpdate'] as const) : []),
];

const WORDS: Record<Needed, string> = {
  maskingUpdate: 'what is masked',
  receiversUpdate: 'receivers',
};

/** @throws LiveChatError `forbidden` */
export const assertMayChange = (
  before: PrivacySettings,
  after: PrivacySettingsChange,
  may: (right: Needed) => boolean
): void => {
  const missing = rightsFor(before, after).find((right) => !may(right));
  if (!missing) return;
  throw new LiveChatError(
    'forbidden',
    `Changing ${WORDS[missing]} needs a permission that you do not have; or a colleague has changed them meanwhile: load the page again.`
  );
};
