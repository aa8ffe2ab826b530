import { Modal } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useText } from '../../i18n';
import type { MessageKey } from '../../translations';
import { Key } from '../../ui';
import { SHORTCUTS } from './shortcuts';

const Keys = styled.dl`
  display: grid;
  gap: 1.2rem 2.4rem;
  grid-template-columns: repeat(auto-fill, minmax(24rem, 1fr));
  div {
    align-items: center;
    display: flex;
    gap: 1.2rem;
    justify-content: space-between;
  }
  dt {
    color: ${({ theme }) => theme.colors.neutral800};
    font-size: 1.4rem;
  }
  dd {
    display: flex;
    flex: none;
    gap: 0.4rem;
  }
`;

const WRITING: readonly { keys: string[]; text: MessageKey }[] = [
  { keys: ['Enter'], text: 'keys.send' },
  { keys: ['Shift', 'Enter'], text: 'keys.newline' },
  { keys: ['Esc'], text: 'keys.escape' },
];

/** All keys at a glance. */
export const KeysOverlay = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const t = useText();
  const rows = [...SHORTCUTS.map(({ key, text }) => ({ keys: [key], text })), ...WRITING];
  return (
    <Modal.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={t('keys.close')}>
          <Modal.Title>{t('keys.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Keys>
            {rows.map(({ keys, text }) => (
              <div key={text}>
                <dt>{t(text)}</dt>
                <dd>
                  {keys.map((key) => (
                    <Key key={key}>{key}</Key>
                  ))}
                </dd>
              </div>
            ))}
          </Keys>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
};
