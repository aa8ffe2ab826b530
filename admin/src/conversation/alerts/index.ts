export { AlertsMenu } from './AlertsMenu';
export { attention } from './attention';
export { useAlerts } from './useAlerts';
