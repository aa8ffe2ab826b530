/** Where personal data lies and may go to, and the guard on what is sent out. */
export {
  assertPublicPlaces,
  failureName,
  guardedSend,
  PrivateAddressError,
  type Send,
} from './outgoing';
export { hostOf, isAllowedHost, isPublicAddress } from './address.rules';
export { ResidencySettingsStore } from './residency-settings';
export { ResidencyService } from './residency.service';
export { assertInside, type Receiver } from './residency.rules';
