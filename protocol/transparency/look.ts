import { chooseForm, type Visit } from './assignment';
import { pickText, type Localized } from '../foundation/localized';
import { DEFAULT_FORM, type FormAppearance, type FormAssignment } from './prechat';

/** What a page needs of a published form to draw its launcher, before anything is asked for. */
export interface FormLook extends Pick<FormAppearance, 'color' | 'position' | 'launcherText'> {
  key: string;
  assignment: FormAssignment;
  /** Labels of the launcher. */
  texts: Localized;
}

/** Of forms in use the named one, else the one that fits the visit most closely, else the default. */
export const formFor = <F extends { key: string; assignment: FormAssignment }>(
  forms: readonly F[],
  named: string | undefined,
  visit: Visit
): F | undefined =>
  forms.find(({ key }) => key === named) ??
  chooseForm(forms, visit) ??
  forms.find(({ key }) => key === DEFAULT_FORM);

/** How the launcher looks there; what a form leaves open is left to the settings. */
export const lookFor = (
  forms: readonly FormLook[],
  named: string | undefined,
  visit: Visit
): { color?: string; position?: 'left' | 'right'; name?: string; label?: string } => {
  const form = formFor(forms, named, visit);
  if (!form) return {};
  const { color, position, texts, launcherText } = form;
  const name = pickText(texts, visit.languages);
  return {
    ...(color && { color }),
    ...(position && { position }),
    ...(name && { name }),
    ...(name && launcherText && { label: name }),
  };
};
