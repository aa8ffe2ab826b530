import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useMay, ASK } from '../../../foundation/permissions';
import { useText } from '../../../foundation/i18n';
import type { Choice } from './RecordsTable';

/** Which chats of a person are chosen; nothing for other categories, and for who may do nothing with the choice. */
export const useChatChoice = (store: string) => {
  const t = useText();
  const { formatDate } = useIntl();
  const mayErase = useMay(ASK.erasurePrepare) === true;
  const mayHold = useMay(ASK.holdUpdate) === true;
  const [chosen, onChange] = useState<string[]>([]);
  const choice: Choice = {
    chosen,
    onChange,
    label: ({ values: { startedAt } }) =>
      t('person.chooseChat', {
        at:
          typeof startedAt === 'number'
            ? formatDate(startedAt, { dateStyle: 'medium', timeStyle: 'short' })
            : '–',
      }),
  };
  return {
    choice: store === 'chats' && (mayErase || mayHold) ? choice : undefined,
    clear: () => onChange([]),
  };
};
