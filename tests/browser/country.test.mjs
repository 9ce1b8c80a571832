// The portal over all of the country, and the pages on paper: what has changed under an override, and the national report.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { country, launch, open, settle } from './output.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

const PORTAL = 'site/index.html';
const PAPERS = ['report.html', 'diff.html'];
const shown = (page) => page.$$eval('.edition:not([hidden]) .edition-link', (links) => links.map((link) => link.textContent));

test('the portal finds a kommune by any of its names, or its number', async () => {
  const { page, faults, close } = await open(browser, PORTAL, {}, country);
  assert.ok((await shown(page)).length >= 362);
  for (const [typed, found] of [
    ['karasjohka', ['Karasjok']], ['Kárášjohka', ['Karasjok']], ['5540', ['Kåfjord']], ['kaivuono', ['Kåfjord']],
    ['heroy', ['Herøy', 'Herøy']], ['vaeroy', ['Værøy']], ['varoy', ['Værøy']], ['vær\u034foy', ['Værøy']], ['VÅLER', ['Våler', 'Våler']], ['finnes ikke', []],
  ]) {
    await page.fill('#ui_filter', typed);
    assert.deepEqual(await shown(page), found, typed);
  }
  await page.fill('#ui_filter', '4601');
  await page.keyboard.press('Enter');
  await page.waitForURL(/4601-bergen\/index\.html$/);
  assert.deepEqual(faults, []);
  await close();
});

test('names in Sámi and Kven carry their language', async () => {
  const { page, close } = await open(browser, PORTAL, {}, country);
  const names = await page.$$eval('.edition-also', (spans) => spans.map((span) => [span.lang, span.textContent]));
  assert.ok(names.length > 20 && names.every(([lang]) => ['se', 'smj', 'sma', 'fkv'].includes(lang)), JSON.stringify(names));
  await close();
});

test('axe finds nothing on the portal of the country and on the papers, in light and dark and on a narrow phone', async () => {
  const found = [];
  for (const path of [PORTAL, 'site/5610-karasjok/index.html', ...PAPERS]) {
    for (const options of [{}, { colorScheme: 'dark' }, { viewport: { width: 320, height: 640 } }]) {
      const { page, faults, close } = await open(browser, path, options, country);
      await settle(page);
      found.push(...faults);
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'], preload: false }));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      found.push(...violations.map((v) => `${path}: ${v.id}: ${v.nodes[0].target}`), ...(wide ? [`${path} scrolls sideways`] : []));
      await close();
    }
  }
  assert.deepEqual(found, []);
});
