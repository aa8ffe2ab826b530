import type { NoticeState, NoticeVersionInfo } from '../../../../../protocol';

export type VersionState = 'current' | 'scheduled' | 'earlier';

/** Whether a version is in force, will be, or was. */
export const versionState = (
  { current, scheduled }: Pick<NoticeState, 'current' | 'scheduled'>,
  { version }: Pick<NoticeVersionInfo, 'version'>
): VersionState => {
  if (version === current?.version) return 'current';
  return version === scheduled?.version ? 'scheduled' : 'earlier';
};

/** A moment as `datetime-local` wants it, in the reader's zone. */
export const toLocalInput = (at: number): string => {
  const date = new Date(at);
  return new Date(at - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
};

/** What `datetime-local` gives; nothing if it is no moment. */
export const fromLocalInput = (text: string): number | undefined => {
  const at = new Date(text).getTime();
  return Number.isNaN(at) ? undefined : at;
};
