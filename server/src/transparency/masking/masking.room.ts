import { maskText } from '../../../../protocol';
import type { Chat } from '../../conversation/chat';
import type { Ground } from '../../foundation/ground';
import { room } from '../../foundation/house';
import type { Outgoing } from '../../foundation/outgoing';
import { PrivacySettingsStore } from './privacy-settings';

interface Below {
  ground: Ground;
  outgoing: Outgoing;
  chat: Chat;
}

const make = async ({ ground: { strapi }, outgoing, chat }: Below) => {
  const settings = new PrivacySettingsStore(strapi, outgoing.residency, outgoing.privateHosts);
  await settings.get();
  // By what is at hand, because masking happens on the way of every message and must not wait.
  chat.masks.maskedBy((text) => maskText(text, settings.latest.masking));
  return settings;
};

export const masking = room({
  name: 'masking',
  make,
  upkeep: ({ masking }) => [{ work: () => masking.get() }],
});
