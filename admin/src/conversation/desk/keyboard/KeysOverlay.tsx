import { Button, Checkbox, Flex, Modal, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import { useText } from '../../../foundation/i18n';
import { keySettings, useKeySettings } from '../../../foundation/keys';
import type { MessageKey } from '../../../foundation/translations';
import { Key } from '../../../foundation/ui';
import { KeyChoice } from './KeyChoice';
import { shortcutsOf, withKey, type ShortcutName } from './shortcuts';

const Keys = styled.dl`
  display: grid;
  gap: 0.8rem 2.4rem;
  grid-template-columns: repeat(auto-fill, minmax(min(24rem, 100%), 1fr));
  div {
    align-items: center;
    display: flex;
    gap: 1.2rem;
    justify-content: space-between;
    min-height: 3.2rem;
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

interface CommandKeysProps {
  /** The key that is being chosen. */
  changing: ShortcutName | undefined;
  onChanging: (name: ShortcutName | undefined) => void;
}

/** The keys that run something, each to be set. */
const CommandKeys = ({ changing, onChanging }: CommandKeysProps) => {
  const t = useText();
  const settings = useKeySettings();
  const shortcuts = shortcutsOf(settings);
  const change = (name: ShortcutName, key: string) => {
    keySettings.set(withKey(settings, name, key));
    onChanging(undefined);
  };
  return (
    <>
      <Keys>
        {shortcuts.map((shortcut) => (
          <KeyChoice
            key={shortcut.name}
            shortcut={shortcut}
            shortcuts={shortcuts}
            changing={changing === shortcut.name}
            onStart={() => onChanging(shortcut.name)}
            onStop={() => onChanging(undefined)}
            onChange={(key) => change(shortcut.name, key)}
          />
        ))}
      </Keys>
      {Object.keys(settings.own).length > 0 && (
        <div>
          <Button
            variant="tertiary"
            size="S"
            onClick={() => keySettings.set({ ...settings, own: {} })}
          >
            {t('keys.reset')}
          </Button>
        </div>
      )}
    </>
  );
};

/** The keys of the field that one writes in. */
const WritingKeys = () => {
  const t = useText();
  const settings = useKeySettings();
  return (
    <>
      <Typography variant="sigma" tag="h3" textColor="neutral600">
        {t('keys.writing')}
      </Typography>
      <Checkbox
        checked={settings.staysWithNotes}
        onCheckedChange={(checked) =>
          keySettings.set({ ...settings, staysWithNotes: checked === true })
        }
      >
        {t('keys.staysWithNotes')}
      </Checkbox>
      <Keys>
        {WRITING.map(({ keys, text }) => (
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
    </>
  );
};

/** All keys at a glance, as they are set, and the place to set them. */
export const KeysOverlay = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const t = useText();
  const settings = useKeySettings();
  const [changing, setChanging] = useState<ShortcutName>();
  const close = () => {
    setChanging(undefined);
    onClose();
  };
  return (
    <Modal.Root open={open} onOpenChange={(next) => !next && close()}>
      <Modal.Content
        onEscapeKeyDown={(event) => {
          // The first Escape ends the choice of a key, not the overview.
          if (changing === undefined) return;
          event.preventDefault();
          setChanging(undefined);
        }}
      >
        <Modal.Header closeLabel={t('keys.close')}>
          <Modal.Title>{t('keys.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={5}>
            <Flex direction="column" alignItems="stretch" gap={1}>
              <Checkbox
                checked={settings.on}
                onCheckedChange={(checked) =>
                  keySettings.set({ ...settings, on: checked === true })
                }
              >
                {t('keys.on')}
              </Checkbox>
              <Typography variant="pi" textColor="neutral600">
                {t('keys.onHint')}
              </Typography>
            </Flex>
            {settings.on && <CommandKeys changing={changing} onChanging={setChanging} />}
            <WritingKeys />
          </Flex>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
};
