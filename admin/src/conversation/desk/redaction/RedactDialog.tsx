import { Button, Field, Flex, Modal, Textarea, Typography } from '@strapi/design-system';
import { useId, useRef, useState, type FormEvent, type RefObject } from 'react';
import { styled } from 'styled-components';
import type { ChatEvent } from '../../../../../protocol';
import { Note, VisuallyHidden } from '../../../foundation/ui';
import { useText } from '../../../foundation/i18n';
import { partOf, type Part } from './selection';
import { Outcome } from './Outcome';
import { useRedact } from './useRedact';

/** The selection stays in sight while the focus is on the buttons. */
const Text = styled.div`
  textarea {
    min-height: 12rem;
  }
  textarea::selection {
    background: ${({ theme }) => theme.colors.primary500};
    color: ${({ theme }) => theme.colors.neutral0};
  }
`;

interface SelectableProps {
  body: string;
  /** Of the element that says what to do. */
  hintId: string;
  boxRef: RefObject<HTMLTextAreaElement>;
  onSelect: () => void;
}

/** The message in a field in which one selects, and types nothing. */
const Selectable = ({ body, hintId, boxRef, onSelect }: SelectableProps) => {
  const t = useText();
  return (
    <Field.Root id="redact-text">
      <Field.Label>{t('redact.text')}</Field.Label>
      <Text>
        <Textarea
          ref={boxRef}
          // Not `readOnly`: in such a field Chromium selects nothing by keyboard.
          aria-readonly
          inputMode="none"
          spellCheck={false}
          dir="auto"
          value={body}
          onBeforeInput={(event: FormEvent) => event.preventDefault()}
          onChange={() => undefined}
          aria-describedby={hintId}
          onSelect={onSelect}
        />
      </Text>
    </Field.Root>
  );
};

interface RedactDialogProps {
  chatId: string;
  /** As it stands now; it may change while the dialog is open. */
  event: ChatEvent;
  onClose: () => void;
}

/** A part of a message is selected, by mouse or keyboard, shown as it will read, and taken out for good. */
export const RedactDialog = ({ chatId, event, onClose }: RedactDialogProps) => {
  const t = useText();
  const hint = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const { body, seq } = event;
  const [part, setPart] = useState<Part>();
  const { redact, busy, failure } = useRedact(chatId, seq);
  // A colleague has taken something out meanwhile: numbers of the old text mean nothing.
  const [read, setRead] = useState(body);
  if (read !== body) {
    setRead(body);
    setPart(undefined);
  }
  const take = () => {
    const field = box.current;
    if (field) setPart(partOf(body, field.selectionStart, field.selectionEnd));
  };
  const selectAll = () => {
    box.current?.focus();
    box.current?.select();
    take();
  };
  const submit = async (submitted: FormEvent) => {
    submitted.preventDefault();
    submitted.stopPropagation();
    if (part && !busy && (await redact(part))) onClose();
  };
  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content
        onOpenAutoFocus={(event) => {
          event.preventDefault();
          box.current?.focus();
        }}
      >
        <Modal.Header closeLabel={t('editor.close')}>
          <Modal.Title>{t('redact.title')}</Modal.Title>
        </Modal.Header>
        <form onSubmit={(submitted) => void submit(submitted)} noValidate>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Typography tag="p" textColor="neutral600" id={hint}>
                {t('redact.explain')}
              </Typography>
              <Selectable body={body} hintId={hint} boxRef={box} onSelect={take} />
              <div>
                <Button type="button" variant="tertiary" size="S" onClick={selectAll}>
                  {t('redact.all')}
                </Button>
              </div>
              <div aria-live="polite">
                {part ? (
                  <Outcome body={body} part={part} />
                ) : (
                  <Typography textColor="neutral600">{t('redact.nothing')}</Typography>
                )}
              </div>
              <Note tone="warning">{t('redact.final')}</Note>
              {failure !== undefined && <Note tone="danger" title={failure} alert />}
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" onClick={onClose}>
              {t('confirm.cancel')}
            </Button>
            <Button type="submit" variant="danger" loading={busy} disabled={!part}>
              {t('redact.action')}
              {!part && <VisuallyHidden>{t('redact.nothing')}</VisuallyHidden>}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
};
