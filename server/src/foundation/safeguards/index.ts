export { holdersOf, type Holder } from './holders';
export {
  loweredOfAnchoring,
  loweredOfMasking,
  loweredOfReceivers,
  loweredOfResidency,
  loweredOfRetention,
  loweredOfSubjects,
  type Lowered,
} from './safeguard.rules';
export { SafeguardService, type SafeguardDeps, type Seen } from './safeguard.service';
export { safeguardsController } from './safeguards.controller';
