import { formDefinition } from '../../../../../protocol/transparency/schemas';

/** Whether an address is a picture that the widget shows: on this server, and of a kind without scripts. */
export const isLogo = (url: string): boolean =>
  url !== '' && formDefinition.shape.appearance.shape.logo.safeParse(url).success;
