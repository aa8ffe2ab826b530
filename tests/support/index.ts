/** One line each, against the real thing: a Strapi, its database, visitors, agents, a browser, a website. */
export { startStrapi, type StrapiOptions, type TestStrapi } from './strapi';
export {
  databases,
  databasesOfLongTest,
  service,
  type DatabaseClient,
  type TestDatabase,
} from './database';
export {
  createRoleUser,
  loginAdmin,
  PASSWORD,
  registerFirstAdmin,
  type AdminSession,
  type RoleUser,
} from './admin';
export { visitor, WEBSITE, type Visitor, type VisitorWire } from './visitor';
export { agent, agentWire, ticketOf, type Agent, type AgentWire } from './agent';
export { connect } from './connect';
export { Wire } from './wire';
export {
  browser,
  browserPath,
  describeInBrowser,
  logInToPanel,
  openPage,
  type WatchedPage,
} from './browser';
export { startWebsite, websiteOrigin } from './website';
export { demoAccount } from './demo';
export { eventually, within } from './deadline';
export { freePort } from './port';
export { startMailServer, type MailServer } from './mail';
export { onCleanup } from './cleanup';
