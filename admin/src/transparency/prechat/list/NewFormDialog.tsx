import { Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useIntl } from 'react-intl';
import type { FormDefinition } from '../../../../../protocol';
import { formKey } from '../../../../../protocol/transparency/schemas';
import { useSaveLiveChatFormMutation } from '../../../foundation/api';
import { useLanguageName, useText } from '../../../foundation/i18n';
import { PRIVACY_PATH } from '../../../foundation/plugin';
import { CheckControl, FormDialog, TextControl } from '../../../foundation/ui';
import { OFFERED, problemsOf, sortLanguages, toTag } from '../../../foundation/input';
import { restText } from '../../publishing';
import { suggestFormKey } from '../../definitions';

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

  const submit = async () => {
    const definition = emptyForm(name.trim(), languages);
    const answer = await create({ key, definition });
    if (!('error' in answer)) navigate(`${PRIVACY_PATH}/forms/${key}`);
  };
  return (
    <FormDialog
      title={t('forms.new')}
      action={t('forms.create')}
      busy={isLoading}
      disabled={name.trim() === '' || problem !== undefined}
      failure={error && restText(t, error)}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
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
    </FormDialog>
  );
};
