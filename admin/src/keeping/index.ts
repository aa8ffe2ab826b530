import { lazy } from 'react';

/** Pages on how long data is kept, what was done with it and where it lies; each is loaded when it is opened. */
const retention = () => import('./retention');
const audit = () => import('./audit');
const breaches = () => import('./breaches');
const residency = () => import('./residency');

export const RetentionPage = lazy(() =>
  retention().then((file) => ({ default: file.RetentionPage }))
);
export const AuditPage = lazy(() => audit().then((file) => ({ default: file.AuditPage })));
export const BreachesPage = lazy(() => breaches().then((file) => ({ default: file.BreachesPage })));
export const BreachPage = lazy(() => breaches().then((file) => ({ default: file.BreachPage })));
export const ResidencyPage = lazy(() =>
  residency().then((file) => ({ default: file.ResidencyPage }))
);
