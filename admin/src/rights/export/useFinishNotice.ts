import { useNotification } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';
import type { ExportInfo } from '../../../../protocol';
import { useText } from '../../foundation/i18n';
import { finishedOf } from './rules/exports';

/** Says so when an export that was on its way is done. */
export const useFinishNotice = (exports: readonly ExportInfo[] | undefined): void => {
  const t = useText();
  const { toggleNotification } = useNotification();
  const before = useRef<readonly ExportInfo[]>();
  useEffect(() => {
    for (const { state } of finishedOf(before.current, exports))
      toggleNotification({
        type: state === 'ready' ? 'success' : 'danger',
        message: t(state === 'ready' ? 'exports.finished' : 'exports.broke'),
      });
    before.current = exports;
  }, [exports, t, toggleNotification]);
};
