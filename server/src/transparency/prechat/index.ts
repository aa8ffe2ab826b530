export { checkAnswers, type CheckedAnswers } from './answers.rules';
export { BUILT_IN_FORM, FormService, type PrechatFormVersion } from './form.service';
export { resolveFields, type Surroundings } from './resolve.rules';
export { translatedAnswers } from './translated.rules';
export * as prechatContentTypes from './content-types';
export { type WidgetConfigDeps, previewConfig, widgetConfig } from './widget-config';
export { startChat, type StartChatDeps } from './start-chat';
