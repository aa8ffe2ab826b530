export { guardedSend, type Send, assertPublicPlaces, failureName } from './outgoing';
export { assertInside, tidied, type Receiver } from './residency.rules';
export { ResidencySettingsStore } from './residency-settings';
export { outgoing, type Outgoing } from './outgoing.room';
