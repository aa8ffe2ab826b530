import type { MaskedKind } from '../../../../protocol/foundation/masking';
import type { TextKey } from '../i18n';
import { useWidget } from '../kit';

const TEXTS: Record<MaskedKind, TextKey> = {
  card: 'maskedCard',
  iban: 'maskedIban',
  pattern: 'maskedPart',
};

/** Tells the writer that a part of their message was not stored. */
export const Masked = ({ id }: { id: string }) => {
  const { t, state } = useWidget();
  const kinds = state.masked[id];
  if (!kinds) return null;
  const texts = kinds.length > 0 ? kinds.map((kind) => TEXTS[kind]) : (['maskedPart'] as const);
  return (
    <p class="meta masked" role="status">
      {texts.map((text) => t(text)).join(' ')}
    </p>
  );
};
