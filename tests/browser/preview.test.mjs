// The preview in a browser: what is saved is on the screen without a reload, what the reader was doing goes on, and errors are shown and go away.
//
// LAGVIS_BIN names the program. It runs on a copy of the project, whose files are edited.

import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { eventually, launch } from './output.mjs';
import { copy, start } from './served.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const PAGE = 'site/9901-sandvik/etikk.html';
const DECK = 'site/9901-sandvik/deck.html';

let browser, server, address, root, first;
const undo = [];

before(async () => {
  root = copy();
  [browser, server] = await Promise.all([launch(), start(root)]);
  ({ address } = server);
  first = await served();
});
after(async () => {
  await browser?.close();
  await server?.stop();
  if (root) rmSync(root, { recursive: true, force: true });
});
/** The hashes of what the tests look at, as the server has it now. */
const served = () => Promise.all([PAGE, DECK, 'site/9901-sandvik/habilitet.html', 'site/9901-sandvik/edition.css'].map(
  async (path) => (await fetch(address + path)).headers.get('etag'))).then((all) => all.join());
// Each test finds the files as they were, and a server that has seen that.
afterEach(async () => {
  while (undo.length) undo.pop()();
  assert.equal(await eventually(served, (now) => now === first), first);
});

/** Edits a file of the project until the test is over. */
function edit(path, from, to) {
  const file = join(root, path), text = readFileSync(file, 'utf8');
  assert.ok(text.includes(from), `${path} has «${from}»`);
  writeFileSync(file, text.replace(from, to));
  undo.push(() => writeFileSync(file, text));
}

/** Opens a page and waits for the bar; the mark on its window is lost if it is ever loaded anew. */
async function open(path, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, ...options });
  const page = await context.newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('request', (request) => request.url().startsWith(address) || faults.push(`request to ${request.url()}`));
  await page.goto(address + path);
  await page.locator('.lv-editions-button', { hasText: 'Sandvik' }).waitFor({ state: 'attached' });
  await page.evaluate(() => { window.marker = true; });
  const close = async () => {
    assert.equal(await page.evaluate(() => window.marker), true, 'the page was not loaded anew');
    assert.deepEqual(faults.filter((fault) => !/favicon/.test(fault)), []);
    await context.close();
  };
  return { page, close };
}

const holds = (page, text) => page.waitForFunction((text) => document.querySelector('main')?.textContent.includes(text), text);
const inBar = (page, read) => page.evaluate(`(${read})(document.getElementById('lagvis-preview').shadowRoot)`);

test('a text that is edited changes in place, and what the reader was doing goes on', async () => {
  const { page, close } = await open(PAGE);
  await page.evaluate(() => { document.querySelector('.toc').open = false; window.scrollTo(0, 1500); });
  await page.keyboard.press('/');
  await page.keyboard.type('gave');
  await page.waitForSelector('[role=option]');
  await page.keyboard.press('ArrowLeft');
  const doing = () => page.evaluate(() => ({
    scroll: window.scrollY, open: document.querySelector('.toc').open, dialog: document.querySelector('.search').open, hits: document.querySelectorAll('[role=option]').length > 0,
    focus: document.activeElement.id, typed: document.activeElement.value, caret: document.activeElement.selectionStart,
  }));
  const was = await doing();
  assert.deepEqual(was, { scroll: 1500, open: false, dialog: true, hits: true, focus: 'ui_search-box', typed: 'gave', caret: 3 });
  edit('content/base/etikk.md', 'Ordene ligner hverandre', 'Ordene likner hverandre');
  await holds(page, 'Ordene likner hverandre');
  await page.waitForFunction(() => document.querySelectorAll('[role=option]').length > 0);
  assert.deepEqual(await doing(), was);
  await close();
});

test('a new section is in the text and in the contents of the page, which go on following the reading', async () => {
  const { page, close } = await open(PAGE);
  edit('content/base/etikk.md', '## Hva er rett, og hva er galt? {#rett-og-galt}', '## Aller først {#forst}\n\nNytt her.\n\n## Hva er rett, og hva er galt? {#rett-og-galt}');
  await holds(page, 'Nytt her.');
  await page.evaluate(() => document.getElementById('gaver').scrollIntoView());
  await page.waitForFunction(() => document.querySelector('.toc .is-here')?.hash === '#gaver');
  assert.equal(await page.locator('.toc .is-here').count(), 1);
  assert.equal(await page.locator('.toc a[href="#forst"]').count(), 1);
  await close();
});

test('in the deck the slide that is shown stays, also when others come and go before it, and in the overview', async () => {
  const { page, close } = await open(`${DECK}#etikk.trafikklys`);
  const shown = () => page.evaluate(() => [...document.querySelectorAll('.slide')].filter((slide) => !slide.inert && slide.getClientRects().length).map((slide) => slide.id));
  const count = await page.locator('.slide').count();
  edit('content/base/samfunnsoppdraget.md', '\n## ', '\n## Et nytt lysbilde {#nytt}\n\n- Et punkt\n\n## ');
  await page.waitForFunction(() => document.getElementById('samfunnsoppdraget.nytt'));
  assert.deepEqual(await shown(), ['etikk.trafikklys']);
  await page.keyboard.press('ArrowRight');
  assert.deepEqual(await shown(), ['etikk.trafikklys-2']);
  await page.keyboard.press('o');
  undo.pop()();
  await page.waitForFunction(() => !document.getElementById('samfunnsoppdraget.nytt'));
  assert.equal((await shown()).length, count);
  await page.keyboard.press('Enter');
  assert.deepEqual(await shown(), ['etikk.trafikklys-2']);
  await close();
});

test('in the deck a timer runs on, and what is typed stays, while their slide is edited and another comes before it', async () => {
  const { page, close } = await open(`facilitator/9901-sandvik/deck.html#etikk.hoy-standard-2`);
  await page.keyboard.press('t');
  await page.waitForSelector('.is-current .timer.is-running');
  const timer = await page.evaluateHandle(() => document.querySelector('.is-current .timer'));
  edit('content/base/etikk.md', 'hver sin karakter fra én til seks', 'hver sin karakter fra én til ti');
  await page.waitForFunction(() => /fra én til ti/.test(document.querySelector('.is-current')?.textContent));
  assert.equal(await page.evaluate((timer) => timer === document.querySelector('.is-current .timer') && timer.classList.contains('is-running'), timer), true);
  await page.evaluate(() => { location.hash = '#etikk.trafikklys'; });
  const field = page.locator('.is-current .light-yes .count-number');
  await field.focus();
  await page.keyboard.type('12');
  edit('content/base/etikk.md', 'Tar du imot?', 'Tar du imot dem?');
  edit('content/base/velkommen.md', '\n## ', '\n## Et nytt lysbilde {#nytt}\n\n- Et punkt\n\n## ');
  await page.waitForFunction(() => document.getElementById('velkommen.nytt') && /imot dem/.test(document.querySelector('.is-current')?.textContent));
  await page.keyboard.type('3');
  assert.equal(await field.inputValue(), '123');
  assert.equal(await page.evaluate(() => window.lagvisHall.state.counts['etikk.trafikklys'][2]), 123);
  await close();
});

test('sections that change places are the same nodes as before, with what is selected in them; and the title of the page follows', async () => {
  const { page, close } = await open(PAGE);
  const ids = () => page.$$eval('main section > .heading [id]', (all) => all.map((one) => one.id));
  const was = await ids();
  await page.evaluate(() => {
    document.querySelectorAll('main section').forEach((one) => { one.wasThere = true; });
    const text = document.getElementById('i-praksis').closest('section').querySelector('p').firstChild;
    getSelection().setBaseAndExtent(text, 0, text, 12);
  });
  const selected = await page.evaluate(() => getSelection().toString());
  const text = readFileSync(join(root, 'content/base/etikk.md'), 'utf8');
  const [from, to] = [text.indexOf('\n## Høy etisk standard'), text.indexOf('\n## Etikk i praksis')];
  const end = text.indexOf('\n## ', to + 4);
  edit('content/base/etikk.md', text.slice(from, end), text.slice(to, end) + text.slice(from, to));
  edit('content/base/etikk.md', '\ntitle: Etikk\n', '\ntitle: Etikk og moral\n');
  await page.waitForFunction(() => {
    const ids = [...document.querySelectorAll('main section > .heading [id]')].map((one) => one.id);
    return document.title.includes('Etikk og moral') && ids.indexOf('i-praksis') < ids.indexOf('hoy-standard');
  });
  assert.deepEqual((await ids()).sort(), was.sort());
  assert.equal(await page.locator('main section').evaluateAll((all) => all.every((one) => one.wasThere)), true);
  assert.equal(await page.evaluate(() => getSelection().toString()), selected);
  await close();
});

test('a stylesheet is swapped for another, and the old one is taken away', async () => {
  const { page, close } = await open(PAGE);
  const sheets = await page.locator('head link[rel=stylesheet]').count();
  edit('themes/standard/css/handbook.css', '/* The frame', '.text { outline-offset: 7px; }\n/* The frame');
  await page.waitForFunction(() => document.querySelector('.text') && getComputedStyle(document.querySelector('.text')).outlineOffset === '7px');
  await page.waitForFunction((sheets) => document.querySelectorAll('head link[rel=stylesheet]').length === sheets, sheets);
  await close();
});

test("an edition's own colour is changed in place too, though its stylesheet keeps its name", async () => {
  const { page, close } = await open(PAGE);
  const accent = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent'));
  const was = await accent();
  edit('content/layers/kommune/9901-sandvik/layer.yaml', '#7a1f3d', '#1b4f8a');
  await page.waitForFunction((was) => getComputedStyle(document.documentElement).getPropertyValue('--accent') !== was, was);
  await close();
});

test('an error lies over the last good page, as text, until it is mended', async () => {
  const { page, close } = await open(PAGE);
  const panel = page.locator('.lv-failure');
  edit('content/base/etikk.md', 'summary: Hva', 'summary: <img src=x>: Hva: Hva');
  await panel.waitFor();
  assert.match(await panel.locator('pre').first().textContent(), /<img src=x>/);
  assert.equal(await panel.locator('img').count(), 0);
  assert.match(await panel.locator('a').first().getAttribute('href'), /etikk\.md/);
  assert.match(await page.textContent('main'), /Ordene ligner hverandre/);
  await page.keyboard.press('Escape');
  assert.equal(await panel.isVisible(), false);
  edit('content/base/etikk.md', 'Ordene ligner', 'Ordene likner');
  await panel.waitFor();
  while (undo.length) undo.pop()();
  await panel.waitFor({ state: 'hidden' });
  await close();
});

test('a change on another page is told, with the way there', async () => {
  const { page, close } = await open(PAGE);
  edit('content/base/habilitet.md', '\n## ', '\nEn ny setning.\n\n## ');
  const link = page.locator('.lv-notice a');
  await link.waitFor();
  assert.match(await link.getAttribute('href'), /9901-sandvik\/habilitet\.html/);
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'BODY');
  edit('content/base/etikk.md', 'Ordene ligner', 'Ordene likner');
  await link.waitFor({ state: 'detached' });
  await close();
});

test('the layers are shown on demand, and say whose a section is and what it lies over', async () => {
  const { page, close } = await open(PAGE);
  assert.equal(await page.locator('.lv-label:visible').count(), 0);
  await page.locator('.lv-layers-button').click();
  const ours = page.locator('.lv-label', { hasText: 'Gaver og invitasjoner' });
  assert.match(await ours.locator('summary').textContent(), /Sandvik/);
  await ours.locator('summary').click();
  assert.match(await ours.textContent(), /content\/layers\/kommune\/9901-sandvik\/etikk\.md/);
  assert.match(await ours.textContent(), /content\/base\/etikk\.md/);
  const theirs = page.locator('.lv-label', { hasText: 'Høy etisk standard' });
  assert.match(await theirs.locator('.lv-command').textContent(), /^lagvis override etikk#hoy-standard --in kommune\/9901-sandvik$/);
  await page.locator('.lv-layers-button').click();
  assert.equal(await page.locator('.lv-label:visible').count(), 0);
  await close();
});

test('the same section as page, slide and for the facilitator; and keys in the bar move no slide', async () => {
  const { page, close } = await open(PAGE);
  const views = () => inBar(page, (bar) => [...bar.querySelectorAll('nav:nth-of-type(2) a')].map((link) => new URL(link.href).pathname + new URL(link.href).hash));
  await page.evaluate(() => document.getElementById('gaver').scrollIntoView());
  const expected = ['/site/9901-sandvik/etikk.html#gaver', '/site/9901-sandvik/deck.html#etikk.gaver', '/facilitator/9901-sandvik/deck.html#etikk.gaver'];
  await page.waitForFunction((to) => document.getElementById('lagvis-preview')?.shadowRoot.querySelector(`a[href$="${to}"]`), expected[1]);
  assert.deepEqual(await views(), expected);
  await close();
  const deck = await open(`${DECK}#etikk.gaver`);
  await deck.page.locator('.lv-more').click();
  await deck.page.locator('.lv-tools a[href$="etikk.html#gaver"]').waitFor();
  await deck.page.locator('.lv-editions-button').click();
  await deck.page.keyboard.type('herøy');
  await deck.page.waitForFunction(() => {
    const rows = [...document.getElementById('lagvis-preview')?.shadowRoot.querySelectorAll('.lv-editions li') ?? []].filter((row) => !row.hidden);
    return rows.length > 0 && rows.every((row) => /Herøy/.test(row.textContent));
  });
  await deck.page.keyboard.press('ArrowRight');
  await deck.page.keyboard.press('Escape');
  assert.match(deck.page.url(), /#etikk\.gaver$/);
  assert.equal(await deck.page.locator('.slide:not([inert])').getAttribute('id'), 'etikk.gaver');
  await deck.close();
});

for (const colorScheme of ['light', 'dark']) {
  test(`axe finds nothing in the bar, and it takes no room sideways on a narrow phone (${colorScheme})`, async () => {
    edit('content/base/etikk.md', 'title: Etikk', 'title: [Etikk');
    for (const [path, width] of [[PAGE, 1366], [PAGE, 320], [DECK, 1366]]) {
      const { page, close } = await open(path, { colorScheme, viewport: { width, height: 768 }, bypassCSP: true });
      await page.locator('.lv-failure').waitFor();
      if (await page.locator('.lv-more').isVisible()) await page.locator('.lv-more').click();
      await page.locator('.lv-layers-button').click();
      await page.locator('.lv-editions-button').click();
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), path);
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => window.axe.run({ include: [['#lagvis-preview']] }, { resultTypes: ['violations'] }));
      assert.deepEqual(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).slice(0, 3).join(' | ')}`), []);
      await close();
    }
  });
}
