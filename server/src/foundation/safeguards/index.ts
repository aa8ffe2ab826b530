export {
  loweredOfAnchoring,
  loweredOfMasking,
  loweredOfReceivers,
  loweredOfResidency,
  loweredOfRetention,
  loweredOfSubjects,
  type Lowered,
} from './safeguard.rules';
export { SafeguardService } from './safeguard.service';
export { safeguards } from './safeguards.room';
