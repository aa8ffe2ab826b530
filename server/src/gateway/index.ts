export type { WidgetConfigDeps } from './http/widget-config';
export { Gateway } from './gateway';
export { OriginGuard } from './origin-guard';
export { visitorRouter } from './http/visitor.router';
export { deskController } from './http/agent.controller';
export { deskRoutes } from './http/agent.routes';
export { privacyController } from './http/privacy.controller';
export { privacyRoutes } from './http/privacy.routes';
export { FALLBACK_LANGUAGE } from './fallback-language';
