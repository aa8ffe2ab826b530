import { useData } from './context';
import { Section } from './section';

/** The way for those who are not known here: the public form for requests. */
export const WithoutBrowser = ({ server }: { server: string }) => {
  const { say, texts } = useData();
  return (
    <Section title={say('withoutBrowser')}>
      <p class="quiet">{say('withoutBrowserText')}</p>
      <p>
        <a
          href={`${server}/live-chat/privacy-request#lang=${texts.language}`}
          target="_blank"
          rel="noopener noreferrer"
        >
          {say('openForm')}
        </a>
      </p>
    </Section>
  );
};
