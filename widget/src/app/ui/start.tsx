import { useRef, useState } from 'preact/hooks';
import type { Answer, Answers, PrechatField } from '../../../../protocol/transparency/prechat';
import type { WidgetConfig } from '../../../../protocol/transparency/start';
import {
  checkFields,
  conditionValues,
  currentPage,
  formFields,
  formValues,
  numbersIn,
  visibleFields,
} from '../form';
import { useWidget } from '../kit';
import { Consents } from './consents';
import { Field } from './field';
import { MessageBox } from './message-box';
import { Notice } from './notice';
import { answerText, startProblem } from './problem-text';

const MESSAGE: PrechatField = { key: 'message', type: 'text', label: '', required: true };

/** What is asked, what was answered, and what is wrong with it. */
const useForm = (config: WidgetConfig) => {
  const widget = useWidget();
  const { chat, state } = widget;
  const form = useRef<HTMLFormElement>(null);
  const [text, setText] = useState(chat.draft.text ?? '');
  const [typed, setTyped] = useState<Answers>(chat.draft.fields ?? {});
  /** Fields that were wrong when the visitor wanted to begin; they are looked at again while they are mended. */
  const [marked, setMarked] = useState<readonly string[]>([]);

  const fields = formFields(config, widget);
  const read = numbersIn(config.language);
  const values = formValues(fields, typed, state.identity);
  const shown = visibleFields(
    fields,
    { ...values, ...conditionValues(fields, currentPage()) },
    config.form.minimumAge,
    state.ofAge,
    read
  );
  const boxes = shown.filter(({ type }) => type === 'consent');
  const questions = shown.filter(({ type }) => type !== 'consent' && type !== 'hidden');
  const problems = checkFields(
    [MESSAGE, ...questions, ...boxes],
    { ...values, [MESSAGE.key]: text },
    state.ticks,
    read
  );
  return {
    form,
    text,
    values,
    boxes,
    questions,
    several: marked.filter((key) => problems[key]).length > 1,
    explain(field: PrechatField): string | undefined {
      const problem = marked.includes(field.key) ? problems[field.key] : undefined;
      return problem && answerText(field, problem, widget);
    },
    write(value: string): void {
      setText(value);
      chat.keep({ text: value });
    },
    answer(key: string, value: Answer): void {
      const next = { ...typed, [key]: value };
      setTyped(next);
      chat.keep({ fields: next });
    },
    submit(): void {
      const wrong = Object.keys(problems);
      setMarked(wrong);
      if (wrong[0]) form.current?.querySelector<HTMLElement>('#f-' + wrong[0])?.focus();
      else void chat.begin(text, values, typed);
    },
  };
};

/** First sight: greeting, one sentence on data, the first message, the form's questions if any. */
export const Start = ({ config }: { config: WidgetConfig }) => {
  const { t, state } = useWidget();
  const { form, text, values, boxes, questions, several, explain, write, answer, submit } =
    useForm(config);
  const greeting = config.available
    ? (config.form.greeting ?? t('greeting'))
    : (config.form.offlineText ?? t('awayText'));
  const start = config.available ? (config.form.start ?? t('start')) : t('leave');
  const problem = state.startError && t(startProblem(state.startError));
  const error = explain(MESSAGE);

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
        <div class="field" part="field">
          <label for="f-message">{t('message')}</label>
          <MessageBox
            id="f-message"
            rows={3}
            text={text}
            error={error && 'f-message-error'}
            change={write}
            submit={submit}
          />
          {error && (
            <p id="f-message-error" class="error">
              {error}
            </p>
          )}
        </div>
        {questions.map((field) => (
          <Field
            key={field.key}
            field={field}
            value={values[field.key] ?? ''}
            error={explain(field)}
            change={(value) => answer(field.key, value)}
          />
        ))}
        <Consents boxes={boxes} minimumAge={config.form.minimumAge} explain={explain} />
      </div>
      <div class="foot">
        <p role="alert" class="error">
          {problem || (several && t('checkFields'))}
        </p>
        <button class="primary" part="primary" aria-disabled={state.starting}>
          {state.starting ? t('sending') : start}
        </button>
      </div>
    </form>
  );
};
