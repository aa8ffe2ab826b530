import { useMemo } from 'preact/hooks';
import { apartStyles, Dressed } from '../apart';
import { download, print } from '../extras/transcript';
import { Skeleton } from '../parts';
import { systemClock } from '../timing';
import { Sheet, usePanel, useWidget } from '../kit';
import { useData } from './context';
import { DataModel } from './model';
import { dataRoutes } from './routes';
import { Section } from './section';
import type { Say } from './texts';
import { MailButton, MailSheet } from './transcript';
import { useSay } from './use-say';
import { DataView } from './view';

/** The conversation of this window, to keep, and the dates of all. */
const Conversation = () => {
  const { state, ...texts } = useWidget();
  const { say, state: held } = useData();
  const title = state.config?.form.title ?? texts.t('name');
  return (
    <Section title={say('conversation')}>
      {state.events.length === 0 ? (
        <p class="quiet">{say('noConversation')}</p>
      ) : (
        <div class="buttons">
          <button class="secondary" onClick={() => download(title, state.events, texts)}>
            {texts.t('downloadShort')}
          </button>
          <button class="secondary" onClick={() => print(title, state.events, texts)}>
            {say('print')}
          </button>
          <MailButton />
        </div>
      )}
      <ul class="entries">
        {held.data?.chats.map(({ chatId, startedAt, endedAt }) => (
          <li key={chatId} class="quiet">
            {say('began', { date: texts.full(startedAt) })}
            {endedAt !== undefined && '. ' + say('ended', { date: texts.full(endedAt) })}
          </li>
        ))}
      </ul>
    </Section>
  );
};

const Loaded = ({ say }: { say: Say }) => {
  const { chat, state, ...texts } = useWidget();
  const { token, languages: lang } = chat;
  const language = state.config?.language ?? texts.language;
  const model = useMemo(
    () =>
      new DataModel({
        routes: dataRoutes(chat.rest, token, lang),
        clock: systemClock,
        known: token !== undefined,
        linked: false,
        language,
        lang,
        noticeVersion: () => chat.store.value.config?.notice?.version,
        agreed: () => chat.agreed(),
        pageUrl: location.origin + location.pathname,
      }),
    [token, language]
  );
  return (
    <DataView
      model={model}
      say={say}
      texts={texts}
      level={3}
      server={chat.server}
      forget={token === undefined ? undefined : () => chat.forget()}
    >
      <Conversation />
    </DataView>
  );
};

/** "My data" in the chat window, and what belongs to it. */
export const Panel = () => {
  const { t } = useWidget();
  const { shown } = usePanel();
  const say = useSay();
  const mail = say && shown === 'mail';
  return (
    <>
      <Dressed styles={apartStyles} />
      {mail ? (
        <MailSheet say={say} />
      ) : (
        <Sheet title={t('myData')}>{say ? <Loaded say={say} /> : <Skeleton />}</Sheet>
      )}
    </>
  );
};
