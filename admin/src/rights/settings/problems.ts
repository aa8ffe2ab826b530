import { isEmail, trimmedValue, type SubjectSettings } from '../../../../protocol';
import type { MessageKey } from '../../foundation/translations';

export const KEEP_HOURS = { min: 1, max: 720 };
export const LINK_HOURS = { min: 1, max: 168 };

const isOutside = (value: number, { min, max }: { min: number; max: number }): boolean =>
  !Number.isInteger(value) || value < min || value > max;

export type SettingsProblem = Partial<Record<keyof SubjectSettings, MessageKey>>;

export const settingsProblems = (settings: SubjectSettings): SettingsProblem => ({
  ...(isOutside(settings.keepHours, KEEP_HOURS) && { keepHours: 'subjectSettings.badKeep' }),
  ...(isOutside(settings.linkHours, LINK_HOURS) && { linkHours: 'subjectSettings.badLink' }),
  ...(trimmedValue(settings.remindTo) !== '' &&
    !isEmail(trimmedValue(settings.remindTo)) && { remindTo: 'case.new.badEmail' }),
});
