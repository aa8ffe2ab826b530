import { Page } from '@strapi/strapi/admin';
import { Navigate, Route, Routes } from 'react-router-dom';
import { AuditPage } from '../../accountability/audit-log';
import { BreachesPage, BreachPage } from '../../accountability/breaches';
import { ProcessingPage } from '../../accountability/processing';
import { ResidencyPage } from '../../accountability/residency';
import { RetentionPage } from '../../accountability/retention';
import { useInputMethods } from '../../foundation/keys';
import { CasePage, CasesPage } from '../../rights/cases';
import { ErasurePage, ErasuresPage, NewErasurePage } from '../../rights/erasure';
import { ExportPage, ExportsPage, NewExportPage } from '../../rights/export';
import { HoldsPage } from '../../rights/holds';
import { PeoplePage, PersonPage } from '../../rights/search';
import { SubjectSettingsPage } from '../../rights/settings';
import { ConsentPage, ConsentsPage } from '../../transparency/consent';
import { MaskingPage } from '../../transparency/masking';
import { NoticePage } from '../../transparency/notice';
import { FormPage, FormsPage } from '../../transparency/prechat';
import { PurposePage, PurposesPage } from '../../transparency/purposes';
import { EffectsPage } from '../../transparency/receivers';
import { addressOf, homeOf } from './entries';
import { Shell } from './Shell';
import { useEntries } from './useEntries';

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
