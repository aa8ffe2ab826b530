import type { PrechatField } from '../../../../protocol/transparency/prechat';
import { Options, Text } from '../parts';
import { useWidget } from '../kit';

interface Props {
  boxes: readonly PrechatField[];
  minimumAge: number | undefined;
  explain(field: PrechatField): string | undefined;
}

const Box = ({ field, error }: { field: PrechatField; error: string | undefined }) => {
  const { t, chat, state } = useWidget();
  const { key, label, help, required, purposeName } = field;
  const id = 'f-' + key;
  return (
    <div class="box">
      <input
        id={id}
        type="checkbox"
        checked={state.ticks[key] === true}
        required={required}
        aria-invalid={error !== undefined}
        aria-describedby={id + '-more'}
        onChange={({ currentTarget: { checked } }) =>
          chat.tick({ ticks: { ...state.ticks, [key]: checked } })
        }
      />
      <label for={id} dir="auto">
        <Text text={label} />
      </label>
      <div id={id + '-more'} class="quiet">
        <p>
          <b>{t(required ? 'needed' : 'optional')}</b>
          {purposeName && <span dir="auto"> · {t('usedFor', purposeName)}</span>}
        </p>
        {help && (
          <p dir="auto">
            <Text text={help} />
          </p>
        )}
        {error && <p class="error">{error}</p>}
      </div>
    </div>
  );
};

/**
 * What a visitor may agree to besides chatting, apart from the questions and from the button that starts the chat.
 * Where the form asks for the age, it does so here: it concerns nothing else.
 */
export const Consents = ({ boxes, minimumAge, explain }: Props) => {
  const { t, chat, state } = useWidget();
  if (boxes.length === 0 && minimumAge === undefined) return null;
  const { ofAge } = state;
  return (
    <fieldset class="consents" part="consents">
      <legend>{t('consents')}</legend>
      {minimumAge !== undefined && (
        <div role="radiogroup" class="age" aria-labelledby="age">
          <p id="age">
            {t('askAge', String(minimumAge))} <span class="quiet">({t('optional')})</span>
          </p>
          <Options
            id="f-age"
            name="age"
            type="radio"
            options={[
              { value: 'yes', label: t('yes') },
              { value: 'no', label: t('no') },
            ]}
            chosen={ofAge === undefined ? [] : [ofAge ? 'yes' : 'no']}
            invalid={false}
            change={([value]) => chat.tick({ ofAge: value === 'yes' })}
          />
        </div>
      )}
      {boxes.map((field) => (
        <Box key={field.key} field={field} error={explain(field)} />
      ))}
    </fieldset>
  );
};
