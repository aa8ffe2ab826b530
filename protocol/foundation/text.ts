import { LiveChatError } from './errors';

// C0 controls but tab and line feed, DEL, C1 controls.
// eslint-disable-next-line no-control-regex -- these are what is looked for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;
// eslint-disable-next-line no-control-regex -- the same, all of them
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const LONE_SURROGATES = new RegExp(LONE_SURROGATE.source, 'g');

/**
 * What a client does to text before it sends it, so that pasting from a word processor never fails:
 * line ends become LF, other control characters go, broken surrogates become U+FFFD. Idempotent.
 */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(CONTROLS, '')
    .replace(LONE_SURROGATES, '\ufffd');

/** Something that a reader sees: neither white space nor fillers, marks of direction and other signs without a picture. */
const VISIBLE = /[^\s\p{Cc}\p{Cf}\p{DI}\u2800]/u;

/** Whether a text shows nothing: empty, white space, or signs that have no picture. */
export const isBlank = (text: string): boolean => !VISIBLE.test(text);

const UNSEEN_ENDS = /^[\s\p{Cf}\p{DI}]+|[\s\p{Cf}\p{DI}]+$/gu;

/**
 * A value of one line as its writer means it, without white space and unseen signs at its ends, which copying leaves there.
 * Asked before any check of the value.
 */
export const trimmedValue = (text: string): string => text.replace(UNSEEN_ENDS, '');

const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A name or title without marks of direction, so that it cannot reorder what stands around it. */
export const withoutDirection = (text: string): string => text.replace(DIRECTION, '');

// eslint-disable-next-line no-control-regex -- all of ASCII
const ASCII = /^[\x00-\x7f]*$/;

export const isAscii = (text: string): boolean => ASCII.test(text);

/** Whether text holds what no database and no screen should get: control characters, broken Unicode. */
export const isBroken = (text: string): boolean => CONTROL.test(text) || LONE_SURROGATE.test(text);

/**
 * What the server demands of text. It does not repair: a body is stored exactly as it was sent, or refused.
 * @throws LiveChatError `empty_text` | `text_too_long` | `invalid_text`
 */
export const assertText = (text: string, maxLength: number): void => {
  if (text.length > maxLength) {
    throw new LiveChatError(
      'text_too_long',
      `The text has ${text.length} characters; at most ${maxLength} are allowed.`
    );
  }
  if (isBlank(text)) throw new LiveChatError('empty_text', 'The text is empty.');
  if (isBroken(text)) {
    throw new LiveChatError(
      'invalid_text',
      'The text holds control characters or broken Unicode; send plain text with LF as line end.'
    );
  }
};
