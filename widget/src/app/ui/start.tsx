import { useRef, useState } from 'preact/hooks';
import type { WidgetConfig } from '../../../../protocol/rest';
import { checkFields, formFields, suggested } from '../form';
import type { TextKey } from '../i18n';
import { useWidget } from './context';
import { Field } from './field';
import { MessageBox } from './message-box';
import { Notice } from './notice';
import { startProblem } from './problem-text';

const MESSAGE = { key: 'message', type: 'text', label: '', required: true } as const;

/** First sight: greeting, one sentence on data, the form's questions if any, the first message. */
export const Start = ({ config }: { config: WidgetConfig }) => {
  const widget = useWidget();
  const { t, chat, state } = widget;
  const fields = formFields(config, widget);
  const form = useRef<HTMLFormElement>(null);
  const [text, setText] = useState(chat.draft.text ?? '');
  const [typed, setTyped] = useState<Record<string, string>>(chat.draft.fields ?? {});
  const values = {
    ...Object.fromEntries(fields.map((field) => [field.key, suggested(field, state.identity)])),
    ...typed,
  };
  const [errors, setErrors] = useState<Record<string, TextKey>>({});

  const submit = (): void => {
    const found = checkFields([...fields, MESSAGE], { ...values, message: text });
    setErrors(found);
    const [first] = Object.keys(found);
    if (first) form.current?.querySelector<HTMLElement>('#f-' + first)?.focus();
    else void chat.begin(text, values);
  };
  const greeting = config.available
    ? (config.form.greeting ?? t('greeting'))
    : (config.form.offlineText ?? t('awayText'));
  const problem = state.startError && t(startProblem(state.startError));
  const explain = (key: string): string | undefined => errors[key] && t(errors[key]);
  const error = explain('message');

  return (
    <form
      ref={form}
      class="start"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div class="scroll pad">
        <p class="greeting" dir="auto" lang={config.form.greeting && config.language}>
          {greeting}
        </p>
        <Notice />
        {fields.map((field) => (
          <Field
            key={field.key}
            field={field}
            value={values[field.key] ?? ''}
            error={explain(field.key)}
            change={(value) => {
              const next = { ...typed, [field.key]: value };
              setTyped(next);
              chat.keep({ fields: next });
            }}
          />
        ))}
        <div class="field" part="field">
          <label for="f-message">{t('message')}</label>
          <MessageBox
            id="f-message"
            rows={3}
            text={text}
            error={error && 'f-message-error'}
            change={(value) => {
              setText(value);
              chat.keep({ text: value });
            }}
            submit={submit}
          />
          {error && (
            <p id="f-message-error" class="error">
              {error}
            </p>
          )}
        </div>
      </div>
      <div class="foot">
        <p role="alert" class="error">
          {problem || (Object.keys(errors).length > 1 && t('checkFields'))}
        </p>
        <button class="primary" part="primary" aria-disabled={state.starting}>
          {t(state.starting ? 'sending' : config.available ? 'start' : 'leave')}
        </button>
      </div>
    </form>
  );
};
