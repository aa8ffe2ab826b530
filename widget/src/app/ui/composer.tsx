import { useEffect, useRef, useState } from 'preact/hooks';
import { isBlank } from '../../../../protocol/foundation/text';
import { Icon, useWidget } from '../kit';
import { MessageBox } from './message-box';

/** Where the visitor writes. The draft is kept through a reload. */
export const Composer = () => {
  const { t, chat, state } = useWidget();
  const [text, setText] = useState(chat.draft.text ?? '');
  const form = useRef<HTMLFormElement>(null);
  const limit = state.config?.limits.messageCharacters ?? 4000;
  const can = !isBlank(text) && text.length <= limit;
  useEffect(() => () => chat.typed(false), [chat]);

  const change = (value: string): void => {
    setText(value);
    chat.keep({ text: value });
    chat.typed(value !== '');
  };
  const submit = (): void => {
    if (!can) return;
    chat.send(text);
    change('');
    form.current?.querySelector('textarea')?.focus();
  };
  return (
    <form
      ref={form}
      class="composer"
      part="composer"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <label for="composer" class="vh">
        {t('message')}
      </label>
      <div class="grow">
        <MessageBox
          id="composer"
          rows={1}
          text={text}
          placeholder={t('placeholder')}
          change={change}
          submit={submit}
        />
      </div>
      <button class="send" part="send" aria-label={t('send')} aria-disabled={!can}>
        <Icon name="send" />
      </button>
    </form>
  );
};
