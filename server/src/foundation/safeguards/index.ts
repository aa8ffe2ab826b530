export {
  loweredOfAnchoring,
  loweredOfMasking,
  loweredOfReceivers,
  loweredOfResidency,
  loweredOfRetention,
  loweredOfSubjects,
} from './safeguard.rules';
export { SafeguardService } from './safeguard.service';
export { safeguards } from './safeguards.room';
