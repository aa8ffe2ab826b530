import { useWidget } from '../kit';

/** Reads answers out once, with who wrote them. Own messages, history and typing stay silent. */
export const Announcer = () => {
  const { t, state } = useWidget();
  const { heard, troubled } = state;
  return (
    <div class="vh" aria-live="polite">
      {heard && <p key={heard.seq}>{`${heard.author.name ?? t('team')}: ${heard.body}`}</p>}
      {troubled && <p key="troubled">{t('reconnecting')}</p>}
    </div>
  );
};
