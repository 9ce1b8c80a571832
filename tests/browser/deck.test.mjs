// The deck in a browser, from the disk: keys and clickers, deep links, overview and print.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open, settle } from './output.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

const DECK = 'site/9901-sandvik/deck.html';
const shown = (page) => page.evaluate(() => [...document.querySelectorAll('.slide')].findIndex((slide) => !slide.inert && slide.getClientRects().length > 0));
const count = (page) => page.locator('.slide').count();

test('arrows, space, page keys, home and end', async () => {
  const { page, faults, close } = await open(browser, DECK);
  const last = (await count(page)) - 1;
  const steps = [['ArrowRight', 1], ['ArrowDown', 2], ['Space', 3], ['PageDown', 4], ['ArrowLeft', 3], ['ArrowUp', 2], ['PageUp', 1],
    ['Shift+Space', 0], ['ArrowLeft', 0], ['End', last], ['ArrowRight', last], ['Home', 0]];
  for (const [key, slide] of steps) {
    await page.keyboard.press(key);
    assert.equal(await shown(page), slide, `after ${key}`);
  }
  assert.deepEqual(faults, []);
  await close();
});

test('a deep link opens its slide, and the address follows the slides', async () => {
  const { page, close } = await open(browser, `${DECK}#etikk.trafikklys-2`);
  assert.equal(await page.evaluate(() => [...document.querySelectorAll('.slide')].find((slide) => !slide.inert).id), 'etikk.trafikklys-2');
  await page.keyboard.press('ArrowLeft');
  assert.match(page.url(), /#etikk\.trafikklys$/);
  await page.reload();
  assert.match(page.url(), /#etikk\.trafikklys$/);
  await close();
});

test('the overview shows all slides and leads to the chosen one', async () => {
  const { page, close } = await open(browser, DECK);
  await page.keyboard.press('o');
  const visible = await page.evaluate(() => [...document.querySelectorAll('.slide')].filter((slide) => slide.getClientRects().length > 0).length);
  assert.equal(visible, await count(page));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  assert.equal(await shown(page), 2);
  await close();
});

test('printed, there is one slide a page', async () => {
  const { page, close } = await open(browser, DECK);
  await settle(page);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const printed = Math.max(...[...pdf.matchAll(/\/Type\s*\/Pages\b[^>]*?\/Count (\d+)|\/Count (\d+)[^>]*?\/Type\s*\/Pages\b/g)].map((m) => Number(m[1] ?? m[2])));
  assert.equal(printed, await count(page));
  await close();
});

test("the speaker's notes are in the facilitator's deck alone", async () => {
  const ours = await open(browser, 'facilitator/9901-sandvik/deck.html');
  assert.ok((await ours.page.locator('.notes').count()) > 20);
  assert.deepEqual(ours.faults, []);
  await ours.close();
  const theirs = await open(browser, DECK);
  assert.equal(await theirs.page.locator('.notes').count(), 0);
  await theirs.close();
});

// Reads in the page, of each slide: the size of its title, of its text and of the words of its diagram, in points of a slide of 960.
function sizes() {
  return window.lagvisDeck.slides().map((slide, at) => {
    window.lagvisDeck.go(at);
    const point = slide.querySelector('.stage').clientWidth / 960;
    const size = (found) => (found ? Math.round((10 * parseFloat(getComputedStyle(found).fontSize)) / point) / 10 : null);
    const isAlone = slide.matches('.slide-title, .slide-divider');
    return { id: slide.id, title: isAlone ? null : size(slide.querySelector('.slide-heading')), text: isAlone ? null : size(slide.querySelector('.slide-body')), diagram: size(slide.querySelector('.node')) };
  });
}

for (const [width, height] of [[1280, 720], [1024, 768], [3840, 2160]]) {
  test(`at ${width} × ${height} titles have one size, texts three, and no word of a diagram is small`, async () => {
    for (const path of [DECK, 'site/9901-sandvik/nn/deck.html']) {
      const { page, close } = await open(browser, path, { viewport: { width, height } });
      await settle(page);
      const all = await page.evaluate(sizes), of = (what) => [...new Set(all.map((slide) => slide[what]).filter(Boolean))].sort((a, b) => a - b);
      assert.deepEqual(of('title'), [42]);
      assert.deepEqual(of('text'), [21, 27, 34]);
      assert.ok(of('diagram').length > 0 && of('diagram')[0] >= 21, String(of('diagram')));
      assert.ok(all.filter((slide) => slide.text === 34).length > all.length / 2, 'most slides have the large size');
      await close();
    }
  });
}
