export * from './settings';
export * from './transcripts';
export * from './forms';
export * from './purposes';
export * from './notice';
export * from './consents';
export * from './effects';
export * from './subjects';
export * from './links';
export * from './names';
export * from './cases';
export * from './exports';
export * from './erasures';
export * from './holds';
export * from './retention';
export * from './audit';
export * from './breaches';
export * from './residency';
export * from './safeguards';
export * from './redactions';
export { isConflict } from './isConflict';
export { restFailure } from './restFailure';
export {
  useAnchorLiveChatAuditMutation,
  useSaveLiveChatAuditAnchoringMutation,
  useGetLiveChatAuditStateQuery,
  auditFilePath,
  useVerifyLiveChatAuditMutation,
  useLazySearchLiveChatAuditQuery,
  useSearchLiveChatAuditQuery,
} from './audit';
export {
  useLazySearchLiveChatCasesQuery,
  useSearchLiveChatCasesQuery,
  useGetLiveChatCaseCountsQuery,
  useGetLiveChatAssigneesQuery,
  useGetLiveChatCaseQuery,
  useCreateLiveChatCaseMutation,
  useDraftLiveChatLetterMutation,
  useActOnLiveChatCaseMutation,
  useGetLiveChatCaseChangedQuery,
  DECISIONS,
  useGetLiveChatCaseOthersQuery,
} from './cases';
export {
  useLazySearchLiveChatPeopleQuery,
  useGetLiveChatProcessingQuery,
  useGetLiveChatSubjectSettingsQuery,
  useSaveLiveChatSubjectSettingsMutation,
  useGetLiveChatPersonRecordsQuery,
  useLazyGetLiveChatPersonRecordsQuery,
  useGetLiveChatPersonQuery,
  useSearchLiveChatPeopleQuery,
  useSaveLiveChatSearchMutation,
  useDeleteLiveChatSearchMutation,
  useGetLiveChatSearchesQuery,
  useGetLiveChatPeopleOptionsQuery,
} from './subjects';
export { useDecideLiveChatLinkMutation, useUndoLiveChatLinkMutation } from './links';
export {
  affectedFilePath,
  useCountLiveChatAffectedMutation,
  useCreateLiveChatBreachMutation,
  useSaveLiveChatBreachMutation,
  useGetLiveChatBreachesQuery,
} from './breaches';
export { useSaveLiveChatResidencyMutation, useGetLiveChatResidencyQuery } from './residency';
export {
  useRunLiveChatRetentionMutation,
  usePreviewLiveChatRetentionMutation,
  useGetLiveChatRetentionQuery,
  useSaveLiveChatRetentionMutation,
} from './retention';
export { useRedactLiveChatMessageMutation } from './redactions';
export { useVerifyLiveChatTranscriptMutation } from './transcripts';
export {
  useGetLiveChatStatusQuery,
  useClearLiveChatRefusedMutation,
  useGetLiveChatSettingsQuery,
  useSaveLiveChatSettingsMutation,
} from './settings';
export { useGetLiveChatNamesQuery } from './names';
export { useGetLiveChatSafeguardsQuery, useSeeLiveChatSafeguardsMutation } from './safeguards';
export {
  useGetLiveChatHoldsQuery,
  useLiftLiveChatHoldMutation,
  usePlaceLiveChatHoldMutation,
  useReviewLiveChatHoldMutation,
} from './holds';
export {
  useCorrectLiveChatSubjectMutation,
  useImportLiveChatLedgerMutation,
  LEDGER_FILE_PATH,
  useReplayLiveChatLedgerMutation,
  useGetLiveChatErasuresQuery,
  useReviewLiveChatErasureQuery,
  useApproveLiveChatErasureMutation,
  receiptPath,
  useChangeLiveChatErasureMutation,
  useGetLiveChatErasureQuery,
  useCreateLiveChatErasureMutation,
  usePreviewLiveChatErasureQuery,
} from './erasures';
export {
  useChangeLiveChatExportMutation,
  exportFilePath,
  useDeliverLiveChatExportMutation,
  useGetLiveChatHandoversQuery,
  useRevokeLiveChatHandoverMutation,
  useCreateLiveChatExportMutation,
  useLazyReviewLiveChatRecordsQuery,
  useReviewLiveChatRecordsQuery,
  usePreviewLiveChatExportQuery,
  useGetLiveChatExportQuery,
  useGetLiveChatExportsQuery,
} from './exports';
export {
  useGetLiveChatConsentsQuery,
  useLazyGetLiveChatConsentsQuery,
  useGetLiveChatConsentQuery,
} from './consents';
export {
  useGetLiveChatPrivacySettingsQuery,
  useRetryLiveChatDeliveryMutation,
  useGetLiveChatDeliveriesQuery,
  useMakeLiveChatWebhookSecretMutation,
  useSaveLiveChatPrivacySettingsMutation,
} from './effects';
export {
  useGetLiveChatNoticeQuery,
  usePublishLiveChatNoticeMutation,
  useSaveLiveChatNoticeMutation,
  useGetLiveChatNoticeVersionQuery,
  useCallOffLiveChatNoticeMutation,
  usePreviewLiveChatNoticeMutation,
} from './notice';
export {
  useGetLiveChatFormQuery,
  usePreviewLiveChatFormMutation,
  useGetLiveChatFormVersionQuery,
  usePublishLiveChatFormMutation,
  useRestoreLiveChatFormMutation,
  useSaveLiveChatFormMutation,
  useGetLiveChatFormsQuery,
  useRemoveLiveChatFormMutation,
} from './forms';
export { useGetLiveChatPurposesQuery, useSaveLiveChatPurposeMutation } from './purposes';
