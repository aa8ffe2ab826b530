import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { contrast, parseColor } from '../../widget/src/app/contrast';
import type {} from '../../widget/src/npm/globals';
import {
  browser,
  demoAccount,
  describeInBrowser,
  eventually,
  loginAdmin,
  openPage,
  startStrapi,
  startWebsite,
  websiteOrigin,
  type TestStrapi,
  type WatchedPage,
} from '../support';
import { pageHtml, RULES, SCRIPTS, type HostilePage } from './support/hostile';

const pathOf = ({ name }: HostilePage) => `/${name.replace(/[^a-z]+/gi, '-')}`;

const OTHERS = {
  plain: { name: 'plain' },
  german: { name: 'german', html: 'lang="de"' },
  rightToLeft: { name: 'right to left', html: 'lang="ar" dir="rtl"' },
  dark: { name: 'dark', style: 'body{background:oklch(0.2 0.02 260);color:#fff}' },
} satisfies Record<string, HostilePage>;

/** What visitors of a forum may leave in its pages, and what it must not do to the tag behind it. */
const TAKEN = {
  '/image': {
    before: '<img src="https://elsewhere.test/live-chat/embed.js" alt="">',
    type: 'type="module"',
  },
  '/data': { before: '<p data-server="https://elsewhere.test">Hello</p>', type: 'type="module"' },
  '/clobbered': {
    before: '<img name="currentScript" src="https://elsewhere.test/live-chat/embed.js" alt="">',
    type: 'async',
  },
  '/clobbered-form': {
    before: '<form name="currentScript" data-server="https://elsewhere.test"></form>',
    type: '',
  },
};

const SERVERS = [
  'javascript:document.title=1//',
  'https://elsewhere.test',
  '//elsewhere.test',
  '\u202e',
];

/** What no editor can save as a logo, as if it stood in the database all the same. */
const LOGOS = [
  'https://elsewhere.test/uploads/logo.png',
  '//elsewhere.test/uploads/logo.png',
  'javascript:document.title=1',
  'data:image/svg+xml,<svg/>',
  '/uploads/../admin/logo.png',
  '/uploads/%2e%2e/logo.png',
  '/uploads/logo.png?token=signed',
  '\\uploads\\logo.png',
];

/** Answers with the last of `logos` as that of every form, and with a picture that holds a script. */
const withLogos = async (page: Page) => {
  const logos: string[] = [];
  const ask = { referrers: [] as (string | undefined)[] };
  await page.route('**/live-chat/widget/config*', async (route) => {
    const response = await route.fetch();
    const config = (await response.json()) as { appearance: { logo?: string } };
    config.appearance.logo = logos.at(-1) ?? '';
    await route.fulfill({ response, json: config });
  });
  await page.route('**/uploads/**', async (route) => {
    ask.referrers.push(route.request().headers().referer);
    await route.fulfill({
      contentType: 'image/svg+xml',
      body: `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8" onload="top.document.title=1">
        <script>top.document.title=1</script><image href="https://elsewhere.test/a.png"/></svg>`,
    });
  });
  return { logos, ask };
};

const LABELS = {
  '/label-html': '<b>Ask</b> <img src=x onerror=alert(1)>',
  '/label-long': 'Questions about bicycles? '.repeat(200),
  '/label-marks': '\u202eQuestions\u200b\u2066?\u0301',
};

const PLACES = `<main id="content"><h1>First</h1></main>`;

/** What the visitor sees of the widget: whether its button can be pressed, where it stands, and how it is written. */
const launcherOf = (page: Page) =>
  page.evaluate(() => {
    const host = document.querySelector('live-chat');
    const button = host?.shadowRoot?.querySelector<HTMLElement>('.launcher');
    if (!host || !button) return undefined;
    const { left, top, width, height } = button.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const style = getComputedStyle(button);
    return {
      onTop: document.elementFromPoint(x, y) === host,
      pressed: host.shadowRoot?.elementFromPoint(x, y) === button,
      // In the top layer nothing around it counts any more.
      shown: [host, button].every((it) => {
        const own = getComputedStyle(it);
        const drawn = own.display !== 'none' && own.visibility === 'visible' && own.opacity === '1';
        return (
          drawn && (host.matches(':popover-open') || it.checkVisibility({ opacityProperty: true }))
        );
      }),
      width,
      height,
      fromRight: document.documentElement.clientWidth - left - width,
      fromBottom: innerHeight - top - height,
      background: style.backgroundColor,
    };
  });

const AS_MEANT = { onTop: true, pressed: true, shown: true, width: 56, height: 56 };

/** How the text in the open window is written. */
const letteringOf = (page: Page) =>
  page.evaluate(() => {
    const title = document.querySelector('live-chat')?.shadowRoot?.querySelector('.header h2');
    if (!title) return undefined;
    const style = getComputedStyle(title);
    return {
      letterSpacing: style.letterSpacing,
      wordSpacing: style.wordSpacing,
      textTransform: style.textTransform,
      textIndent: style.textIndent,
      fontSize: style.fontSize,
      userSelect: style.userSelect,
      filled: style.webkitTextFillColor === style.color,
    };
  });

const LETTERING = {
  letterSpacing: 'normal',
  wordSpacing: '0px',
  textTransform: 'none',
  textIndent: '0px',
  fontSize: '16px',
  userSelect: 'auto',
  filled: true,
};

const launcher = (page: Page) => page.locator('live-chat .launcher');
const dialog = (page: Page) => page.locator('live-chat .frame');
const message = (page: Page) => page.locator('live-chat textarea').first();
const backgroundOf = (page: Page) =>
  dialog(page).evaluate((frame) => getComputedStyle(frame).backgroundColor);

/** What is asked for, as soon as it is as it should be. */
const until = <T>(what: string, ask: () => Promise<T>, holds: (answer: T) => boolean) =>
  eventually(what, async () => {
    const answer = await ask();
    return holds(answer) && { answer };
  }).then(({ answer }) => answer);

const open = async (page: Page): Promise<void> => {
  await launcher(page).click();
  await message(page).waitFor();
};

/** Sends the first message and waits until the server has it. */
const write = async (page: Page, text: string): Promise<void> => {
  await message(page).pressSequentially(text);
  const field = page.locator('live-chat').getByLabel(/e-mail address|E-Mail-Adresse/i);
  if (await field.isVisible()) await field.fill('visitor@example.test');
  await page.locator('live-chat').getByRole('combobox').selectOption({ index: 1 });
  await page.locator('live-chat button.primary').click();
  await page.locator('live-chat').getByRole('log').getByText(text).waitFor();
  await page.locator('live-chat .own').getByText('Sent').last().waitFor({ state: 'attached' });
};

describeInBrowser('the widget on pages that make it hard', () => {
  let strapi: TestStrapi;
  let chromium: Browser;
  let website: string;

  beforeAll(async () => {
    website = await websiteOrigin();
    strapi = await startStrapi({
      seed: true,
      origins: [website],
      config: { limits: { newChats: { perMinute: 600, burst: 600 } } },
    });
    const all: HostilePage[] = [...RULES, ...SCRIPTS, ...Object.values(OTHERS)];
    const tag = (attributes: string) =>
      `<script async src="{{cms}}/live-chat/embed.js" ${attributes}></script>`;
    await startWebsite(strapi, website, {
      csp: null,
      pages: {
        ...Object.fromEntries(all.map((page) => [pathOf(page), pageHtml(page)])),
        '/swap': pageHtml({ name: 'swap', body: PLACES }),
        '/twice': pageHtml({ name: 'twice', tag: tag('') + tag('data-form="support"') }),
        '/dark-widget': pageHtml({ name: 'dark widget', tag: tag('data-theme="dark"') }),
        '/as-the-page': pageHtml({ ...OTHERS.dark, tag: tag('data-theme="page"') }),
        '/hilfe': pageHtml({ ...OTHERS.german, tag: tag('data-form="support"') }),
        '/module': pageHtml({
          name: 'module',
          tag: '<script type="module" src="{{cms}}/live-chat/embed.js"></script>',
        }),
        '/renamed': pageHtml({
          name: 'renamed',
          tag: '<script async src="/chat.js" data-server="{{cms}}/"></script>',
        }),
        '/unknown': pageHtml({ name: 'unknown', tag: '<script async src="/chat.js"></script>' }),
        ...Object.fromEntries(
          Object.entries(TAKEN).map(([path, { before, type }]) => [
            path,
            pageHtml({
              name: path,
              tag: '<meta name="generator" content="forum">',
              body: `<main><h1>Comments</h1>${before}</main><script ${type} src="{{cms}}/live-chat/embed.js"></script>`,
            }),
          ])
        ),
        ...Object.fromEntries(
          SERVERS.map((server, at) => [
            `/server-${at}`,
            pageHtml({ name: server, tag: tag(`data-server="${server}"`) }),
          ])
        ),
        ...Object.fromEntries(
          Object.entries(LABELS).map(([path, label]) => [
            path,
            pageHtml({ name: path, tag: tag(`data-label="${label.replaceAll('<', '&lt;')}"`) }),
          ])
        ),
        '/prefixed': pageHtml({ name: 'prefixed', tag: tag('data-server="{{cms}}/cms/"') }),
        '/no-theme': pageHtml({ name: 'no theme', tag: tag('data-theme="javascript:dusk"') }),
        '/labelled': pageHtml({ name: 'labelled', tag: tag('data-label="Questions?"') }),
        '/support/gr%C3%B6%C3%9Fe': pageHtml({ name: 'support' }),
      },
    });
    chromium = await browser();
  });

  const visit = async (path: string, options?: BrowserContextOptions): Promise<WatchedPage> => {
    const watched = await openPage(chromium, options);
    await watched.page.goto(`${website}${path}`);
    await launcher(watched.page).waitFor({ state: 'attached' });
    return watched;
  };
  const ended = ({ page }: WatchedPage) => page.context().close();

  describe('rules', () => {
    it.each(RULES)('$name', async (hostile) => {
      const watched = await visit(pathOf(hostile));
      const { page } = watched;
      if (hostile.late) await page.getByText(hostile.late).waitFor();
      const seen = await until(
        'the launcher to be on top',
        () => launcherOf(page),
        (it) => it?.onTop === true
      );
      expect(seen).toMatchObject({ ...AS_MEANT, fromRight: 20, fromBottom: 20 });
      await open(page);
      expect(await letteringOf(page)).toEqual(LETTERING);
      const { width = 0, height = 0 } = (await dialog(page).boundingBox()) ?? {};
      expect([width, height].map(Math.round)).toEqual([380, 640]);
      expect(watched.errors).toEqual([]);
      await ended(watched);
    });

    it('draws no veil of its own', async () => {
      const watched = await visit(pathOf({ name: 'draws a veil behind all dialogs' }));
      const { page } = watched;
      const veil = () =>
        page.evaluate(() => {
          const host = document.querySelector('live-chat');
          return host && getComputedStyle(host, '::backdrop').display;
        });
      expect(await veil()).toBe('none');
      await ended(watched);
    });

    it('lets a website order it and hide it where it says so', async () => {
      const watched = await visit('/plain');
      const { page } = watched;
      await page.addStyleTag({
        content: 'live-chat::part(launcher){display:none}',
      });
      expect((await launcherOf(page))?.shown).toBe(false);
      await page.evaluate(() => window.liveChat?.open());
      await message(page).waitFor();
      await ended(watched);
    });
  });

  describe('scripts', () => {
    it.each(SCRIPTS)('$name', async (hostile) => {
      const watched = await visit(pathOf(hostile));
      const { page } = watched;
      await open(page);
      await write(page, `Hello from a page that ${hostile.name}`);
      expect(watched.errors).toEqual([]);
      await ended(watched);
    });

    it('keeps what is typed in it from the shortcuts of the page', async () => {
      const watched = await visit('/plain');
      const { page } = watched;
      await page.evaluate(() =>
        document.addEventListener('keydown', ({ key }) => (document.title += key))
      );
      await open(page);
      await message(page).pressSequentially('jk/');
      expect(await page.title()).toBe('Page');
      expect(await message(page).inputValue()).toBe('jk/');
      await ended(watched);
    });
  });

  describe('media', () => {
    it('is not on paper', async () => {
      const watched = await visit('/plain');
      await watched.page.emulateMedia({ media: 'print' });
      expect((await launcherOf(watched.page))?.shown).toBe(false);
      await ended(watched);
    });

    it('shows its icon in forced colours', async () => {
      const watched = await visit('/plain', { forcedColors: 'active' });
      const [ground, icon] = await launcher(watched.page).evaluate((button) => {
        const { backgroundColor, borderTopColor, clipPath } = getComputedStyle(button, '::before');
        const ground = getComputedStyle(button).backgroundColor;
        // Clipped from its background, or drawn by its borders.
        return [ground, clipPath === 'none' ? borderTopColor : backgroundColor];
      });
      expect(contrast(parseColor(ground)!, parseColor(icon)!)).toBeGreaterThan(4.5);
      await ended(watched);
    });

    it('fits on 320 px, with nothing to scroll sideways', async () => {
      const watched = await visit('/labelled', { viewport: { width: 320, height: 256 } });
      const { page } = watched;
      const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
      expect(await wide()).toBe(320);
      expect((await launcherOf(page))?.onTop).toBe(true);
      await open(page);
      const overflow = await dialog(page).evaluate((it) => it.scrollWidth - it.clientWidth);
      expect([overflow, await wide()]).toEqual([0, 320]);
      await ended(watched);
    });

    it.each([
      { width: 640, height: 360 },
      { width: 1280, height: 440 },
    ])('leaves room for the conversation on $width × $height', async (viewport) => {
      const watched = await visit('/plain', { viewport });
      const { page } = watched;
      await open(page);
      await write(page, 'Is there room?');
      const [list, whole] = await Promise.all(
        [page.locator('live-chat .list-box'), dialog(page)].map((it) => it.boundingBox())
      );
      expect(list!.height / whole!.height).toBeGreaterThan(0.5);
      await ended(watched);
    });

    it('has targets of 44 px for fingers', async () => {
      const watched = await visit('/plain', {
        hasTouch: true,
        isMobile: true,
        viewport: { width: 820, height: 1180 },
      });
      const { page } = watched;
      await open(page);
      const small = () =>
        dialog(page).evaluate((frame) =>
          [...frame.querySelectorAll<HTMLInputElement>('button, input, select, textarea')]
            .map((it) => {
              // A box is as large as the label that ticks it.
              const [label] = it.matches('[type=checkbox], [type=radio]') ? it.labels! : [];
              return [it.className || it.id, (label ?? it).getBoundingClientRect()] as const;
            })
            .filter(([, { width, height }]) => width > 0 && (width < 44 || height < 44))
            .map(([name]) => name)
        );
      // While it opens, the window is drawn a little smaller.
      await eventually('targets of 44 px', async () => (await small()).length === 0);
      await ended(watched);
    });

    it('stands on the other side of a page that is read from the right', async () => {
      const watched = await visit(pathOf(OTHERS.rightToLeft));
      const { page } = watched;
      expect(await launcher(page).boundingBox()).toMatchObject({ x: 20 });
      await open(page);
      expect(await dialog(page).boundingBox()).toMatchObject({ x: 20 });
      await ended(watched);
    });

    it('adds no banner to the landmarks of the page', async () => {
      const watched = await visit('/plain');
      await open(watched.page);
      expect(await watched.page.getByRole('banner').count()).toBe(0);
      await ended(watched);
    });

    it('is as the system where the website names no theme that there is', async () => {
      const watched = await visit('/no-theme', { colorScheme: 'dark' });
      await open(watched.page);
      expect(await backgroundOf(watched.page)).toBe('rgb(23, 26, 33)');
      await ended(watched);
    });

    it('is light or dark as the website says', async () => {
      const watched = await visit('/dark-widget');
      const { page } = watched;
      await open(page);
      expect(await backgroundOf(page)).toBe('rgb(23, 26, 33)');
      await page.goto(`${website}/as-the-page`);
      await message(page).waitFor();
      expect(await backgroundOf(page)).toBe('rgb(23, 26, 33)');
      await page.evaluate(() => (document.body.style.background = '#fff'));
      await until(
        'the window to turn',
        () => backgroundOf(page),
        (it) => it === 'rgb(255, 255, 255)'
      );
      await ended(watched);
    });
  });

  describe('navigation', () => {
    it('reads form, consents and language anew on another page of the same document', async () => {
      const watched = await visit('/plain');
      const { page } = watched;
      await open(page);
      await page.locator('live-chat').getByText('Your message').waitFor();
      await page.keyboard.press('Escape');
      await page.evaluate(() => {
        history.pushState({}, '', '/preise');
        document.documentElement.lang = 'de';
      });
      const asked = page.waitForRequest(
        (request) => new URL(request.url()).searchParams.get('page') === '/preise'
      );
      await launcher(page).click();
      expect(new URL((await asked).url()).searchParams.get('lang')).toMatch(/^de,/);
      await page.locator('live-chat').getByText('Ihre Nachricht').waitFor();
      expect(watched.errors).toEqual([]);
      await ended(watched);
    });

    it('takes what a second tag or the page says anew, and keeps what was typed', async () => {
      const watched = await visit('/plain');
      const { page } = watched;
      await open(page);
      await message(page).fill('Not sent yet');
      await page.keyboard.press('Escape');
      await page.evaluate(() =>
        document.querySelector('script[src]')?.setAttribute('data-department', 'sales')
      );
      const asked = (name: string) =>
        page.waitForRequest((request) => new URL(request.url()).searchParams.has(name));
      const [first] = await Promise.all([asked('department'), launcher(page).click()]);
      expect(new URL(first.url()).searchParams.get('department')).toBe('sales');
      await message(page).waitFor();
      expect(await message(page).inputValue()).toBe('Not sent yet');
      await page.keyboard.press('Escape');
      await page.evaluate(() => {
        const [old] = document.scripts[1] ? [document.scripts[1]] : [];
        const next = document.createElement('script');
        next.src = old!.src;
        next.dataset.form = 'support';
        document.head.append(next);
        return new Promise((resolve) => next.addEventListener('load', resolve));
      });
      const [second] = await Promise.all([asked('form'), launcher(page).click()]);
      const { searchParams } = new URL(second.url());
      expect([searchParams.get('form'), searchParams.get('department')]).toEqual(['support', null]);
      expect(await page.locator('live-chat').count()).toBe(1);
      await ended(watched);
    });

    const SNAPSHOTS = {
      'clones (Turbo)': () => {
        const kept = document.body.cloneNode(true);
        const next = document.createElement('body');
        next.innerHTML = '<main><h1>Second</h1></main>';
        document.documentElement.replaceChild(next, document.body);
        return new Promise<void>((resolve) =>
          requestAnimationFrame(() => {
            document.documentElement.replaceChild(kept, document.body);
            resolve();
          })
        );
      },
      'HTML (htmx)': () => {
        const kept = document.body.innerHTML;
        document.body.innerHTML = '<main><h1>Second</h1></main>';
        return new Promise<void>((resolve) =>
          requestAnimationFrame(() => {
            document.body.innerHTML = kept;
            resolve();
          })
        );
      },
      'a part of the page (Swup)': () => {
        const content = document.querySelector('#content')!;
        const kept = content.innerHTML;
        content.innerHTML = '<h1>Second</h1>';
        content.innerHTML = kept;
        return Promise.resolve();
      },
    };
    it.each(Object.entries(SNAPSHOTS))(
      'is there once, works, and leaves nothing inert after snapshots as %s',
      async (_name, swap) => {
        const watched = await visit('/swap', { viewport: { width: 390, height: 800 } });
        const { page } = watched;
        await open(page);
        await message(page).fill('Kept through it all');
        expect(await page.locator('body > [inert]').count()).toBe(1);
        await page.evaluate(swap);
        await launcher(page).waitFor({ state: 'attached' });
        expect(await page.locator('live-chat').count()).toBe(1);
        expect(await message(page).inputValue()).toBe('Kept through it all');
        await page.locator('live-chat').getByRole('button', { name: 'Minimise' }).click();
        expect(await page.locator('[inert]').count()).toBe(0);
        // A snapshot that was taken while the window covered the page.
        await launcher(page).click();
        await page.evaluate(() => Object.assign(window, { kept: document.body.cloneNode(true) }));
        await page.locator('live-chat').getByRole('button', { name: 'Minimise' }).click();
        await page.evaluate(() => {
          const { kept } = window as unknown as { kept: HTMLElement };
          document.documentElement.replaceChild(kept, document.body);
        });
        await launcher(page).waitFor();
        expect(await page.locator('[inert]').count()).toBe(0);
        expect(await page.locator('live-chat').count()).toBe(1);
        expect(await launcherOf(page)).toMatchObject(AS_MEANT);
        expect(watched.errors).toEqual([]);
        await ended(watched);
      }
    );

    it('is put aside and brought back by the browser with the page, and goes on', async () => {
      const watched = await visit('/plain');
      const { page } = watched;
      await open(page);
      await write(page, 'Before the way back');
      const held = () =>
        page.evaluate(async () => (await navigator.locks.query()).held?.map(({ name }) => name));
      await until('the lock to be held', held, (names) => names?.length === 1);
      const turn = (name: string) =>
        page.evaluate(
          (it) => dispatchEvent(new PageTransitionEvent(it, { persisted: true })),
          name
        );
      await turn('pagehide');
      await until('the lock to be let go', held, (names) => names?.length === 0);
      await turn('pageshow');
      await until('the lock to be held', held, (names) => names?.length === 1);
      await page.locator('live-chat textarea').fill('After the way back');
      await page.keyboard.press('Enter');
      await page.locator('live-chat').getByRole('log').getByText('After the way back').waitFor();
      await until(
        'everything to be sent',
        () => page.locator('live-chat .own').getByText('Sending').count(),
        (sending) => sending === 0
      );
      expect(watched.errors).toEqual([]);
      await ended(watched);
    });

    it('stays open over a change of page, without taking the focus; not where it covers the page', async () => {
      const watched = await visit('/plain');
      const { page } = watched;
      await open(page);
      await message(page).fill('On my way');
      await page.goto(`${website}/swap`);
      await message(page).waitFor();
      expect(await message(page).inputValue()).toBe('On my way');
      expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
      await page.setViewportSize({ width: 390, height: 800 });
      await page.locator('live-chat').getByRole('button', { name: 'Minimise' }).click();
      await open(page);
      await page.goto(`${website}/plain`);
      await launcher(page).waitFor();
      expect(await dialog(page).isVisible()).toBe(false);
      await ended(watched);
    });
  });

  describe('the tag', () => {
    it('works as a module and under another name', async () => {
      const { page, errors } = await openPage(chromium);
      await page.route('**/chat.js', async (route) => {
        const loader = await fetch(`${strapi.url}/live-chat/embed.js`);
        await route.fulfill({ contentType: 'text/javascript', body: await loader.text() });
      });
      for (const path of ['/module', '/renamed']) {
        await page.goto(`${website}${path}`);
        await open(page);
        await page.keyboard.press('Escape');
      }
      expect(errors).toEqual([]);
      await page.goto(`${website}/unknown`, { waitUntil: 'networkidle' });
      expect(await page.locator('live-chat').count()).toBe(0);
      expect(errors.join()).toContain('data-server');
    });

    it.each(Object.keys(TAKEN))(
      'loads nothing from where the words of a visitor of the page say: %s',
      async (path) => {
        const watched = await visit(path);
        await open(watched.page);
        const from = watched.requests.filter((address) => address.includes('/live-chat/app/'));
        expect(from.length).toBeGreaterThan(0);
        expect(from.filter((address) => !address.startsWith(strapi.url))).toEqual([]);
        await ended(watched);
      }
    );

    it.each(SERVERS)('says that it cannot be reached where %s is no server', async (server) => {
      const watched = await visit(`/server-${SERVERS.indexOf(server)}`);
      await launcher(watched.page).click();
      await dialog(watched.page).getByText('in 1 minute').waitFor();
      expect(await watched.page.title()).toBe('Page');
      await ended(watched);
    });

    it('is heard once where it stands twice', async () => {
      const watched = await visit('/twice');
      await watched.page.waitForLoadState('networkidle');
      expect(await watched.page.locator('live-chat').count()).toBe(1);
      expect(watched.errors).toEqual([]);
      await ended(watched);
    });
  });

  it('leaves the keys of an input method to it', async () => {
    const watched = await visit('/plain');
    const { page } = watched;
    await open(page);
    await message(page).fill('にほんご');
    const press = (key: string, how: { isComposing?: boolean; keyCode?: number }) =>
      message(page).evaluate(
        (field, { key, ...how }) =>
          field.dispatchEvent(
            new KeyboardEvent('keydown', {
              key,
              bubbles: true,
              composed: true,
              cancelable: true,
              ...how,
            })
          ),
        { key, ...how }
      );
    for (const key of ['Escape', 'Enter', 'ArrowDown']) {
      expect(await press(key, { isComposing: true })).toBe(true);
      expect(await press(key, { keyCode: 229 })).toBe(true);
    }
    expect(await dialog(page).isVisible()).toBe(true);
    expect(await page.locator('live-chat [aria-invalid="true"]').count()).toBe(0);
    // The window's own Escape is still that.
    await press('Escape', {});
    expect(await dialog(page).isVisible()).toBe(false);
    await ended(watched);
  });

  describe("a form's look", () => {
    beforeAll(async () => {
      const { email, password } = demoAccount('marketing');
      const editor = await loginAdmin(strapi, email, password);
      const form = {
        name: 'Support',
        texts: {
          en: { launcher: 'Ask <us> $& now', offlineText: 'What is broken?' },
          de: { launcher: 'Fragen?', offlineText: 'Was ist kaputt?' },
        },
        fields: [],
        assignment: { pages: ['/support/größe*'], languages: [], departments: [] },
        appearance: { color: '#0b6e4f', position: 'left', launcherText: true },
      };
      const path = '/live-chat/prechat/forms/support';
      const { savedAt } = await editor.json<{ savedAt: number }>(path, {
        method: 'PUT',
        body: { definition: form },
      });
      await editor.json(`${path}/publish`, { method: 'POST', body: { base: savedAt } });
    });

    it('stands from the first paint, and nothing jumps when the window opens', async () => {
      const { page, requests } = await visit('/support/gr%C3%B6%C3%9Fe');
      const look = async () => {
        const seen = await launcherOf(page);
        const text = await launcher(page).innerText();
        return {
          ...seen,
          pressed: true,
          text,
          name: await launcher(page).getAttribute('aria-label'),
        };
      };
      const first = await look();
      expect(first).toMatchObject({
        onTop: true,
        height: 56,
        fromBottom: 20,
        background: 'rgb(11, 110, 79)',
        text: 'Ask <us> $& now',
        name: 'Ask <us> $& now',
      });
      expect(await launcher(page).boundingBox()).toMatchObject({ x: 20 });
      const elsewhere = requests.filter((address) => !address.startsWith(`${website}/`));
      expect(elsewhere).toEqual([`${strapi.url}/live-chat/embed.js`]);
      await open(page);
      await page.locator('live-chat').getByText('What is broken?').waitFor();
      expect(await look()).toEqual(first);
      await page.context().close();
    });

    it('is that of the named form, in the language of the page; elsewhere that of the settings', async () => {
      const plain = await visit('/plain');
      expect(await launcherOf(plain.page)).toMatchObject({ ...AS_MEANT, fromRight: 20 });
      await plain.page.goto(`${website}/hilfe`);
      expect(await launcher(plain.page).innerText()).toBe('Fragen?');
      await ended(plain);
    });

    it('has a logo out of the media library, and fetches none from anywhere else', async () => {
      const watched = await visit('/plain');
      const { page } = watched;
      const { logos, ask } = await withLogos(page);
      const picture = page.locator('live-chat img');
      for (const logo of LOGOS) {
        logos.push(logo);
        await page.goto(`${website}/plain`);
        await open(page);
        expect({ logo, pictures: await picture.count() }).toEqual({ logo, pictures: 0 });
        // Open, it would be open on the next page.
        await page.keyboard.press('Escape');
      }
      logos.push('/uploads/logo.svg');
      await page.goto(`${website}/plain`);
      await open(page);
      await picture.waitFor();
      expect(await picture.getAttribute('src')).toBe(`${strapi.url}/uploads/logo.svg`);
      // Where pictures are nothing but pictures, no script in them runs.
      expect(await picture.evaluate((it: HTMLImageElement) => it.naturalWidth)).toBe(8);
      expect(await page.title()).toBe('Page');
      expect(ask.referrers).toEqual([undefined]);
      const known = [website, strapi.url, strapi.url.replace('http', 'ws')];
      expect(
        watched.requests.filter((address) => !known.some((it) => address.startsWith(`${it}/`)))
      ).toEqual([]);
      // As behind a proxy that gives Strapi a path.
      await page.route(`${strapi.url}/cms/**`, (route) =>
        route.fallback({ url: route.request().url().replace('/cms/', '/') })
      );
      await page.goto(`${website}/prefixed`);
      await open(page);
      expect(await picture.getAttribute('src')).toBe(`${strapi.url}/cms/uploads/logo.svg`);
      await ended(watched);
    });

    it('is overruled by what the page says', async () => {
      const labelled = await visit('/labelled');
      expect(await launcher(labelled.page).innerText()).toBe('Questions?');
      expect(await launcher(labelled.page).getAttribute('aria-label')).toBe('Questions?');
      await ended(labelled);
    });

    it.each(Object.entries(LABELS))(
      'has a label as text and within the page: %s',
      async (path, label) => {
        const watched = await visit(path, { viewport: { width: 320, height: 568 } });
        const { page } = watched;
        const shown = (await launcher(page).textContent()) ?? '';
        expect(shown.length).toBeGreaterThan(10);
        expect(label.startsWith(shown)).toBe(true);
        expect(await launcher(page).locator('*').count()).toBe(0);
        const { x, y, width, height } = (await launcher(page).boundingBox())!;
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
        expect(Math.round(320 - x - width)).toBe(20);
        expect(height).toBeLessThan(120);
        const spilt = await launcher(page).evaluate((it) => [
          it.scrollWidth - it.clientWidth,
          it.scrollHeight - it.clientHeight,
        ]);
        expect(spilt).toEqual([0, 0]);
        expect(await page.title()).toBe('Page');
        await open(page);
        expect(watched.errors).toEqual([]);
        await ended(watched);
      }
    );
  });
});
