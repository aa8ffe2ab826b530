import { Page } from '@strapi/strapi/admin';
import { lazy } from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { FormPage, FormsPage, NoticePage, PurposePage, PurposesPage } from '../editors';
import { ErasurePage, ErasuresPage, HoldsPage, NewErasurePage } from '../erasure';
import { AuditPage, BreachesPage, BreachPage, ResidencyPage, RetentionPage } from '../keeping';
import {
  CasePage,
  CasesPage,
  ExportPage,
  ExportsPage,
  NewExportPage,
  PeoplePage,
  PersonPage,
  ProcessingPage,
  SubjectSettingsPage,
} from '../subjects';
import { useInputMethods } from '../keys';
import { addressOf, homeOf } from './entries';
import { Shell } from './Shell';
import { useEntries } from './useEntries';

const consents = () => import('../consents');
const ConsentsPage = lazy(() => consents().then((file) => ({ default: file.ConsentsPage })));
const ConsentPage = lazy(() => consents().then((file) => ({ default: file.ConsentPage })));
const MaskingPage = lazy(() => consents().then((file) => ({ default: file.MaskingPage })));
const EffectsPage = lazy(() => consents().then((file) => ({ default: file.EffectsPage })));

/** Pages below `/plugins/live-chat-privacy`. */
export const App = () => {
  useInputMethods();
  const entries = useEntries();
  if (!entries) return <Page.Loading />;
  const first = homeOf(entries);
  if (!first) return <Page.NoPermissions />;
  return (
    <Shell entries={entries}>
      <Routes>
        <Route index element={<Navigate to={addressOf(first)} replace />} />
        <Route path="forms" element={<FormsPage />} />
        <Route path="forms/:key" element={<FormPage />} />
        <Route path="purposes" element={<PurposesPage />} />
        <Route path="purposes/:key" element={<PurposePage />} />
        <Route path="notice" element={<NoticePage />} />
        <Route path="people" element={<PeoplePage />} />
        <Route path="people/:subjectId" element={<PersonPage />} />
        <Route path="cases" element={<CasesPage />} />
        <Route path="cases/:caseId" element={<CasePage />} />
        <Route path="exports" element={<ExportsPage />} />
        <Route path="exports/new" element={<NewExportPage />} />
        <Route path="exports/:exportId" element={<ExportPage />} />
        <Route path="erasures" element={<ErasuresPage />} />
        <Route path="erasures/new" element={<NewErasurePage />} />
        <Route path="erasures/:erasureId" element={<ErasurePage />} />
        <Route path="holds" element={<HoldsPage />} />
        <Route path="retention" element={<RetentionPage />} />
        <Route path="consents" element={<ConsentsPage />} />
        <Route path="consents/:recordId" element={<ConsentPage />} />
        <Route path="processing" element={<ProcessingPage />} />
        <Route path="audit" element={<AuditPage />} />
        <Route path="breaches" element={<BreachesPage />} />
        <Route path="breaches/:breachId" element={<BreachPage />} />
        <Route path="masking" element={<MaskingPage />} />
        <Route path="webhooks" element={<EffectsPage />} />
        <Route path="residency" element={<ResidencyPage />} />
        <Route path="people-settings" element={<SubjectSettingsPage />} />
        <Route path="*" element={<Page.Error />} />
      </Routes>
    </Shell>
  );
};
