/**
 * The page in a real browser (Debian's chromium), from a file and offline. Skipped where the browser is not installed.
 * With CORNERCHECK_SCREENSHOTS=<folder> the screenshots are kept there.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageOf, renderHtml, renderJunit } from '../../src/reports/index.ts';
import { SHORT, spread } from '../random.ts';
import { bundle, hostileReport } from './fixtures.ts';
import { SAVED } from './saved.ts';

const CHROMIUM = '/usr/bin/chromium';
const installed = existsSync(CHROMIUM);
if (!installed) console.warn(`browser.test.ts is skipped: ${CHROMIUM} is not installed`);

/** WCAG contrast of every text that is seen, the least first. An expression for the page. */
const CONTRASTS = `(() => {
  const channels = text => text.match(/[\\d.]+/g).map(Number);
  const luminance = rgb => {
    const [r, g, b] = rgb.map(c => c / 255).map(c => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = element => {
    for (let e = element; e; e = e.parentElement) {
      const color = channels(getComputedStyle(e).backgroundColor);
      if (color.length === 3 || color[3] === 1) return color.slice(0, 3);
    }
    return [255, 255, 255];
  };
  const seen = [...document.body.querySelectorAll('*')].filter(e =>
    !e.closest('script, title, desc, option') && e.checkVisibility() &&
    [...e.childNodes].some(node => node.nodeType === 3 && node.data.trim() !== ''));
  return seen.map(e => {
    const style = getComputedStyle(e);
    const front = channels(e.closest('svg') ? style.fill : style.color).slice(0, 3);
    const [low, high] = [luminance(front), luminance(behind(e))].sort((a, b) => a - b);
    return { text: e.textContent.trim().slice(0, 40), ratio: (high + 0.05) / (low + 0.05) };
  }).sort((a, b) => a.ratio - b.ratio);
})()`;

const SIZES = [
  [1280, 'light'],
  [1280, 'dark'],
  [390, 'light'],
  [390, 'dark'],
] as const;

describe.skipIf(!installed)('the page in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cornercheck-'));
  const troubles: string[] = [];
  let browser: Browser;

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ['--no-sandbox', '--disable-gpu'],
      headless: true,
      timeout: 200_000,
    });
    writeFileSync(join(folder, 'tfjs-like.html'), renderHtml(bundle('tfjs-like')));
    writeFileSync(join(folder, 'clean.html'), renderHtml(bundle('clean')));
    for (const { name, value } of SAVED) writeFileSync(join(folder, `${name}.html`), pageOf(value));
    const hostile = { ...bundle('tfjs-like'), reports: [hostileReport()] };
    writeFileSync(join(folder, 'hostile.html'), renderHtml(hostile));
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  const contextWith = async (options: BrowserContextOptions): Promise<BrowserContext> => {
    const context = await browser.newContext({
      offline: true,
      viewport: { width: 1280, height: 900 },
      ...options,
    });
    context.setDefaultTimeout(200_000);
    return context;
  };
  /** That of all visits which ask for nothing of their own. */
  let plain: BrowserContext | undefined;

  /** Opens a page, does something there, and fails for whatever went wrong unseen. */
  async function visit(
    place: string,
    options: BrowserContextOptions,
    visitor: (page: Page, open: (place: string) => Promise<unknown>) => Promise<void>,
  ): Promise<void> {
    troubles.length = 0;
    const own = Object.keys(options).length > 0;
    const context = own || !plain ? await contextWith(options) : plain;
    if (!own) plain = context;
    const page = await context.newPage();
    let address = '';
    const open = (where: string): Promise<unknown> => {
      const [file, hash] = where.split('#');
      address = pathToFileURL(join(folder, file!)).href;
      return page.goto(address + (hash === undefined ? '' : `#${hash}`));
    };
    page.on('console', message => troubles.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', error => troubles.push(String(error)));
    page.on('dialog', dialog => {
      troubles.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', request => {
      if (!request.url().startsWith(address) && !request.url().startsWith('data:'))
        troubles.push(`request: ${request.url()}`);
    });
    await open(place);
    await visitor(page, open);
    await (own ? context : page).close();
    expect(troubles).toEqual([]);
  }

  const shown = (page: Page): Promise<string[]> =>
    page.locator('#findings .finding:visible').evaluateAll(found => found.map(({ id }) => id));

  test('opens offline from a file, asks for nothing, reports no error', async () => {
    await visit('tfjs-like.html', {}, async page => {
      expect(await page.title()).toBe('cornercheck: tfjs-like');
      expect(await shown(page)).toHaveLength(11);
      expect(await page.locator('.curves svg').count()).toBe(5);
      expect(JSON.parse((await page.locator('#cornercheck-data').textContent())!)).toEqual(
        bundle('tfjs-like'),
      );
    });
  });

  test('the filter narrows, counts, and writes the address', async () => {
    await visit('tfjs-like.html', {}, async page => {
      await page.getByLabel('verdict', { exact: true }).selectOption('conservative');
      expect(await shown(page)).toEqual(['tfjs-like--conservative-zero', 'tfjs-like--conservative-plane']);
      expect(await page.locator('.filter output').textContent()).toBe('2 of 11 findings');
      expect(page.url()).toMatch(/#verdict=conservative$/);
      await page.getByLabel('text', { exact: true }).fill('ZERO function');
      expect(await shown(page)).toEqual(['tfjs-like--conservative-zero']);
      await page.getByRole('button', { name: 'all', exact: true }).click();
      await expect.poll(() => shown(page)).toHaveLength(11);
      expect(page.url()).toMatch(/#findings$/);
    });
  });

  test('an address with a filter is a filter; a count in the headline sets one', async () => {
    await visit('tfjs-like.html#op=max&verdict=modes', {}, async page => {
      expect(await shown(page)).toEqual(['tfjs-like--modes-max-tied']);
      expect(await page.getByLabel('op', { exact: true }).inputValue()).toBe('max');
      await page.locator('.counts li', { hasText: 'error' }).locator('a').click();
      await expect.poll(() => shown(page)).toEqual(['tfjs-like--error-kthLargest']);
    });
  });

  test('a deep link opens its finding, also from the table and behind a filter', async () => {
    await visit('tfjs-like.html#tfjs-like--outside-min-tied', {}, async page => {
      const finding = page.locator('#tfjs-like--outside-min-tied');
      await expect
        .poll(() => finding.evaluate(element => element.getBoundingClientRect().top))
        .toBeLessThan(200);
      await page.getByLabel('verdict', { exact: true }).selectOption('conservative');
      await page.locator('.sweep a.chip', { hasText: 'exponent 0' }).click();
      await expect.poll(() => page.locator('#tfjs-like--nonfinite-pow-zero').isVisible()).toBe(true);
      expect(await page.evaluate('document.activeElement.id')).toBe('tfjs-like--nonfinite-pow-zero');
    });
  });

  test('copies the replay command', async () => {
    await visit('tfjs-like.html', { permissions: ['clipboard-read', 'clipboard-write'] }, async page => {
      await page
        .locator('#tfjs-like--outside-min-tied')
        .getByRole('button', { name: 'Copy the replay command' })
        .click();
      await expect
        .poll(() => page.evaluate('navigator.clipboard.readText()'))
        .toBe('cornercheck check tfjs --replay outside-min-tied');
    });
  });

  test('the keyboard reaches the findings and the filter', async () => {
    await visit('tfjs-like.html', {}, async page => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the findings');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.name')).toBe('target');
    });
  });

  test('without JavaScript everything is listed, and no button is dead', async () => {
    await visit('tfjs-like.html', { javaScriptEnabled: false }, async page => {
      expect(await page.locator('#findings .finding').count()).toBe(11);
      expect(await page.locator('#findings .finding').last().isVisible()).toBe(true);
      expect(await page.locator('.filter').isVisible()).toBe(false);
      expect(await page.locator('button:visible').count()).toBe(0);
    });
  });

  /** The least contrast of what is seen, all details open. */
  const readable = async (page: Page, name: string, least: number): Promise<void> => {
    await page.evaluate('for (const d of document.querySelectorAll("details")) d.open = true');
    const contrasts = (await page.evaluate(CONTRASTS)) as { text: string; ratio: number }[];
    expect(contrasts.length).toBeGreaterThan(least);
    expect(contrasts[0]!.ratio, `${name}: ${contrasts[0]!.text}`).toBeGreaterThanOrEqual(4.5);
  };

  test('every text can be read, in both colours', async () => {
    await visit('tfjs-like.html', {}, async (page, open) => {
      for (const file of ['tfjs-like.html', 'clean.html'])
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          await open(file);
          await readable(page, file, 100);
        }
    });
  });

  test('the pages of all kinds can be read in both colours, and nothing runs off the side', async () => {
    const kept = process.env.CORNERCHECK_SCREENSHOTS;
    const kinds = new Map(SAVED.map(({ name, value }) => [value.format, name]));
    const every = kept ? SAVED.map(({ name }) => name) : [...kinds.values(), 'stopped'];
    expect(every.length).toBeGreaterThan(13);
    const names = spread(every);
    await visit(`${names[0]}.html`, {}, async (page, open) => {
      for (const name of names) {
        await open(`${name}.html`);
        for (const [width, colorScheme] of [SIZES[0], SIZES[3]]) {
          await page.setViewportSize({ width, height: 900 });
          await page.emulateMedia({ colorScheme });
          await readable(page, name, 3);
          expect(await page.evaluate('document.documentElement.scrollWidth'), name).toBeLessThanOrEqual(
            width,
          );
          if (kept) await keep(page, `${name}-${width}-${colorScheme}`, kept);
        }
      }
    });
  });

  const keep = async (page: Page, name: string, place: string): Promise<void> => {
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, `${name}.png`), await page.screenshot({ fullPage: true }));
  };

  test('the checks above see what is wrong', async () => {
    const wrong = visit('clean.html', {}, async page => {
      await page.evaluate('document.querySelector("h1").style.color = "#aaa"');
      const contrasts = (await page.evaluate(CONTRASTS)) as { text: string; ratio: number }[];
      expect(contrasts[0]).toMatchObject({ text: 'Two targets without a violation' });
      expect(contrasts[0]!.ratio).toBeLessThan(4.5);
      await page.evaluate('fetch("https://example.invalid/").catch(() => {})');
    });
    await expect(wrong).rejects.toThrow();
    expect(troubles.join()).toContain('https://example.invalid/');
  });

  test('the button changes the colours', async () => {
    await visit('tfjs-like.html', { colorScheme: 'light' }, async page => {
      const paper = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
      const light = await paper();
      await page.getByRole('button', { name: 'Switch to dark colours' }).click();
      expect(await paper()).not.toBe(light);
      await page.getByRole('button', { name: 'Switch to light colours' }).click();
      expect(await paper()).toBe(light);
    });
  });

  test('nothing runs off the side, however wide, in both colours', async () => {
    const kept = process.env.CORNERCHECK_SCREENSHOTS;
    await visit('tfjs-like.html', {}, async page => {
      for (const [width, colorScheme] of SHORT ? [SIZES[0], SIZES[3]] : SIZES) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
        expect((await page.screenshot({ fullPage: true })).length).toBeGreaterThan(50_000);
        if (kept) await keep(page, `tfjs-like-${width}-${colorScheme}`, kept);
      }
    });
  });

  test('the ledger: a link unfolds its claim, also from the graph and by the keyboard', async () => {
    await visit('claims.html', {}, async page => {
      const isOpen = (id: string) => page.evaluate(`document.getElementById('${id}').open`);
      expect(await isOpen('definition-4')).toBe(false);
      await page.locator('.graph a[href="#definition-4"]').focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => isOpen('definition-4')).toBe(true);
      expect(await page.locator('#definition-4 math').first().isVisible()).toBe(true);
      await page.setViewportSize({ width: 390, height: 900 });
      await page.evaluate("document.querySelectorAll('details').forEach(e => { e.open = true; })");
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('button:visible, nav:visible').count()).toBe(0);
    });
    await visit('claims.html#illustration-relu', {}, async page => {
      await expect.poll(() => page.evaluate(`document.getElementById('illustration-relu').open`)).toBe(true);
    });
  });

  test('on paper there are no controls, and it is light', async () => {
    await visit('tfjs-like.html', { colorScheme: 'dark' }, async page => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('button:visible, .filter:visible, nav:visible').count()).toBe(0);
      expect(await page.evaluate('getComputedStyle(document.body).color')).toBe('rgb(27, 29, 31)');
      expect((await page.pdf()).length).toBeGreaterThan(50_000);
    });
  });

  test('hostile text runs nothing and makes no element', async () => {
    await visit('hostile.html', {}, async page => {
      expect(await page.locator('img, iframe, object, embed').count()).toBe(0);
      expect(await page.locator('script').count()).toBe(2);
      expect(
        await page.evaluate(
          `[...document.querySelectorAll('*')].some(e => e.getAttributeNames().some(n => n.startsWith('on')))`,
        ),
      ).toBe(false);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(1280);
      expect(await shown(page)).toHaveLength(11);
      await page.locator('.counts a').first().click();
      await expect.poll(() => page.locator('.filter output').textContent()).toBe('4 of 11 findings');
    });
  });

  test('JUnit with hostile text is well-formed XML', async () => {
    const page = await browser.newPage();
    const parse = `text => new DOMParser().parseFromString(text, 'text/xml').querySelectorAll('parsererror').length`;
    const errors = (text: string) => page.evaluate(`(${parse})(${JSON.stringify(text)})`);
    expect(await errors(renderJunit(hostileReport()))).toBe(0);
    expect(await errors(renderJunit(bundle('tfjs-like').reports[0]!))).toBe(0);
    expect(await errors('<a><b></a>')).toBe(1);
    await page.close();
  });
});
