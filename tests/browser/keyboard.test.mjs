// By keyboard alone, with a focus that is always seen, and without anything that moves of itself.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open, settle } from './output.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

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
    await settle(page); // a page waits a moment for its typeface
    await page.keyboard.press('t');
    if (path.includes('deck')) await page.waitForSelector('.is-current .timer.is-running');
    const moving = await page.evaluate(async () => {
      const moving = new Set();
      for (let frame = 0; frame < 20; frame += 1) {
        await new Promise(requestAnimationFrame);
        for (const one of document.getAnimations()) if (one.playState === 'running') moving.add(one.effect?.target?.className);
      }
      return [...moving];
    });
    assert.deepEqual(moving, [], path);
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
