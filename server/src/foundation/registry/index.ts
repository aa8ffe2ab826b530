/** All categories of personal data, and the checks that none is forgotten (PRIVACY.md, principle 6). */
export { personalFields, type Schema, markedTypes } from './check.rules';
export { PersonalDataRegistry } from './registry';
export { registry } from './registry.room';
export { ownSchemas } from './own-schemas';
