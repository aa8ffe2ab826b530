import { Field } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { FormAppearance } from '../../../../../../protocol';
import { useText } from '../../../../foundation/i18n';
import {
  Card,
  ContrastNote,
  isColor,
  CheckControl,
  ChoiceControl,
  TextControl,
} from '../../../../foundation/ui';
import { problemAt } from '../../../../foundation/input';
import type { Editing } from '../editing';
import { formControlId } from '../places';
import { LogoControl } from './LogoControl';

const Row = styled.div`
  align-items: start;
  display: flex;
  gap: 0.8rem;
  input[type='color'] {
    background: none;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: ${({ theme }) => theme.borderRadius};
    cursor: pointer;
    flex: none;
    height: 4rem;
    margin-top: 2rem;
    padding: 0.3rem;
    width: 4.8rem;
  }
`;

const SITE_COLOR = '#4945ff';

/** Colour, side and logo of the widget with this form; what is left empty comes from the plugin's settings. */
export const LookTab = ({ editing }: { editing: Editing }) => {
  const t = useText();
  const { form, change, disabled, problems } = editing;
  const { color = '', position, logo = '', launcherText = false } = form.appearance;
  const set = (next: FormAppearance) =>
    change((now) => ({ ...now, appearance: { ...now.appearance, ...next } }));
  return (
    <Card title={t('form.tab.look')} explain={t('form.lookHint')}>
      <Row>
        <Field.Root name="color-picker">
          <input
            type="color"
            aria-label={t('appearance.pick')}
            disabled={disabled}
            value={isColor(color) ? color : SITE_COLOR}
            onChange={({ target }) => set({ color: target.value })}
          />
        </Field.Root>
        <TextControl
          id={formControlId('appearance.color')}
          label={t('form.color')}
          hint={t('form.colorHint')}
          placeholder={SITE_COLOR}
          maxLength={7}
          disabled={disabled}
          problem={problemAt(problems, 'appearance.color')}
          value={color}
          onChange={(text) => set({ color: text.trim() === '' ? undefined : text.trim() })}
        />
      </Row>
      {isColor(color) && <ContrastNote color={color} />}
      <ChoiceControl
        id={formControlId('appearance.position')}
        label={t('form.position')}
        placeholder={t('form.positionFromSettings')}
        disabled={disabled}
        value={position}
        options={(['left', 'right'] as const).map((side) => ({
          value: side,
          label: t(`form.position.${side}`),
        }))}
        onChange={(side) => set({ position: side })}
        onClear={() => set({ position: undefined })}
      />
      <CheckControl
        id={formControlId('appearance.launcherText')}
        label={t('form.launcherText')}
        hint={t('form.launcherTextHint')}
        checked={launcherText}
        disabled={disabled}
        onChange={(shown) => set({ launcherText: shown || undefined })}
      />
      <LogoControl
        logo={logo}
        disabled={disabled}
        problems={problems}
        onChange={(chosen) => set({ logo: chosen })}
      />
    </Card>
  );
};
