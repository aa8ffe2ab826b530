import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useState, type FormEvent } from 'react';
import type { PurposeVersion } from '../../../../../../protocol';
import { useSaveLiveChatPurposeMutation } from '../../../../api';
import { useLanguageName, useText } from '../../../../i18n';
import {
  Note,
  NumberControl,
  partOf,
  problemAt,
  restText,
  sourceOf,
  TextControl,
} from '../../../shared';
import { purposeProblems } from '../../../purposes/rules/check';
import { consentPurpose, emptyTexts } from '../../rules/newPurpose';

const PARTS = [
  ['name', 1, 120],
  ['consent', 2, 1_000],
  ['description', 2, 500],
] as const;
const A_YEAR = 365;

interface NewPurposeDialogProps {
  /** Languages of the form. */
  languages: readonly string[];
  purposes: readonly PurposeVersion[];
  onMade: (purpose: PurposeVersion) => void;
  onClose: () => void;
}

/** Makes the purpose of a consent box without leaving the form, in all its languages at once. */
export const NewPurposeDialog = ({
  languages,
  purposes,
  onMade,
  onClose,
}: NewPurposeDialogProps) => {
  const t = useText();
  const nameOf = useLanguageName();
  const [texts, setTexts] = useState(() => emptyTexts(languages));
  const [days, setDays] = useState<number | undefined>(A_YEAR);
  const [tried, setTried] = useState(false);
  const [save, { isLoading, error }] = useSaveLiveChatPurposeMutation();
  const taken = new Set(purposes.map(({ key }) => key));
  const { key, definition } = consentPurpose(texts, days ?? 0, taken);
  const problems = purposeProblems(key, definition);
  const shown = tried ? problems : [];

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (problems.length > 0) return;
    const answer = await save({ key, definition, material: false, base: 0 });
    if (!('error' in answer)) onMade(answer.data.current);
  };
  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={t('editor.close')}>
          <Modal.Title>{t('box.newPurpose')}</Modal.Title>
        </Modal.Header>
        <form onSubmit={(event) => void submit(event)} noValidate>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={5}>
              <Typography textColor="neutral600">{t('box.newPurposeText')}</Typography>
              {error && (
                <Note tone="danger" alert>
                  {restText(t, error)}
                </Note>
              )}
              {problemAt(shown, 'texts') && (
                <Note tone="danger" alert>
                  {t('editor.problem.noLanguage')}
                </Note>
              )}
              {languages.map((tag) => (
                <Flex key={tag} tag="section" direction="column" alignItems="stretch" gap={3}>
                  <Typography variant="delta" tag="h3">
                    {nameOf(tag)}
                  </Typography>
                  {PARTS.map(([part, rows, maxLength]) => (
                    <TextControl
                      key={part}
                      id={`new-purpose-${tag}-${part}`}
                      label={t(`purpose.text.${part}`)}
                      hint={tag === languages[0] ? t(`purpose.text.${part}.hint`) : undefined}
                      required={tag === languages[0]}
                      rows={rows}
                      maxLength={maxLength}
                      language={tag}
                      source={sourceOf(partOf(texts, part), tag)}
                      disabled={isLoading}
                      problem={problemAt(shown, `texts.${tag}.${part}`)}
                      value={texts[tag]?.[part] ?? ''}
                      onChange={(text) =>
                        setTexts((now) => ({
                          ...now,
                          [tag]: { name: '', description: '', ...now[tag], [part]: text },
                        }))
                      }
                    />
                  ))}
                </Flex>
              ))}
              <NumberControl
                id="new-purpose-days"
                label={t('box.newPurposeDays')}
                required
                min={1}
                max={36_500}
                disabled={isLoading}
                problem={problemAt(shown, 'retention.days')}
                value={days}
                onChange={setDays}
              />
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" onClick={onClose}>
              {t('confirm.cancel')}
            </Button>
            <Button type="submit" loading={isLoading}>
              {t('box.makePurpose')}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
};
