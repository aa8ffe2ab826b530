import { useWidget } from './context';

/** One sentence on the data, and the whole notice behind it. Nothing to agree to. */
export const Notice = ({ open = false }: { open?: boolean }) => {
  const { t, state } = useWidget();
  const notice = state.config?.notice;
  const policy = notice?.policyUrl && (
    <a href={notice.policyUrl} target="_blank" rel="noopener">
      {t('policy')}
    </a>
  );
  return (
    <div class="notice" part="notice" lang={notice && state.config?.language}>
      <p dir="auto">
        {notice?.summary ?? t('notice')} {policy}
      </p>
      {notice?.body && (
        <details open={open}>
          <summary>{t('privacy')}</summary>
          {notice.body.split(/\n+/).map((paragraph) => (
            <p dir="auto">{paragraph}</p>
          ))}
        </details>
      )}
    </div>
  );
};
