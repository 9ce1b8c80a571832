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
