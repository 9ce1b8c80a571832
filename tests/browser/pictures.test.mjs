// Pictures in the editor: chosen, dropped or pasted, put into the layer with their row, and into the text with what they show.
//
// LAGVIS_BIN names the program. It runs on a copy of the project, whose files are edited.

import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { eventually, launch } from './output.mjs';
import { copy, start } from './served.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PAGE = 'site/9901-sandvik/etikk.html', LAYER = 'content/layers/kommune/9901-sandvik', ADDRESS = 'etikk#gaver';
const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300"><path fill="#135" d="M0 0h400v300z"/></svg>';

let browser, server, root, first;
const read = (path) => readFileSync(join(root, LAYER, path), 'utf8');
const tag = async () => (await fetch(server.address + PAGE)).headers.get('etag');

before(async () => {
  root = copy();
  [browser, server] = await Promise.all([launch(), start(root, { language: 'nb' })]);
  first = { text: read('etikk.md'), table: read('assets/assets.yaml'), tag: await tag() };
});
after(async () => {
  await browser?.close();
  await server?.stop();
  if (root) rmSync(root, { recursive: true, force: true });
});
// Each test finds the text and the pictures as they were.
afterEach(async () => {
  const page = await browser.newPage();
  await page.goto(server.address + PAGE);
  const undo = page.locator('[data-key="undo"]');
  await page.locator('.lv-editions-button', { hasText: 'Sandvik' }).waitFor({ state: 'attached' });
  for (let n = 0; n < 5 && read('etikk.md') + read('assets/assets.yaml') !== first.text + first.table; n += 1) {
    const [was] = [await tag(), await undo.click()];
    await eventually(tag, (now) => now !== was);
    await page.reload();
    await page.locator('.lv-editions-button', { hasText: 'Sandvik' }).waitFor({ state: 'attached' });
  }
  await page.close();
  rmSync(join(root, 'output/.lagvis'), { recursive: true, force: true });
  assert.equal(read('assets/assets.yaml'), first.table);
  assert.equal(read('etikk.md'), first.text);
});

async function open({ path = PAGE, ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && !/Failed to load resource/.test(message.text()) && faults.push(message.text()));
  page.on('dialog', (dialog) => dialog.accept());
  await page.goto(server.address + path);
  await page.locator(`[data-key="edit ${ADDRESS}"]`).click();
  await eventually(() => focused(page), (now) => now === 'lv-text');
  await page.keyboard.press('Control+Home');
  const close = async () => { assert.deepEqual(faults, []); await context.close(); };
  return { page, close, faults };
}
const focused = (page) => page.evaluate(() => document.getElementById('lagvis-preview')?.shadowRoot.activeElement?.id);
const form = (page) => page.locator('.lv-picture');
const press = (page, name) => form(page).getByRole('button', { name, exact: true }).click();
const drawing = (name = 'Rådhuset.SVG') => ({ name, mimeType: 'image/svg+xml', buffer: Buffer.from(DRAWING) });
async function fill(page, { alt = 'Rådhuset [nytt] fra sjøen', caption = '', credit = 'Kari Nordmann', licence = 'CC BY 4.0' } = {}) {
  for (const [id, words] of Object.entries({ alt, caption, credit, licence })) await page.locator(`#lv-picture-${id}`).fill(words);
}
const choose = (page) => page.locator('.lv-edit').getByRole('button', { name: 'Bilde', exact: true }).click();

test('a picture is chosen, described, put into the layer and into the text, and seen on the page before the text is saved', async () => {
  const { page, close } = await open();
  await choose(page);
  await eventually(() => focused(page), (now) => now === 'lv-picture-file');
  await page.locator('#lv-picture-file').setInputFiles(drawing());
  await fill(page, { caption: 'Rådhuset i 2026' });
  await press(page, 'Sett inn bildet');
  await form(page).waitFor({ state: 'hidden' });
  assert.match(await page.locator('#lv-text').inputValue(), /\n\n!\[Rådhuset \\\[nytt\\\] fra sjøen\]\(assets\/radhuset\.svg\)\n\n/);
  await page.locator('main img[alt="Rådhuset [nytt] fra sjøen"]').waitFor();
  await page.waitForFunction(() => document.querySelector('main img[alt^="Rådhuset [nytt]"]').naturalWidth > 0);
  assert.equal(read('assets/radhuset.svg'), DRAWING);
  assert.match(read('assets/assets.yaml').slice(first.table.length), /^\n?radhuset\.svg:\n {2}caption: \{nb: Rådhuset i 2026\}\n {2}credit: Kari Nordmann\n {2}licence: CC BY 4\.0\n$/);
  assert.equal(read('etikk.md'), first.text);
  await page.keyboard.press('Control+s');
  await page.locator('.lv-edit-status', { hasText: 'Lagret' }).waitFor();
  assert.match(read('etikk.md'), /assets\/radhuset\.svg/);
  await close();
});

test('a picture that is there already is chosen by its name, and only described', async () => {
  const { page, close } = await open();
  await choose(page);
  await press(page, 'Velg et som er her fra før');
  await page.locator('#lv-pick').fill('trapp');
  await page.waitForFunction(() => document.getElementById('lagvis-preview').shadowRoot.querySelector('.lv-pick img')?.naturalWidth > 0);
  await page.locator('.lv-pick').first().click();
  await eventually(() => focused(page), (now) => now === 'lv-picture-alt');
  assert.ok(!(await page.locator('#lv-picture-credit').isVisible()), 'who made it is known');
  await press(page, 'Sett inn bildet');
  await form(page).getByRole('alert').filter({ hasText: 'Fyll ut det som mangler.' }).waitFor();
  await page.locator('#lv-picture-alt').fill('Ei trapp');
  await press(page, 'Sett inn bildet');
  await form(page).waitFor({ state: 'hidden' });
  assert.match(await page.locator('#lv-text').inputValue(), /\n\n!\[Ei trapp\]\(assets\/involveringstrapp\.svg\)\n\n/);
  await page.waitForFunction(() => document.querySelector('main img[alt="Ei trapp"]')?.naturalWidth > 0);
  assert.equal(read('assets/assets.yaml'), first.table);
  await choose(page);
  assert.ok(await page.locator('#lv-picture-credit').isVisible(), 'the next may be a new one');
  await close();
});

test('what lacks is said, and the focus is where it does', async () => {
  const { page, close, faults } = await open();
  await choose(page);
  await press(page, 'Sett inn bildet');
  await form(page).getByRole('alert').filter({ hasText: 'Velg en bildefil først.' }).waitFor();
  assert.equal(await focused(page), 'lv-picture-file');
  await page.locator('#lv-picture-file').setInputFiles(drawing());
  await fill(page, { alt: ' ', licence: '' });
  await page.keyboard.press('Enter');
  await form(page).getByRole('alert').filter({ hasText: 'Fyll ut det som mangler.' }).waitFor();
  assert.equal(await focused(page), 'lv-picture-alt');
  assert.deepEqual(await page.locator('.lv-picture [aria-invalid="true"]').evaluateAll((all) => all.map((one) => one.id)), ['lv-picture-alt', 'lv-picture-licence']);
  await page.locator('#lv-picture-file').setInputFiles({ name: 'stort.png', mimeType: 'image/png', buffer: Buffer.alloc(8 * 1024 * 1024 + 1) });
  await fill(page);
  await press(page, 'Sett inn bildet');
  await form(page).getByRole('alert').filter({ hasText: 'høyst 8 MB' }).waitFor();
  await page.locator('#lv-picture-file').setInputFiles({ name: 'x.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(DRAWING.replace('<path', '<script>1</script><path')) });
  await press(page, 'Sett inn bildet');
  await form(page).getByRole('alert').filter({ hasText: /ingenting er lagret/i }).waitFor();
  assert.ok(!existsSync(join(root, LAYER, 'assets/x.svg')));
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run({ include: [['#lagvis-preview']] }, { resultTypes: ['violations'] }));
  assert.deepEqual(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' '))}`), []);
  assert.deepEqual(faults.filter((one) => !/style-src/.test(one)), []);
  faults.length = 0; // axe sets styles, which the policy of the page forbids
  await page.keyboard.press('Escape');
  await form(page).waitFor({ state: 'hidden' });
  assert.equal(await page.locator('.lv-edit').isVisible(), true);
  await close();
});

test('a picture that is dropped opens the form; one of the same name is asked about', async () => {
  const { page, close } = await open();
  const drop = (name) => page.evaluate(([name, drawing]) => {
    const data = new DataTransfer();
    data.items.add(new File([drawing], name, { type: 'image/svg+xml' }));
    const panel = document.getElementById('lagvis-preview').shadowRoot.querySelector('.lv-edit-body');
    for (const kind of ['dragover', 'drop']) panel.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, composed: true, cancelable: true }));
  }, [name, DRAWING]);
  await drop('kommunevapen.svg');
  await form(page).waitFor();
  assert.equal(await focused(page), 'lv-picture-alt');
  await form(page).getByText('kommunevapen.svg').waitFor();
  await fill(page);
  await press(page, 'Sett inn bildet');
  await form(page).getByText('Det finnes et bilde fra før som heter kommunevapen.svg.').waitFor();
  await press(page, 'Kall det nye kommunevapen-2.svg');
  await form(page).waitFor({ state: 'hidden' });
  assert.equal(read('assets/kommunevapen-2.svg'), DRAWING);
  assert.notEqual(read('assets/kommunevapen.svg'), DRAWING);
  await close();
});

test('a picture that is pasted opens the form, also on a phone and in nynorsk', async () => {
  const { page, close } = await open({ path: PAGE.replace('9901-sandvik/', '9901-sandvik/nn/'), viewport: { width: 320, height: 640 } });
  await page.evaluate((drawing) => {
    const data = new DataTransfer();
    data.items.add(new File([drawing], 'image.svg', { type: 'image/svg+xml' }));
    const text = document.getElementById('lagvis-preview').shadowRoot.getElementById('lv-text');
    text.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, DRAWING);
  await form(page).waitFor();
  await page.getByLabel('Kven har laga biletet?').waitFor();
  await fill(page, { alt: 'Rådhuset', caption: 'Rådhuset no' });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 320, `${wide} pixels wide`);
  await press(page, 'Set inn biletet');
  await form(page).waitFor({ state: 'hidden' });
  assert.match(read('assets/assets.yaml'), /image\.svg:\n {2}caption: \{nn: Rådhuset no\}\n/);
  await close();
});
