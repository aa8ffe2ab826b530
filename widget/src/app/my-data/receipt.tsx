import { toJson } from '../../../../protocol/foundation/json';
import { useState } from 'preact/hooks';
import type { ConsentReceipt } from '../../../../protocol/transparency/consent';
import { useData } from './context';
import { save } from '../apart';

const Actions = ({ receipt }: { receipt: ConsentReceipt }) => {
  const { model, state, say } = useData();
  const { recordId, text } = receipt;
  const [copied, setCopied] = useState(false);
  const name = 'receipt-' + recordId;
  const mail = state.mails[recordId];
  return (
    <>
      <div class="links">
        <button
          class="link"
          onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
        >
          {say(copied ? 'copied' : 'copy')}
        </button>
        <button class="link" onClick={() => save(name + '.txt', 'text/plain', text)}>
          {say('download')}
        </button>
        <button
          class="link"
          onClick={() => save(name + '.json', 'application/json', toJson(receipt))}
        >
          {say('downloadData')}
        </button>
        {state.data?.canMail && (
          <button
            class="link"
            aria-disabled={mail === 'sending'}
            onClick={() => void model.mail(recordId)}
          >
            {say('mail')}
          </button>
        )}
      </div>
      <p role="status" class={mail === 'failed' ? 'error' : 'quiet'}>
        {mail === 'sending' && say('sending')}
        {mail === 'done' && say('mailed')}
        {mail === 'failed' && say('failed')}
      </p>
    </>
  );
};

/** The receipt of a record, to keep. */
export const Receipt = ({ recordId, name }: { recordId: string; name: string }) => {
  const { model, state, say } = useData();
  const [open, setOpen] = useState(false);
  const receipt = state.receipts[recordId];
  const failed = state.fetching[recordId] === 'failed';
  const id = 'receipt-' + recordId;
  return (
    <>
      <button
        class="link"
        aria-label={`${say(open ? 'hideReceipt' : 'receipt')}: ${name}`}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => {
          setOpen(!open);
          if (!open) void model.receipt(recordId);
        }}
      >
        {say(open ? 'hideReceipt' : 'receipt')}
      </button>
      {open && (
        <div id={id} class="receipt">
          {receipt ? (
            <>
              {/* Scrolls, so it must be reachable by keyboard. */}
              <pre tabIndex={0} dir="auto" lang={receipt.record.language}>
                {receipt.text}
              </pre>
              <Actions receipt={receipt} />
            </>
          ) : (
            <p role="status" class={failed ? 'error' : 'quiet'}>
              {say(failed ? 'brokenText' : 'loading')}{' '}
              {failed && (
                <button class="link" onClick={() => void model.receipt(recordId)}>
                  {say('tryAgain')}
                </button>
              )}
            </p>
          )}
        </div>
      )}
    </>
  );
};
