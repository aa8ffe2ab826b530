import { useEffect, useRef } from 'preact/hooks';
import { linkify } from '../../../../protocol/foundation/linkify';
import { Text } from '../parts';
import { usePanel, useWidget } from '../kit';

/** One press to "My data", which must not be further away than giving was (principle 4). */
export const MyDataLink = () => {
  const { t } = useWidget();
  const { show } = usePanel();
  return (
    <button type="button" class="link" onClick={() => show('data')}>
      {t('myData')}
    </button>
  );
};

/** One sentence on the data with the policy's link, and the whole notice one step away. Nothing to agree to. */
export const Notice = () => {
  const { t, state, chat } = useWidget();
  const { left, show } = usePanel();
  const more = useRef<HTMLButtonElement>(null);
  const notice = state.config?.notice;
  useEffect(() => {
    if (left === 'privacy') more.current?.focus();
  }, []);
  return (
    <div class="notice" part="notice">
      <p dir="auto" lang={notice?.language}>
        {notice?.summary ?? t('notice')} <Policy />
      </p>
      {notice && (
        <button ref={more} type="button" class="link" onClick={() => show('privacy')}>
          {t('privacy')}
        </button>
      )}
      {chat.token && <MyDataLink />}
    </div>
  );
};

const Policy = () => {
  const { t, state } = useWidget();
  // Checked like any address that comes from outside.
  const [address] = linkify(state.config?.notice?.policyUrl ?? '');
  return address?.href === undefined ? null : (
    <a href={address.href} target="_blank" rel="noopener noreferrer">
      {t('policy')}
    </a>
  );
};

/** The whole notice. The right to object stands apart from the rest (Art 21(4) GDPR). */
export const NoticeText = () => {
  const { t, state } = useWidget();
  const notice = state.config?.notice;
  return (
    <div class="notice whole" part="notice" lang={notice?.language}>
      <p dir="auto">{notice?.summary ?? t('notice')}</p>
      {notice?.sections.map(({ id, title, paragraphs }) => (
        <section key={id} class={id === 'objection' ? 'apart' : undefined}>
          <h3 dir="auto">{title}</h3>
          {paragraphs.map((paragraph) => (
            <p dir="auto">
              <Text text={paragraph} />
            </p>
          ))}
        </section>
      ))}
      <p>
        <Policy />
      </p>
    </div>
  );
};
