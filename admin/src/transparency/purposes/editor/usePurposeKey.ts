import { useState } from 'react';
import type { PurposeDefinition, PurposeState } from '../../../../../protocol';
import { keyProblem, suggestKey } from '../../definitions';
import { keyLanguage } from '../rules/name';

/** The purpose's key: a new one follows the name until it is written by hand, or stored. */
export const usePurposeKey = (
  state: PurposeState | undefined,
  draft: PurposeDefinition,
  taken: ReadonlySet<string>,
  language: string
) => {
  const [ownKey, setOwnKey] = useState<string>();
  const [keyFrom, setKeyFrom] = useState<string>();
  /** Key of a new purpose once it is stored; before that it follows the name. */
  const [made, setMade] = useState<string>();
  const named = keyLanguage(draft.texts, keyFrom);
  if (named !== keyFrom) setKeyFrom(named);
  const name = draft.texts[named ?? language]?.name ?? '';
  const key = state?.current.key ?? made ?? ownKey ?? suggestKey(name, taken, 'purpose');
  const wrongKey = state || made ? undefined : keyProblem(key, taken);
  return { key, wrongKey, made, setOwnKey, setMade };
};
