import { useMemo } from 'preact/hooks';
import { Code, useStore } from '../../apart';
import { Sheet, useWidget } from '../../kit';
import type { DataMessages, Say } from '../texts';
import { mailOf } from './mails';
import type { MailStep } from './transcript-mail';

const PROBLEMS: Partial<Record<MailStep, keyof DataMessages>> = {
  too_many: 'transcriptTooMany',
  no_address: 'transcriptNoAddress',
  failed: 'transcriptFailed',
};

const Progress = ({ say, chatId }: { say: Say; chatId: string }) => {
  const { chat, language, t } = useWidget();
  const mail = useMemo(() => mailOf(chat, chatId, language), [chat, chatId]);
  const { step, code } = useStore(mail.store);
  const problem = step && PROBLEMS[step];
  return (
    <>
      <div role="status">
        {step === 'sending' && <p>{say('sending')}</p>}
        {problem && <p class="error">{say(problem)}</p>}
        {code !== undefined && (
          <>
            <p>{say('transcriptSent')}</p>
            <Code
              label={say('transcriptCode')}
              value={code}
              copy={t('copy')}
              copied={t('copied')}
            />
            <p class="quiet">{say('transcriptKeep')}</p>
          </>
        )}
      </div>
      {problem && step !== 'no_address' && (
        <div class="buttons">
          <button class="secondary" onClick={() => void mail.send()}>
            {say('tryAgain')}
          </button>
        </div>
      )}
    </>
  );
};

/** How it goes with the mail, and the code that opens its link. */
export const MailSheet = ({ say }: { say: Say }) => {
  const { state } = useWidget();
  const chatId = state.chat?.chatId;
  return (
    <Sheet title={say('transcript')}>
      {chatId !== undefined && <Progress say={say} chatId={chatId} />}
    </Sheet>
  );
};
