import { Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { PurposeVersion } from '../../../../../../protocol';
import { useSaveLiveChatPurposeMutation } from '../../../../foundation/api';
import { useLanguageName, useText } from '../../../../foundation/i18n';
import { FormDialog, Note, NumberControl, TextControl } from '../../../../foundation/ui';
import { partOf, problemAt, sourceOf, type Problem } from '../../../../foundation/input';
import { restText } from '../../../publishing';
import { purposeProblems, TEXT_LENGTHS } from '../../../definitions';
import { consentPurpose, emptyTexts, type NewTexts } from '../../rules/newPurpose';

const PARTS = ['name', 'consent', 'description'] as const;
const A_YEAR = 365;

interface TextsOfProps {
  tag: string;
  /** In one language all is needed; the others can follow later. */
  isFirst: boolean;
  texts: NewTexts;
  problems: readonly Problem[];
  disabled: boolean;
  onChange: (part: (typeof PARTS)[number], text: string) => void;
}

const TextsOf = ({ tag, isFirst, texts, problems, disabled, onChange }: TextsOfProps) => {
  const t = useText();
  const nameOf = useLanguageName();
  return (
    <Flex tag="section" direction="column" alignItems="stretch" gap={3}>
      <Typography variant="delta" tag="h3">
        {nameOf(tag)}
      </Typography>
      {PARTS.map((part) => (
        <TextControl
          key={part}
          id={`new-purpose-${tag}-${part}`}
          label={t(`purpose.text.${part}`)}
          hint={isFirst ? t(`purpose.text.${part}.hint`) : undefined}
          required={isFirst}
          rows={part === 'name' ? 1 : 2}
          maxLength={TEXT_LENGTHS[part]}
          language={tag}
          source={sourceOf(partOf(texts, part), tag)}
          disabled={disabled}
          problem={problemAt(problems, `texts.${tag}.${part}`)}
          value={texts[tag]?.[part] ?? ''}
          onChange={(text) => onChange(part, text)}
        />
      ))}
    </Flex>
  );
};

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
  const [texts, setTexts] = useState(() => emptyTexts(languages));
  const [days, setDays] = useState<number | undefined>(A_YEAR);
  const [tried, setTried] = useState(false);
  const [save, { isLoading, error }] = useSaveLiveChatPurposeMutation();
  const taken = new Set(purposes.map(({ key }) => key));
  const { key, definition } = consentPurpose(texts, days ?? 0, taken);
  const problems: Problem[] = [
    ...purposeProblems(key, definition),
    // Nothing written is not "at once".
    ...(days === undefined || days < 1
      ? [{ path: 'retention.days', text: 'editor.problem.number' as const }]
      : []),
  ];
  const shown = tried ? problems : [];

  const submit = async () => {
    setTried(true);
    if (problems.length > 0) return;
    const answer = await save({ key, definition, material: false, base: 0 });
    if (!('error' in answer)) onMade(answer.data.current);
  };
  return (
    <FormDialog
      title={t('box.newPurpose')}
      explain={t('box.newPurposeText')}
      action={t('box.makePurpose')}
      busy={isLoading}
      failure={error && restText(t, error)}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {problemAt(shown, 'texts') && (
        <Note tone="danger" alert>
          {t('editor.problem.noLanguage')}
        </Note>
      )}
      {languages.map((tag, at) => (
        <TextsOf
          key={tag}
          tag={tag}
          isFirst={at === 0}
          texts={texts}
          problems={shown}
          disabled={isLoading}
          onChange={(part, text) =>
            setTexts((now) => ({
              ...now,
              [tag]: { name: '', description: '', ...now[tag], [part]: text },
            }))
          }
        />
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
    </FormDialog>
  );
};
