// The settings of an edition as a form: values, look, days and modules, changed in the page and written into the layer's file.
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
const LAYER = 'content/layers/kommune/9901-sandvik';
const FILE = `${LAYER}/layer.yaml`;

let browser, server, root, first;

const read = (path = FILE) => readFileSync(join(root, path), 'utf8');
const settingsOf = async () => (await fetch(`${server.address}_lagvis/settings?path=/${PAGE}`)).text();

before(async () => {
  root = copy();
  [browser, server] = await Promise.all([launch(), start(root, { language: 'nb' })]);
  first = { text: read(), front: read(`${LAYER}/etikk.md`), settings: await settingsOf() };
});
after(async () => {
  await browser?.close();
  await server?.stop();
  if (root) rmSync(root, { recursive: true, force: true });
});
// Each test finds the settings as they were.
afterEach(async () => {
  writeFileSync(join(root, FILE), first.text);
  writeFileSync(join(root, `${LAYER}/etikk.md`), first.front);
  assert.equal(await eventually(settingsOf, (now) => now === first.settings), first.settings);
});

/** Opens the settings on a page, at one of their parts. */
async function open(part, { page: path = PAGE, of = 'Sandvik', ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, ...options });
  const page = await context.newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && !/Failed to load resource/.test(message.text()) && faults.push(message.text()));
  page.on('dialog', (dialog) => dialog.accept());
  await page.goto(server.address + path);
  await page.locator('.lv-editions-button', { hasText: of }).waitFor({ state: 'attached' });
  if (!await page.locator('.lv-tools').isVisible()) await page.locator('.lv-more').click();
  await page.locator('.lv-settings-button').click();
  await page.locator('#lv-part-modules li').first().waitFor({ state: 'attached' });
  await page.locator(`#lv-tab-${part}`).click();
  const close = async () => {
    assert.deepEqual(faults, []);
    await context.close();
  };
  return { page, close };
}
const isSaid = (page, words) => page.locator('.lv-set-status', { hasText: words }).waitFor();
const isFault = (page, id, words) => page.locator(`#${id}-fault`, { hasText: words }).waitFor();
const focused = (page) => page.evaluate(() => document.getElementById('lagvis-preview').shadowRoot.activeElement?.dataset.key);
const key = (page, name) => page.locator(`#lv-settings [data-key="${name}"]`);
const shows = (page, text) => page.waitForFunction((text) => document.querySelector('main')?.textContent.includes(text), text);

test('a value is on the page as soon as one leaves its field, and only its line in the file changes', async () => {
  const { page, close } = await open('values');
  const field = page.locator('#lv-value-etiske_retningslinjer');
  assert.equal(await field.inputValue(), 'Sandvik-plakaten');
  await field.fill('Sandvik-reglene');
  await page.keyboard.press('Tab');
  await isSaid(page, /^Lagret$/);
  await shows(page, 'Sandvik-reglene');
  assert.equal(read(), first.text.replace('etiske_retningslinjer: Sandvik-plakaten', 'etiske_retningslinjer: Sandvik-reglene'));
  await key(page, 'drop etiske_retningslinjer').click();
  await page.waitForFunction(() => document.getElementById('lagvis-preview').shadowRoot.querySelector('#lv-value-etiske_retningslinjer').value === '');
  assert.equal(await field.getAttribute('placeholder'), 'etiske retningslinjer for folkevalgte');
  assert.doesNotMatch(read(), /etiske_retningslinjer/);
  assert.equal(await focused(page), 'lv-value-etiske_retningslinjer');
  await close();
});

test('a value that does not fit its type is refused beside its field, and what was written stays', async () => {
  const { page, close } = await open('values');
  const field = page.locator('#lv-value-habilitet_epost');
  await field.fill('ikke en adresse');
  await page.keyboard.press('Enter');
  await page.locator('#lv-value-habilitet_epost-fault:not(:empty)').waitFor();
  assert.equal(await field.getAttribute('aria-invalid'), 'true');
  assert.equal(await field.inputValue(), 'ikke en adresse');
  assert.equal(read(), first.text);
  await field.fill('');
  await page.keyboard.press('Enter');
  await page.locator('label[for="lv-value-habilitet_epost"] .lv-must').waitFor();
  await close();
});

test('a value is written differently in each language', async () => {
  const { page, close } = await open('values');
  await key(page, 'split folkevalgtkontakt').click();
  assert.equal(await focused(page), 'lv-value-folkevalgtkontakt-nb');
  await page.locator('#lv-value-folkevalgtkontakt-nn').fill('politisk sekretariat på rådhuset');
  await page.keyboard.press('Tab');
  await isSaid(page, /^Lagret$/);
  assert.match(read(), /folkevalgtkontakt:[^#]*nn: politisk sekretariat på rådhuset/);
  await close();
});

test('a colour is measured while one chooses, and one that is too weak is told and refused', async () => {
  const { page, close } = await open('look');
  const code = page.locator('#lv-color-code'), light = page.locator('.lv-readings li').first();
  assert.match(await light.textContent(), /kan leses/);
  await code.fill('#ffcc00');
  await page.locator('.lv-readings .lv-weak', { hasText: 'for svak – velg en mørkere farge' }).waitFor();
  assert.equal(await page.locator('#lv-color').inputValue(), '#ffcc00');
  await key(page, 'use color').click();
  await isFault(page, 'lv-color-code', /for lys .*kontrasten er 1,4\d/);
  assert.equal(read(), first.text);
  await code.fill('#1f3d7a');
  await page.locator('.lv-readings .lv-enough').first().waitFor();
  await key(page, 'use color').click();
  await isSaid(page, /^Lagret$/);
  assert.equal(read(), first.text.replace('#7a1f3d', '#1f3d7a'));
  await page.locator('#lv-mark-local').uncheck();
  await eventually(() => read(), (text) => !/mark_local/.test(text));
  assert.doesNotMatch(read(), /mark_local/);
  await close();
});

test('a day is reckoned while one writes, saved when it is as it should be, and is the course\'s again', async () => {
  const { page, close } = await open('days');
  const start = page.locator('#lv-day-1-start'), rows = page.locator('.lv-days > li').first().locator('table tr');
  assert.match(await rows.first().textContent(), /^08:30–/);
  await start.fill('9.00');
  await page.waitForFunction(() => document.getElementById('lagvis-preview').shadowRoot.querySelector('.lv-days tr')?.textContent.startsWith('09:00–'));
  await page.locator('.lv-sum.lv-is-over', { hasText: 'for sent' }).waitFor();
  assert.equal(read(), first.text);
  await page.locator('#lv-day-1-end').fill('17:00');
  await page.locator('.lv-days > li').first().locator('.lv-sum:not(.lv-is-over)').waitFor();
  await key(page, 'day 1 habilitet ↑').click();
  assert.equal(await focused(page), 'day 1 habilitet ↑');
  await key(page, 'day 1 save').click();
  await isSaid(page, /^Lagret$/);
  assert.match(read(), /- day: 1\n\s+start: "09:00"[\s\S]*end: "17:00"[\s\S]*habilitet, etikk/);
  await key(page, 'day 1 course').click();
  await eventually(() => read(), (text) => text === first.text);
  assert.equal(read(), first.text);
  await start.fill('kvart på');
  await page.locator('.lv-sum.lv-is-over', { hasText: 'kvart på' }).waitFor();
  await close();
});

test('a day is added, and taken away again', async () => {
  const { page, close } = await open('days');
  await key(page, 'add day').click();
  assert.equal(await focused(page), 'lv-day-3-date');
  await key(page, 'day 3 reset').click();
  assert.equal(await focused(page), 'add day');
  assert.equal(await page.locator('#lv-day-3').count(), 0);
  await key(page, 'add day').click();
  await page.locator('#lv-day-3-date').fill('2027-10-20');
  await page.locator('#lv-day-3-add').selectOption('etikk');
  await key(page, 'day 3 add').click();
  await key(page, 'day 3 save').click();
  await isSaid(page, /^Lagret$/);
  assert.match(read(), /- day: 3\n\s+date: 2027-10-20\n[\s\S]*modules: \[etikk\]/);
  await page.locator('.lv-days > li').nth(2).locator('table', { hasText: /Etikk/i }).waitFor();
  await page.getByRole('button', { name: 'Ta bort dag 3' }).click();
  await eventually(() => read(), (text) => text === first.text);
  assert.equal(read(), first.text);
  await page.locator('#lv-day-3').waitFor({ state: 'detached' });
  await close();
});

test('what is written while a day is on its way to the file stays, and is told not to be saved', async () => {
  const { page, close } = await open('days');
  const start = page.locator('#lv-day-1-start');
  await start.fill('08:45');
  await page.route('**/save', async (route) => {
    const answer = await route.fetch();
    await start.fill('08:50');
    await route.fulfill({ response: answer });
  }, { times: 1 });
  await key(page, 'day 1 save').click();
  await isSaid(page, /^Lagret$/);
  assert.match(read(), /start: "08:45"/);
  await page.waitForTimeout(500); // The settings are asked for once more 200 ms after the page has changed.
  assert.equal(await start.inputValue(), '08:50');
  await page.locator('.lv-days > li').first().locator('.lv-must').waitFor();
  await key(page, 'day 1 save').click();
  await eventually(() => read(), (text) => text.includes('start: "08:50"'));
  await page.locator('.lv-days > li').first().locator('.lv-must').waitFor({ state: 'hidden' });
  await key(page, 'day 1 course').click();
  await eventually(() => read(), (text) => text === first.text);
  await close();
});

test('a module is moved, taken out, put back and given another title', async () => {
  const { page, close } = await open('modules');
  const order = () => page.locator('.lv-set-modules > li b').allTextContents();
  const before = await order();
  const at = before.indexOf('Habilitet');
  await key(page, 'module habilitet ↑').focus();
  await page.keyboard.press('Enter');
  await isSaid(page, `«Habilitet» er nå nummer ${at} av ${before.length}`);
  assert.equal((await order()).indexOf('Habilitet'), at - 1);
  assert.equal(await focused(page), 'module habilitet ↑');
  assert.match(read(), /habilitet: \{(before|after): /);
  // the settings are asked for twice, and the first answer comes when the second is on its way: what is said is what the second says
  const waits = [400, 1500], asked = /_lagvis\/settings/;
  await page.route(asked, async (route) => {
    await new Promise((resolve) => { setTimeout(resolve, waits.shift() ?? 0); });
    await route.continue();
  });
  await page.keyboard.press('Enter');
  await isSaid(page, '«Habilitet» står nå i «Rollen»');
  assert.equal(waits.length, 0);
  await page.unroute(asked, { behavior: 'wait' });
  assert.equal((await order()).indexOf('Habilitet'), at - 1);

  await key(page, 'restore kysten').click();
  await page.waitForFunction(() => document.getElementById('lagvis-preview').shadowRoot.querySelector('[data-key="remove kysten"]'));
  assert.doesNotMatch(read(), /remove: \[kysten\]/);
  assert.equal(await eventually(() => focused(page), (now) => now === 'remove kysten'), 'remove kysten');
  await key(page, 'remove kysten').click();
  await key(page, 'restore kysten').waitFor();
  assert.match(read(), /remove: \[kysten\]/);

  await key(page, 'words etikk').click();
  await page.locator('#lv-module-etikk-title').fill('Etikk i Sandvik');
  await page.keyboard.press('Tab');
  await isSaid(page, /^Lagret$/);
  await shows(page, 'Etikk i Sandvik');
  assert.match(read(`${LAYER}/etikk.md`), /^---\n[\s\S]*title: Etikk i Sandvik\n/);
  await close();
});

test('the settings are used by key alone', async () => {
  const { page, close } = await open('values');
  await page.locator('#lv-tab-values').focus();
  await page.keyboard.press('ArrowRight');
  assert.equal(await focused(page), 'tab look');
  await page.locator('#lv-part-look').waitFor();
  await page.keyboard.press('End');
  assert.equal(await focused(page), 'tab modules');
  await page.keyboard.press('Tab');
  assert.match(await focused(page), /^module .* ↑$/);
  await page.keyboard.press('Escape');
  await page.locator('#lv-settings').waitFor({ state: 'hidden' });
  assert.equal(await page.evaluate(() => document.getElementById('lagvis-preview').shadowRoot.activeElement.classList.contains('lv-settings-button')), true);
  await close();
});

test('what is not saved is not lost when something else changes', async () => {
  const { page, close } = await open('values');
  await page.locator('#lv-value-valgperiode').fill('2027 til 2031');
  writeFileSync(join(root, FILE), first.text.replace('Sandvik-plakaten', 'Plakaten'));
  await page.waitForFunction(() => document.getElementById('lagvis-preview').shadowRoot.querySelector('#lv-value-etiske_retningslinjer').value === 'Plakaten');
  assert.equal(await page.locator('#lv-value-valgperiode').inputValue(), '2027 til 2031');
  await page.keyboard.press('Tab');
  await isSaid(page, /^Lagret$/);
  assert.match(read(), /valgperiode: "2027 til 2031"/);
  await close();
});

for (const [colorScheme, width] of [['light', 1280], ['dark', 1280], ['light', 320], ['dark', 320]]) {
  test(`axe finds nothing in the settings, and they take no room sideways (${colorScheme}, ${width} px)`, async () => {
    const { page, close } = await open('values', { colorScheme, viewport: { width, height: 720 }, bypassCSP: true });
    await page.evaluate(axe);
    for (const part of ['values', 'look', 'days', 'modules']) {
      await page.locator(`#lv-tab-${part}`).click();
      if (part === 'look') {
        await page.locator('#lv-color-code').fill('#ffcc00');
        await page.locator('.lv-readings .lv-weak').first().waitFor();
      }
      if (part === 'modules') await page.locator('.lv-set-modules summary').first().click();
      // the sample of a colour is there to be too weak
      const { violations } = await page.evaluate(() => window.axe.run({ include: [['#lagvis-preview']], exclude: [[['#lagvis-preview', '.lv-sample']]] }, { resultTypes: ['violations'] }));
      assert.deepEqual(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).slice(0, 3).join(' | ')}`), [], part);
      const wide = await page.evaluate(() => {
        const box = document.getElementById('lagvis-preview').shadowRoot.querySelector('#lv-settings');
        return Math.max(document.documentElement.scrollWidth - innerWidth, box.scrollWidth - box.clientWidth);
      });
      assert.equal(wide <= 0, true, `${part}: ${wide} px too wide`);
      const small = await page.evaluate(() => [...document.getElementById('lagvis-preview').shadowRoot.querySelectorAll('button, input, select, summary, textarea')]
        .filter((node) => node.checkVisibility()).map((node) => [node, node.getBoundingClientRect()]).filter(([, box]) => box.width < 23.5 || box.height < 23.5).map(([node]) => node.textContent || node.id));
      assert.deepEqual(small, [], part);
    }
    await close();
  });
}

test('all that is said of settings is said in each language', async () => {
  const { page, close } = await open('values');
  const { nb, nn, en } = await page.evaluate(() => {
    const shape = (value) => (typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shape(inner)])) : typeof value === 'function' ? value.length : typeof value);
    return Object.fromEntries(Object.entries(window.lagvisPreview.words).map(([tag, words]) => [tag, shape(words.settings)]));
  });
  assert.deepEqual(nn, nb);
  assert.deepEqual(en, nb);
  await close();
});
