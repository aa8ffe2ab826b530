import { useEffect } from 'react';
import { useBlocker } from 'react-router-dom';
import { useText } from '../../i18n';
import { Confirm } from '../dialogs/Confirm';

/** Asks before unsaved changes are left behind: inside the panel in our words, by the browser when the tab closes. */
export const LeaveGuard = ({ dirty }: { dirty: boolean }) => {
  const t = useText();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      dirty && currentLocation.pathname !== nextLocation.pathname
  );
  useEffect(() => {
    if (!dirty) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [dirty]);
  return (
    <Confirm
      open={blocker.state === 'blocked'}
      danger
      title={t('editor.leave.title')}
      text={t('editor.leave.text')}
      action={t('editor.leave.action')}
      onConfirm={() => blocker.proceed?.()}
      onClose={() => blocker.reset?.()}
    />
  );
};
