// The words of the glossary: what one means is shown while it is pointed at, has the focus or is touched, and is there without scripts too.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { eventually, launch, open, settle } from './output.mjs';
import { trouble, violations } from './axe.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

const PAGE = 'site/9901-sandvik/habilitet.html';
const shown = (page) => page.evaluate(() => document.querySelector('.term-tip:popover-open')?.textContent ?? null);
const eventuallyShown = (page, text) => eventually(() => shown(page), (value) => value === text);

/** The first word of a page that is explained, and what it means. */
async function term(page) {
  const link = page.locator('a.term').first();
  await link.scrollIntoViewIfNeeded();
  return { link, meaning: await link.getAttribute('aria-description') };
}

test('pointing at a word shows what it means, until one points elsewhere', async () => {
  const { page, faults, close } = await open(browser, PAGE);
  const { link, meaning } = await term(page);
  assert.equal(await shown(page), null);
  await link.hover();
  assert.equal(await eventuallyShown(page, meaning), meaning);
  // it can be pointed at itself, and stays as long as that
  await page.locator('.term-tip').hover();
  await page.waitForTimeout(600);
  assert.equal(await shown(page), meaning);
  await page.mouse.move(2, 2);
  assert.equal(await eventuallyShown(page, null), null);
  await link.hover();
  assert.equal(await eventuallyShown(page, meaning), meaning);
  await page.keyboard.press('Escape');
  assert.equal(await shown(page), null, 'Escape takes it away, with the pointer where it was');
  assert.deepEqual(faults, []);
  await close();
});

test('so does the focus, and Enter leads to the entry', async () => {
  const { page, close } = await open(browser, PAGE);
  const { link, meaning } = await term(page);
  await link.focus();
  assert.equal(await shown(page), meaning);
  const described = await link.getAttribute('aria-describedby');
  assert.equal(await page.locator(`#${described}`).getAttribute('role'), 'tooltip');
  await page.mouse.wheel(0, 40);
  assert.equal(await shown(page), meaning, 'it stays while the page scrolls');
  await page.keyboard.press('Escape');
  assert.equal(await shown(page), null);
  assert.equal(await link.getAttribute('aria-describedby'), null);
  assert.ok(await link.evaluate((element) => element === document.activeElement), 'the focus stays');
  await page.keyboard.press('Enter');
  await page.waitForURL(/ordliste\.html#/);
  const entry = await page.evaluate(() => document.getElementById(location.hash.slice(1)).textContent);
  assert.ok(entry.includes(meaning), entry);
  await close();
});

test('a touch shows it, one elsewhere takes it away, and two follow the link', async () => {
  const { page, close } = await open(browser, PAGE, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const { link, meaning } = await term(page);
  await link.tap();
  assert.equal(await eventuallyShown(page, meaning), meaning);
  assert.ok(page.url().includes('habilitet'));
  await page.locator('h1').first().tap();
  assert.equal(await eventuallyShown(page, null), null);
  await link.tap();
  assert.equal(await eventuallyShown(page, meaning), meaning);
  await link.tap();
  await page.waitForURL(/ordliste\.html#/);
  await close();
});

test('without scripts the word is a link to its entry, with its meaning for a screen reader', async () => {
  const { page, close } = await open(browser, PAGE, { javaScriptEnabled: false });
  const { link, meaning } = await term(page);
  assert.ok(meaning.length > 10);
  await link.click();
  await page.waitForURL(/ordliste\.html#/);
  await close();
});

for (const [name, viewport] of Object.entries({ 'a laptop': { width: 1366, height: 768 }, 'a phone': { width: 360, height: 740 }, 'a laptop at 400 %': { width: 320, height: 256 } })) {
  test(`on ${name} it lies within the window and beside its word, and has nothing against it`, async () => {
    for (const colorScheme of ['light', 'dark']) {
      const { page, close } = await open(browser, PAGE, { viewport, colorScheme });
      await settle(page);
      for (const link of (await page.locator('a.term').all()).slice(0, 4)) {
        await link.focus();
        const { tip, word, inner } = await page.evaluate(() => {
          const box = (element) => { const { left, right, top, bottom } = element.getBoundingClientRect(); return { left, right, top, bottom }; };
          return { tip: box(document.querySelector('.term-tip')), word: box(document.activeElement), inner: [innerWidth, innerHeight] };
        });
        assert.ok(tip.left >= 0 && tip.right <= inner[0] && tip.top >= 0 && tip.bottom <= inner[1], JSON.stringify({ tip, inner }));
        assert.ok(tip.bottom <= word.top || tip.top >= word.bottom, JSON.stringify({ tip, word }));
      }
      assert.deepEqual([...(await violations(page)), ...(await trouble(page))], []);
      await close();
    }
  });
}

test('no word is explained twice on a page, and none within a heading, a link, code or the title of a callout', async () => {
  for (const path of [PAGE, 'site/9901-sandvik/nn/habilitet.html', 'site/9901-sandvik/print.html']) {
    const { page, close } = await open(browser, path);
    const found = await page.evaluate(() => {
      const terms = [...document.querySelectorAll('a.term')];
      const targets = terms.map((link) => link.getAttribute('href'));
      return {
        count: terms.length,
        twice: targets.filter((target, at) => targets.indexOf(target) !== at),
        misplaced: terms.filter((link) => link.parentElement.closest('a, h1, h2, h3, h4, h5, h6, code, summary, label, .callout-title')).map((link) => link.textContent),
        lost: targets.filter((target) => target.startsWith('#') && !document.getElementById(target.slice(1))),
      };
    });
    assert.ok(found.count > 0, path);
    assert.deepEqual([found.twice, found.misplaced, found.lost], [[], [], []], path);
    await close();
  }
});

test('on paper a word is a word', async () => {
  const { page, close } = await open(browser, PAGE);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('a.term').first().evaluate((element) => getComputedStyle(element).textDecorationLine), 'none');
  await close();
});
