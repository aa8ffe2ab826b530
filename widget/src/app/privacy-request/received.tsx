import { Code, Headline, type Say } from '../apart';
import type { RequestState } from './state';
import type { RequestMessages } from './texts';

interface Props {
  say: Say<RequestMessages>;
  reference: string;
}

const Reference = ({ say, reference }: Props) => (
  <Code label={say('reference')} value={reference} copy={say('copy')} copied={say('copied')} />
);

/** The same words for every address, known or not (R14). */
export const Sent = ({
  say,
  reference,
  email,
  again,
}: Props & { email: string; again(): void }) => (
  <>
    <div role="status">
      <Headline focus>{say('sent')}</Headline>
      <p class="due">{say('sentText')}</p>
      <p>{say('sentMail', { email })}</p>
    </div>
    <p>{say('answer')}</p>
    <Reference say={say} reference={reference} />
    <p class="quiet">{say('noMail')}</p>
    <button class="link" onClick={again}>
      {say('another')}
    </button>
  </>
);

type ConfirmedProps = Props & Pick<RequestState, 'password' | 'late'>;

export const Confirmed = ({ say, reference, password, late }: ConfirmedProps) => (
  <>
    <div role="status">
      <Headline focus>{say('confirmed')}</Headline>
      <p>{say('confirmedText')}</p>
      {password && <p>{say('passwordKept')}</p>}
      {late && <p>{say('passwordLate')}</p>}
    </div>
    <Reference say={say} reference={reference} />
  </>
);
