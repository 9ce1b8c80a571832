// Everybody can use it: axe, narrow windows and far zoom, light, dark and forced colours, targets, headings, focus, and use by keyboard alone.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open } from './output.mjs';
import { trouble, violations } from './axe.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

const search = async (page) => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('plan');
  await page.waitForSelector('[role=option]');
};
const press = (...keys) => async (page) => { for (const key of keys) await page.keyboard.press(key); };

/** Every kind of page, and what is done on it before it is looked at. */
const kinds = (edition) => [
  ['the front page', `site/${edition}/index.html`],
  ['a module', `site/${edition}/etikk.html`],
  ['a module with tables and diagrams', `site/${edition}/planlegging.html`],
  ['the acts', `site/${edition}/lover.html`],
  ['how it is made', `site/${edition}/om-utgaven.html`],
  ['the search', `site/${edition}/habilitet.html`, search],
  ['the deck', `site/${edition}/deck.html`],
  ['an exercise that runs', `facilitator/${edition}/deck.html#etikk.hoy-standard-2`, press('t')],
  ['a traffic light', `facilitator/${edition}/deck.html#etikk.trafikklys`],
  ['a film', `facilitator/${edition}/deck.html#arbeidsgiverrollen.film`],
  ['the help', `facilitator/${edition}/deck.html`, press('?')],
  ['the overview', `facilitator/${edition}/deck.html`, press('o')],
  ['the notes', `facilitator/${edition}/deck.html#etikk.trafikklys`, press('n')],
  ["the presenter's window", `facilitator/${edition}/deck.html?presenter#etikk.hoy-standard-2`],
];
const WINDOWS = { 'a laptop': [1366, 768], 'a narrow phone': [320, 640], 'a laptop at 400 %': [320, 256] };

for (const edition of ['9901-sandvik', '9901-sandvik/nn']) {
  for (const [name, [width, height]] of Object.entries(WINDOWS)) {
    for (const colorScheme of ['light', 'dark']) {
      test(`${edition} on ${name}, ${colorScheme}: ${kinds(edition).length} kinds of page`, async () => {
        const found = [];
        for (const [kind, path, act] of [['the portal', 'site/index.html'], ...kinds(edition)]) {
          const { page, faults, close } = await open(browser, path, { viewport: { width, height }, colorScheme });
          await act?.(page);
          await page.waitForTimeout(150);
          found.push(...[...faults, ...(await violations(page)), ...(await trouble(page))].map((fault) => `${kind}: ${fault}`));
          await close();
        }
        assert.deepEqual(found, []);
      });
    }
  }
}

test('the whole handbook on one page has nothing against it either', async () => {
  const { page, close } = await open(browser, 'site/9901-sandvik/print.html');
  assert.deepEqual([...(await violations(page)), ...(await trouble(page))], []);
  await close();
});

test('every page has one h1, headings in order, and landmarks', async () => {
  const wrong = [];
  for (const [kind, path] of kinds('9901-sandvik').slice(0, 5)) {
    const { page, close } = await open(browser, path);
    const seen = await page.evaluate(() => ({
      levels: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((h) => !h.closest('dialog')).map((h) => Number(h.tagName[1])),
      marks: ['header', 'main', 'footer', 'nav'].filter((name) => !document.querySelector(name)),
    }));
    if (seen.levels.filter((level) => level === 1).length !== 1) wrong.push(`${kind}: not one h1`);
    seen.levels.forEach((level, i) => { if (i && level > seen.levels[i - 1] + 1) wrong.push(`${kind}: h${level} after h${seen.levels[i - 1]}`); });
    if (seen.marks.length) wrong.push(`${kind}: no ${seen.marks}`);
    await close();
  }
  assert.deepEqual(wrong, []);
});

test('whatever has the focus is seen, in light, dark and forced colours', async () => {
  const unseen = [];
  for (const options of [{}, { colorScheme: 'dark' }, { forcedColors: 'active' }]) {
    for (const path of ['site/9901-sandvik/index.html', 'site/9901-sandvik/habilitet.html', 'facilitator/9901-sandvik/deck.html#etikk.hoy-standard-2']) {
      const { page, close } = await open(browser, path, options);
      for (let i = 0; i < 25; i += 1) {
        await page.keyboard.press('Tab');
        const fault = await page.evaluate(() => {
          const one = document.activeElement;
          if (one === document.body) return null;
          const box = one.getBoundingClientRect();
          const rings = [one, ...['::after', '::before'].map((pseudo) => [one, pseudo])].map((it) => getComputedStyle(...[it].flat()));
          const ring = rings.some((style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2);
          return ring && box.width > 0 && box.bottom > 0 && box.top < innerHeight ? null : `${one.tagName}.${one.className} ${one.textContent.trim().slice(0, 20)}`;
        });
        if (fault) unseen.push(`${path} ${JSON.stringify(options)}: ${fault}`);
      }
      await close();
    }
  }
  assert.deepEqual(unseen, []);
});

test('nothing moves of itself for those who ask for stillness', async () => {
  for (const path of ['site/9901-sandvik/etikk.html', 'facilitator/9901-sandvik/deck.html#etikk.hoy-standard-2']) {
    const { page, close } = await open(browser, path, { reducedMotion: 'reduce' });
    await page.keyboard.press('t');
    await page.waitForTimeout(300);
    assert.equal(await page.evaluate(() => document.getAnimations().filter((one) => one.playState === 'running').length), 0, path);
    await close();
  }
});

test('by keyboard alone: from the portal to a section, and the whole handbook to print', async () => {
  const { page, faults, close } = await open(browser, 'site/index.html');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.className), 'skip');
  await page.keyboard.press('Tab');
  await page.keyboard.type('sandvik');
  await page.keyboard.press('Tab');
  while (!/^Sandvik$/.test(await page.evaluate(() => document.activeElement.textContent))) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL(/9901-sandvik\/index\.html/);
  await page.keyboard.press('/');
  await page.keyboard.type('valgkmap');
  await page.waitForSelector('[role=option]');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\.html#/);
  assert.match(await page.textContent('main'), /valgkamp/i);
  await page.keyboard.press('Tab');
  const links = page.locator('a[href$="print.html"]');
  await links.first().focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/print\.html/);
  assert.ok((await page.locator('.print-module').count()) >= 12);
  assert.deepEqual(faults, []);
  await close();
});

test('the menu of a phone opens, closes and gives the focus back', async () => {
  const { page, close } = await open(browser, 'site/9901-sandvik/etikk.html', { viewport: { width: 390, height: 844 } });
  const menu = page.locator('.menu');
  assert.equal(await menu.isVisible(), false);
  await page.locator('.menu-button').focus();
  await page.keyboard.press('Enter');
  assert.equal(await menu.isVisible(), true);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  assert.equal(await menu.isVisible(), false);
  assert.equal(await page.evaluate(() => document.activeElement.classList.contains('menu-button')), true);
  await close();
});
