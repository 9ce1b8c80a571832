// Everybody can use it: axe, narrow windows and far zoom, light and dark, targets, headings and landmarks.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open, settle } from './output.mjs';
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
/** Shows the notes in the deck's own window, as one asks for it. */
async function notes(page) {
  await page.keyboard.press('?');
  await page.locator('#ui_help [data-do=notes]').click();
}
const kinds = (edition) => [
  ['the front page', `site/${edition}/index.html`],
  ['a module', `site/${edition}/etikk.html`],
  ['a module with tables and diagrams', `site/${edition}/planlegging.html`],
  ['the acts', `site/${edition}/lover.html`],
  ['the glossary', `site/${edition}/ordliste.html`],
  ['how it is made', `site/${edition}/om-utgaven.html`],
  ['the goals', `site/${edition}/mal.html`],
  ['an answer that is open', `site/${edition}/etikk.html`, (page) => page.locator('.quiz-key summary').first().click()],
  ['the search', `site/${edition}/habilitet.html`, search],
  ['the deck', `site/${edition}/deck.html`],
  ['an exercise that runs', `facilitator/${edition}/deck.html#etikk.hoy-standard-2`, press('t')],
  ['a traffic light', `facilitator/${edition}/deck.html#etikk.trafikklys`],
  ['a film', `facilitator/${edition}/deck.html#arbeidsgiverrollen.film`],
  ['the help', `facilitator/${edition}/deck.html`, press('?')],
  ['the overview', `facilitator/${edition}/deck.html`, press('o')],
  ['the notes', `facilitator/${edition}/deck.html#etikk.trafikklys`, notes],
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
          await settle(page);
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
  await settle(page);
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
