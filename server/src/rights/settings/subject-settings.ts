import type { Core } from '@strapi/strapi';
import type { SubjectSettings } from '../../../../protocol';
import { StoredValue } from '../../foundation/platform';

export const DEFAULT_SUBJECT_SETTINGS: SubjectSettings = {
  secondPerson: false,
  secondPersonErasure: false,
  statistics: 'drop',
  agents: 'role',
  keepHours: 24,
  linkHours: 24,
  timeZone: 'UTC',
  remindTo: '',
};

/** Settings of requests, exports and delivery, as set in the panel. */
export const subjectSettings = (strapi: Core.Strapi): StoredValue<SubjectSettings> =>
  new StoredValue(strapi, 'subjects', DEFAULT_SUBJECT_SETTINGS);
