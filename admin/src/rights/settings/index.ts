import { lazyPage } from '../../foundation/plugin';

export const SubjectSettingsPage = lazyPage(
  'SubjectSettingsPage',
  () => import('./SubjectSettingsPage')
);
