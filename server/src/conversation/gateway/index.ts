export { Gateway } from './gateway';
export { Callers } from './caller';

export { deskController } from './http/agent.controller';
export { deskRoutes } from './http/agent.routes';

export { reaches, type Caller } from './caller';
export { serveAssets } from './http/assets';
