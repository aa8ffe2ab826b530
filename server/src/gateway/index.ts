export { Gateway } from './gateway';
export { OriginGuard } from './origin-guard';
export { visitorRouter } from './http/visitor.router';
export { deskController } from './http/agent.controller';
export { deskRoutes } from './http/agent.routes';
