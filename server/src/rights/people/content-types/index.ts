export { identityLink } from './identity-link';
