import type { Availability } from '../../../../protocol';

export interface Occasion {
  type: 'chat-arrived' | 'visitor-wrote';
  availability: Availability | undefined;
  /** This window has the focus. */
  focused: boolean;
  /** Another window of the panel in this browser has it. */
  focusedElsewhere: boolean;
  /** The chat is open in this window. */
  open: boolean;
  /** What this agent wants to hear and see. */
  wanted: { sound: boolean; desktop: boolean };
}

export interface Alert {
  sound: 'none' | 'soft' | 'full';
  notice: boolean;
}

const NOTHING: Alert = { sound: 'none', notice: false };

/**
 * What one window does about something that has happened. An answer in an own chat concerns its agent also when they
 * take no new chats; what stands before their eyes needs no announcement; and the window with the focus speaks for all
 * of them: for the others there is nothing to decide.
 */
export const alertFor = (occasion: Occasion): Alert | undefined => {
  const { type, availability, focused, focusedElsewhere, open, wanted } = occasion;
  if (focusedElsewhere && !focused) return undefined;
  if (availability === undefined) return NOTHING;
  if (type === 'chat-arrived' && availability !== 'online') return NOTHING;
  if (!focused) return { sound: wanted.sound ? 'full' : 'none', notice: wanted.desktop };
  if (type === 'visitor-wrote' && open) return NOTHING;
  return { sound: wanted.sound ? 'soft' : 'none', notice: false };
};
