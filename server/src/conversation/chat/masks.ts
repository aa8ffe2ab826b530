import { DEFAULT_MASKING, maskText, type Masked } from '../../../../protocol';

/** What must not be stored, masked on its way in: by default cards and IBANs, until somebody knows what is set. */
export class Masks {
  private by: (text: string) => Masked = (text) => maskText(text, DEFAULT_MASKING);

  maskedBy(mask: (text: string) => Masked): void {
    this.by = mask;
  }

  /** The text with what is masked in it, and of which kinds. */
  mask = (text: string): Masked => this.by(text);

  /** The text alone. */
  text = (text: string): string => this.by(text).text;
}
