import { useWidget } from '../kit';

/** Three dots while somebody types; not read out. */
export const Typing = ({ name }: { name: string }) => {
  const { t } = useWidget();
  return (
    <div class="message other typing" title={t('typing', name)} aria-hidden="true">
      <div class="bubble">
        <i />
        <i />
        <i />
      </div>
    </div>
  );
};
