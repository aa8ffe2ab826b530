import type { AuditCheck } from '../../../../protocol';
import type { Text } from '../../foundation/i18n';
import type { Tone } from '../../foundation/ui';

interface CheckText {
  tone: Tone;
  title: string;
  /** What is known besides, or what to do now. */
  more?: string;
}

/** The result of verifying, in words. */
export const checkText = (t: Text, check: AuditCheck): CheckText => {
  switch (check.state) {
    case 'empty':
      return { tone: 'secondary', title: t('audit.empty') };
    case 'intact': {
      const { lines, from, head, restoredAfter } = check;
      const whole = t('audit.intactFrom', { from, to: head.position });
      return {
        tone: restoredAfter === undefined ? 'success' : 'warning',
        title: t('audit.intact', { lines }),
        more:
          restoredAfter === undefined
            ? whole
            : `${whole} ${t('audit.restored', { at: restoredAfter })}`,
      };
    }
    case 'broken':
      return {
        tone: 'danger',
        title: t(`audit.broken.${check.reason}`, { position: check.position }),
        more: t('audit.broken.next'),
      };
  }
};
