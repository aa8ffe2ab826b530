import { lazy } from 'react';

/** Pages of those who write forms, purposes and the notice; each is loaded when it is opened. */
const forms = () => import('./forms');
const purposes = () => import('./purposes');
const notice = () => import('./notice');

export const FormsPage = lazy(() => forms().then((file) => ({ default: file.FormsPage })));
export const FormPage = lazy(() => forms().then((file) => ({ default: file.FormPage })));
export const PurposesPage = lazy(() => purposes().then((file) => ({ default: file.PurposesPage })));
export const PurposePage = lazy(() => purposes().then((file) => ({ default: file.PurposePage })));
export const NoticePage = lazy(() => notice().then((file) => ({ default: file.NoticePage })));

/** Parts of these pages that other pages of "Forms & privacy" are made of, too. */
export {
  CheckControl,
  ChoiceControl,
  FieldFrame,
  FormDialog,
  LeaveGuard,
  ListControl,
  Note,
  NumberControl,
  PressButton,
  same,
  Segments,
  TextControl,
  useMay,
  useSaveKey,
} from './shared';
