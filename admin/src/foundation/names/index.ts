export { CaseLink } from './CaseLink';
export { PeopleLinks } from './PeopleLinks';
export { PersonLink } from './PersonLink';
export { distinctPeople, type Names } from './names.rules';
export { useAbout } from './useAbout';
export { useNamed } from './useNamed';
export { useNames } from './useNames';
export { usePersonName } from './usePersonName';
