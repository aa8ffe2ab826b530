import type { Ground } from '../../foundation/ground';
import { room } from '../../foundation/house';
import { subjectSettings } from './subject-settings';

export const subjectSettingsRoom = room({
  name: 'subjectSettings',
  make: ({ ground: { strapi } }: { ground: Ground }) => subjectSettings(strapi),
});

export type SubjectSettingsStore = ReturnType<typeof subjectSettings>;
