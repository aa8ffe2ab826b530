import { useState } from 'preact/hooks';
import { REQUEST_KINDS, type RequestKind } from '../../../../protocol/rights/cases';
import type { SubjectRequestInfo } from '../../../../protocol/rights/my-data';
import { VISITOR_LENGTHS } from '../../../../protocol/foundation/limits';
import { cleanText } from '../../../../protocol/foundation/text';
import { Options } from '../parts';
import { useData } from './context';
import { isRunning, STATE_TEXTS } from './request-state';
import { Section, Subheading } from './section';

const Form = () => {
  const { model, state, say, texts } = useData();
  const [kind, setKind] = useState<RequestKind>('access');
  const [details, setDetails] = useState('');
  const { request, received } = state;
  const send = async (): Promise<void> => {
    await model.ask(kind, cleanText(details).trim());
    if (model.store.value.request === 'done') setDetails('');
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <fieldset class="field">
        <legend>{say('kind')}</legend>
        <Options
          id="request-kind"
          name="request-kind"
          type="radio"
          options={REQUEST_KINDS.map((value) => ({ value, label: say(value) }))}
          chosen={[kind]}
          invalid={false}
          change={([value]) => setKind(value as RequestKind)}
        />
      </fieldset>
      <div class="field">
        <label for="request-details">
          {say('details')} <span class="quiet">({say('optional')})</span>
        </label>
        <textarea
          id="request-details"
          rows={3}
          dir="auto"
          maxLength={VISITOR_LENGTHS.requestDetails}
          value={details}
          onInput={(event) => setDetails(event.currentTarget.value)}
        />
      </div>
      <button class="secondary" aria-disabled={request === 'sending'}>
        {say('send')}
      </button>
      <p role="status" class={request === 'failed' ? 'error outcome' : 'outcome'}>
        {request === 'sending' && say('sending')}
        {request === 'failed' && say('failed')}
        {received &&
          say('received', {
            date: texts.full(received.receivedAt),
            reference: received.reference,
          })}
      </p>
    </form>
  );
};

const Earlier = ({ request }: { request: SubjectRequestInfo }) => {
  const { say, texts } = useData();
  const { reference, kind, receivedAt, state, dueDay } = request;
  return (
    <li>
      <b>{reference}</b> {say(kind)}
      <p>
        {say(STATE_TEXTS[state])}
        {isRunning(state) && (
          <>
            {'. '}
            {/* A day by the calendar of the letters, wherever it is read. */}
            <time dateTime={dueDay}>{say('due', { date: texts.date(dueDay) })}</time>
          </>
        )}
      </p>
      <p class="quiet">
        <time dateTime={new Date(receivedAt).toISOString()}>{texts.full(receivedAt)}</time>
      </p>
    </li>
  );
};

/** What a person asks of those who hold their data, and what they have asked before. */
export const Requests = ({ requests }: { requests: readonly SubjectRequestInfo[] }) => {
  const { say } = useData();
  return (
    <Section title={say('requests')}>
      <p class="quiet">{say('requestsText')}</p>
      <Form />
      {requests.length > 0 && (
        <>
          <Subheading>{say('earlier')}</Subheading>
          <ul class="entries">
            {requests.map((request) => (
              <Earlier key={request.reference} request={request} />
            ))}
          </ul>
        </>
      )}
    </Section>
  );
};
