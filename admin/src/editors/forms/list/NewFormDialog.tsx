import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import { useIntl } from 'react-intl';
import type { FormDefinition } from '../../../../../protocol';
import { formKey } from '../../../../../protocol/privacy-schemas';
import { useSaveLiveChatFormMutation } from '../../../api';
import { useLanguageName, useText } from '../../../i18n';
import { PRIVACY_PATH } from '../../../pluginId';
import {
  CheckControl,
  Note,
  OFFERED,
  problemsOf,
  restText,
  sortLanguages,
  suggestFormKey,
  TextControl,
  toTag,
} from '../../shared';

/** What a form is before anybody worked on it: it asks nothing (R26). */
const emptyForm = (name: string, languages: readonly string[]): FormDefinition => ({
  name,
  texts: Object.fromEntries(languages.map((tag) => [tag, {}])),
  fields: [],
  assignment: { pages: [], languages: [], departments: [] },
  appearance: {},
});

interface LanguagesChoiceProps {
  /** The editor's own, offered whatever it is. */
  own: string;
  /** One at least. */
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}

const LanguagesChoice = ({ own, chosen, onChange }: LanguagesChoiceProps) => {
  const t = useText();
  const nameOf = useLanguageName();
  return (
    <Flex
      role="group"
      aria-label={t('forms.languages')}
      direction="column"
      alignItems="stretch"
      gap={2}
    >
      <Typography variant="pi" fontWeight="bold">
        {t('forms.languages')}
      </Typography>
      <Flex gap={4} wrap="wrap">
        {sortLanguages([own, ...OFFERED]).map((tag) => (
          <CheckControl
            key={tag}
            id={`form-language-${tag}`}
            label={nameOf(tag)}
            checked={chosen.includes(tag)}
            disabled={chosen.length === 1 && chosen.includes(tag)}
            onChange={(on) =>
              onChange(on ? [...chosen, tag] : chosen.filter((other) => other !== tag))
            }
          />
        ))}
      </Flex>
    </Flex>
  );
};

interface NewFormDialogProps {
  taken: ReadonlySet<string>;
  onClose: () => void;
}

/** Asks for a name; the key follows it until it is changed by hand. */
export const NewFormDialog = ({ taken, onClose }: NewFormDialogProps) => {
  const t = useText();
  const { locale } = useIntl();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [ownKey, setOwnKey] = useState<string>();
  const own = toTag(locale.split('-')[0] ?? '') ?? 'en';
  const [languages, setLanguages] = useState<readonly string[]>([own]);
  const [create, { isLoading, error }] = useSaveLiveChatFormMutation();
  const key = ownKey ?? suggestFormKey(name, taken);
  const [problem] = taken.has(key)
    ? [{ path: 'key', text: 'forms.keyTaken' as const }]
    : problemsOf(formKey, key);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const definition = emptyForm(name.trim(), languages);
    const answer = await create({ key, definition });
    if (!('error' in answer)) navigate(`${PRIVACY_PATH}/forms/${key}`);
  };
  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={t('editor.close')}>
          <Modal.Title>{t('forms.new')}</Modal.Title>
        </Modal.Header>
        <form onSubmit={(event) => void submit(event)} noValidate>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              {error && (
                <Note tone="danger" alert>
                  {restText(t, error)}
                </Note>
              )}
              <TextControl
                id="form-name"
                label={t('forms.name')}
                hint={t('forms.nameHint')}
                required
                disabled={false}
                maxLength={120}
                value={name}
                onChange={setName}
              />
              <TextControl
                id="form-key"
                label={t('forms.key')}
                hint={t('forms.keyHint')}
                required
                disabled={false}
                maxLength={64}
                value={key}
                problem={problem}
                onChange={setOwnKey}
              />
              <LanguagesChoice own={own} chosen={languages} onChange={setLanguages} />
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" onClick={onClose}>
              {t('confirm.cancel')}
            </Button>
            <Button type="submit" loading={isLoading} disabled={name.trim() === '' || !!problem}>
              {t('forms.create')}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
};
