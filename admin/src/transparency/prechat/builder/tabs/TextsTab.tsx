import type { FormTexts } from '../../../../../../protocol';
import { useText } from '../../../../foundation/i18n';
import { Card, TextControl } from '../../../../foundation/ui';
import { partOf, problemAt, sourceOf } from '../../../../foundation/input';
import { FORM_TEXTS } from '../../rules/missing';
import type { Editing } from '../editing';
import { formControlId } from '../places';

const LENGTHS: Record<keyof FormTexts, number> = {
  title: 120,
  greeting: 500,
  offlineText: 500,
  launcher: 60,
  start: 60,
};

/** The form's name for the team, and the texts of the window in the chosen language. */
export const TextsTab = ({ editing }: { editing: Editing }) => {
  const t = useText();
  const { form, change, language, disabled, problems } = editing;
  const texts = form.texts[language] ?? {};
  const set = (part: keyof FormTexts, text: string) =>
    change((now) => {
      const { [part]: _old, ...others } = now.texts[language] ?? {};
      const mine = text === '' ? others : { ...others, [part]: text };
      return { ...now, texts: { ...now.texts, [language]: mine } };
    });
  return (
    <Card title={t('form.tab.texts')} explain={t('form.textsHint')}>
      {FORM_TEXTS.map((part) => (
        <TextControl
          key={part}
          id={formControlId(`texts.${part}`)}
          label={t(`form.text.${part}`)}
          hint={t(`form.text.${part}.hint`)}
          rows={part === 'greeting' || part === 'offlineText' ? 3 : 1}
          maxLength={LENGTHS[part]}
          language={language}
          source={sourceOf(partOf(form.texts, part), language)}
          disabled={disabled}
          problem={problemAt(problems, `texts.${language}.${part}`)}
          value={texts[part] ?? ''}
          onChange={(text) => set(part, text)}
        />
      ))}
      <TextControl
        id={formControlId('name')}
        label={t('forms.name')}
        hint={t('forms.nameHint')}
        required
        maxLength={120}
        disabled={disabled}
        problem={problemAt(problems, 'name')}
        value={form.name}
        onChange={(name) => change((now) => ({ ...now, name }))}
      />
    </Card>
  );
};
