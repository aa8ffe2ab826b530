import { ENQUIRY, LiveChatError, type PurposeDefinition } from '../../../../protocol';

const refuse = (message: string): never => {
  throw new LiveChatError('invalid_request', message);
};

/**
 * What the shape alone does not say about a purpose.
 * @throws LiveChatError `invalid_request` with what to do
 */
export const assertPurpose = (key: string, purpose: PurposeDefinition): void => {
  const texts = Object.entries(purpose.texts);
  if (key === ENQUIRY) {
    if (!purpose.active)
      refuse('Answering enquiries cannot be switched off; remove the widget instead.');
    if (purpose.lawfulBasis === 'consent') {
      refuse('The enquiry needs no consent: choose the basis on which you answer people.');
    }
  }
  if (purpose.lawfulBasis === 'consent') {
    const without = texts.find(([, { consent }]) => !consent?.trim());
    if (without) refuse(`texts.${without[0]}.consent: write the statement that people agree to.`);
  } else if (purpose.conditionReason !== undefined || purpose.validityDays !== undefined) {
    refuse('conditionReason and validityDays are for purposes whose basis is consent.');
  }
  if (purpose.conditionReason !== undefined && purpose.conditionReason.trim().length < 20) {
    refuse('conditionReason: write down why nobody can chat without this consent.');
  }
  if (purpose.lawfulBasis === 'legitimate_interests') {
    const without = texts.find(([, { interest }]) => !interest?.trim());
    if (without) refuse(`texts.${without[0]}.interest: say what the interest is.`);
  }
};
