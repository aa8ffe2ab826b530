import { Button, Flex, Typography } from '@strapi/design-system';
import { Lock, Trash } from '@strapi/icons';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useMay, ASK } from '../../../foundation/permissions';
import { newErasurePath } from '../../../foundation/paths';
import { PlaceHoldDialog } from '../../holds';
import { useText } from '../../../foundation/i18n';

interface ChatsBarProps {
  chatIds: readonly string[];
  onClear: () => void;
}

/** What can be done with the chats that are chosen. A hold is on one chat, or on the whole person. */
export const ChatsBar = ({ chatIds, onClear }: ChatsBarProps) => {
  const t = useText();
  const navigate = useNavigate();
  const mayErase = useMay(ASK.erasurePrepare);
  const mayHold = useMay(ASK.holdUpdate);
  const [holding, setHolding] = useState(false);
  const [chatId = ''] = chatIds;
  return (
    <Flex
      gap={3}
      wrap="wrap"
      padding={4}
      background="primary100"
      hasRadius
      role="region"
      aria-label={t('person.chatsBar')}
    >
      <Typography fontWeight="semiBold" role="status">
        {t('person.chosenChats', { count: chatIds.length })}
      </Typography>
      {mayErase && (
        <Button
          variant="danger-light"
          startIcon={<Trash />}
          onClick={() => navigate(newErasurePath({ chatIds }))}
        >
          {t('erasure.erase')}
        </Button>
      )}
      {mayHold && chatIds.length === 1 && (
        <Button variant="secondary" startIcon={<Lock />} onClick={() => setHolding(true)}>
          {t('hold.open')}
        </Button>
      )}
      <Button variant="ghost" onClick={onClear}>
        {t('person.unchooseChats')}
      </Button>
      {holding && (
        <PlaceHoldDialog target={{ kind: 'chat', chatId }} onClose={() => setHolding(false)} />
      )}
    </Flex>
  );
};
