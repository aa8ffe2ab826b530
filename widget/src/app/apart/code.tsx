import { useState } from 'preact/hooks';

interface Props {
  label: string;
  value: string;
  copy: string;
  copied: string;
}

/** Something to be told or typed elsewhere, large, and ready to be copied. */
export const Code = ({ label, value, copy, copied }: Props) => {
  const [done, setDone] = useState(false);
  // Without TLS there is no clipboard; the text can be selected by hand.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  return (
    <div class="apart">
      <p class="quiet">{label}</p>
      <p class="greeting" dir="ltr" translate={false}>
        <code>{value}</code>
      </p>
      {clipboard && (
        <button
          class="secondary"
          onClick={() => void clipboard.writeText(value).then(() => setDone(true))}
        >
          {done ? copied : copy}
        </button>
      )}
    </div>
  );
};
