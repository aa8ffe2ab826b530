import { withoutTexts } from '../../../playground/src/seed/without-texts';

describe('a seed that fails', () => {
  it('prints no message texts: drivers quote what they choked on', () => {
    const quoting = Object.assign(new TypeError("insert … values ('My card is lost') - no room"), {
      code: 'SQLITE_FULL',
    });

    const { message, stack } = withoutTexts(quoting);

    expect(message).toContain('TypeError SQLITE_FULL');
    expect(`${message}${stack}`).not.toContain('card');
    expect(withoutTexts('My card is lost').message).not.toContain('card');
  });
});
