/* eslint-disable ours/import-directions -- loaded with these pages only; the index comes with the inbox */
export * from '../api/consents';
export * from '../api/effects';
/* eslint-enable ours/import-directions */
export { useGetLiveChatPurposesQuery } from '../api';
