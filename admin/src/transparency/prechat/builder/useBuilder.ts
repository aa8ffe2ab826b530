import { useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import type { FormState, PurposeVersion } from '../../../../../protocol';
import { sortLanguages, toTag } from '../../../foundation/input';
import { useSaveKey } from '../../../foundation/keys';
import { useFocusPlace } from '../../publishing';
import { languagesOf, missingTexts } from '../rules/missing';
import type { Editing } from './editing';
import type { Spot } from './places';
import { useBuilderAddress } from './useBuilderAddress';
import { useFormEditor } from './useFormEditor';

/** The builder's state: the draft, where in it one is, in which language, and what that one lacks. */
export const useBuilder = (
  state: FormState,
  purposes: readonly PurposeVersion[] | undefined,
  mayChange: boolean,
  reload: () => Promise<FormState | undefined>
) => {
  const { locale } = useIntl();
  const address = useBuilderAddress();
  const focus = useFocusPlace();
  const editor = useFormEditor(state, purposes, reload);
  const { draft, dirty, problems } = editor;
  const [publishing, setPublishing] = useState(false);
  useSaveKey(mayChange && dirty, () => void editor.save());

  const written = languagesOf(draft);
  const language = address.language ?? written[0] ?? toTag(locale.split('-')[0] ?? '') ?? 'en';
  const missing = useMemo(() => missingTexts(draft), [draft]);
  const counts = Object.fromEntries(
    written.map((tag) => [tag, missing.filter((one) => one.language === tag).length])
  );
  const jump = ({ control, ...to }: Spot) => {
    address.go(to);
    focus(control);
  };
  const editing: Editing = {
    form: draft,
    change: editor.setDraft,
    language,
    disabled: !mayChange,
    problems,
    purposes,
    usedKeys: useMemo(
      () => new Set(state.published?.fields.map(({ key }) => key)),
      [state.published]
    ),
  };
  const addLanguage = (tag: string) => {
    editor.setDraft((form) => ({
      ...form,
      texts: { ...form.texts, [tag]: form.texts[tag] ?? {} },
    }));
    address.go({ language: tag });
  };
  const startPublishing = async () => {
    if ((!dirty && editor.isStored) || (await editor.save())) setPublishing(true);
  };
  return {
    address,
    focus,
    editor,
    editing,
    languages: sortLanguages([...written, language]),
    missing,
    /** Texts that are missing, by language. */
    counts,
    jump,
    addLanguage,
    /** The question before a new version is open. */
    publishing,
    startPublishing,
    stopPublishing: () => setPublishing(false),
  };
};
