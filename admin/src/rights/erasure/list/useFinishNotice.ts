import { useNotification } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';
import type { ErasureInfo } from '../../../../../protocol';
import { useText } from '../../../foundation/i18n';
import { finishedOf } from '../rules/state';

/** Says so when an erasure that was on its way is done. */
export const useFinishNotice = (erasures: readonly ErasureInfo[] | undefined): void => {
  const t = useText();
  const { toggleNotification } = useNotification();
  const before = useRef<readonly ErasureInfo[]>();
  useEffect(() => {
    for (const { reference } of finishedOf(before.current, erasures))
      toggleNotification({ type: 'success', message: t('erasure.finished', { reference }) });
    before.current = erasures;
  }, [erasures, t, toggleNotification]);
};
