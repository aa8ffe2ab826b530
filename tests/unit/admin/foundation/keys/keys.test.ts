import { leaveToInputMethods } from '../../../../../admin/src/foundation/keys/inputMethods';
import { asKey, readKeySettings } from '../../../../../admin/src/foundation/keys/settings';
import {
  shortcutFor,
  SHORTCUTS,
  shortcutsOf,
  takenBy,
  withKey,
} from '../../../../../admin/src/conversation/desk/keyboard/shortcuts';

const usual = readKeySettings(null);
const pressed = (key: string) => ({ key, ctrlKey: false, metaKey: false, altKey: false });

describe('keys of one’s own', () => {
  test('stand in place of the usual ones, which mean nothing then', () => {
    const shortcuts = shortcutsOf(withKey(usual, 'end', 'x'));
    expect(shortcutFor(pressed('x'), shortcuts)).toBe('end');
    expect(shortcutFor(pressed('X'), shortcuts)).toBe('end');
    expect(shortcutFor(pressed('e'), shortcuts)).toBeUndefined();
  });

  test('are not kept where they are the usual ones', () => {
    expect(withKey(withKey(usual, 'end', 'x'), 'end', 'e').own).toEqual({});
  });

  test('no two things have one key at first, and a key that is taken is known to be', () => {
    expect(new Set(SHORTCUTS.map(({ key }) => key)).size).toBe(SHORTCUTS.length);
    expect(takenBy('j', 'end', SHORTCUTS)?.name).toBe('next');
    expect(takenBy('e', 'end', SHORTCUTS)).toBeUndefined();
  });

  test.each(['Enter', ' ', 'Tab', 'Shift', '', 'ab'])('%j is no key', (key) => {
    expect(asKey(key)).toBeUndefined();
  });

  test.each(['null', '[]', '7', '{"own":{"end":"Enter","next":7}}', '{"own":null}', 'no JSON'])(
    'what is kept as %s is taken as nothing',
    (raw) => {
      expect(readKeySettings(raw)).toEqual(usual);
    }
  );

  test('are on unless they were switched off', () => {
    expect(readKeySettings('{"on":false}').on).toBe(false);
    expect(readKeySettings('{"on":"no"}').on).toBe(true);
  });
});

describe('keys of an input method', () => {
  const press = (
    target: EventTarget,
    key: string,
    how: { isComposing: boolean; keyCode: number }
  ) => target.dispatchEvent(Object.assign(new Event('keydown'), { key, ...how }));

  it('reach nobody, whoever listens for them, and the others do', () => {
    const page = new EventTarget();
    const end = leaveToInputMethods(page);
    const heard: string[] = [];
    page.addEventListener('keydown', (event) => heard.push((event as KeyboardEvent).key));
    for (const key of ['Escape', 'Enter', 'ArrowUp', 'ArrowDown', 'j']) {
      press(page, key, { isComposing: true, keyCode: 229 });
      press(page, key, { isComposing: true, keyCode: 13 });
      // Safari has ended composing by then.
      press(page, key, { isComposing: false, keyCode: 229 });
    }
    expect(heard).toEqual([]);
    press(page, 'Escape', { isComposing: false, keyCode: 27 });
    expect(heard).toEqual(['Escape']);
    end();
    press(page, 'Enter', { isComposing: true, keyCode: 229 });
    expect(heard).toEqual(['Escape', 'Enter']);
  });
});
