// Writing in the page: a text is changed where it stands, seen as it would be while one writes, saved as the override that it should be,
// and never lost.
//
// LAGVIS_BIN names the program. It runs on a copy of the project, whose files are edited.

import assert from 'node:assert/strict';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { eventually, launch } from './output.mjs';
import { copy, start } from './served.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const PAGE = 'site/9901-sandvik/etikk.html';
const DECK = 'site/9901-sandvik/deck.html';
const FILE = 'content/layers/kommune/9901-sandvik/etikk.md';
const OWN = 'etikk#gaver', COURSE = 'etikk#rett-og-galt';

let browser, server, root, first;

const read = (path = FILE) => readFileSync(join(root, path), 'utf8');
const write = (text, path = FILE) => writeFileSync(join(root, path), text);
const tag = async (path = PAGE) => (await fetch(server.address + path)).headers.get('etag');

before(async () => {
  root = copy();
  [browser, server] = await Promise.all([launch(), start(root, { language: 'nb' })]);
  first = { text: read(), tag: await tag() };
});
after(async () => {
  await browser?.close();
  await server?.stop();
  if (root) rmSync(root, { recursive: true, force: true });
});
// Each test finds the text as it was, and no draft.
afterEach(async () => {
  write(first.text);
  rmSync(join(root, 'output/.lagvis'), { recursive: true, force: true });
  assert.equal(await eventually(tag, (now) => now === first.tag), first.tag);
});

/** Opens a page with the ways into the editor on it. */
async function open(path = PAGE, { of = 'Sandvik', ...options } = {}) {
  const context = options.context ?? await browser.newContext({ viewport: { width: 1280, height: 720 }, ...options });
  const page = await context.newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && !/Failed to load resource/.test(message.text()) && faults.push(message.text()));
  page.on('dialog', (dialog) => dialog.accept());
  await page.goto(server.address + path);
  await page.locator('.lv-editions-button', { hasText: of }).waitFor({ state: 'attached' });
  const close = async () => {
    assert.deepEqual(faults, []);
    await context.close();
  };
  return { page, context, close };
}
const field = (page) => page.locator('#lv-text');
const focused = (page) => page.evaluate(() => {
  const node = document.getElementById('lagvis-preview')?.shadowRoot.activeElement;
  return node && (node.id || node.dataset.key || node.textContent);
});
const waitForFocus = async (page, wanted) => assert.equal(await eventually(() => focused(page), (now) => now === wanted), wanted);
const shows = (page, text) => page.waitForFunction((text) => document.querySelector('main')?.textContent.includes(text), text);
const lacks = (page, text) => page.waitForFunction((text) => !document.querySelector('main')?.textContent.includes(text), text);
const press = (page, name) => page.locator('.lv-edit').getByRole('button', { name, exact: true }).click();
/** Opens the editor of a section, with the cursor at the beginning of its text. */
async function edit(page, address) {
  await page.locator(`[data-key="edit ${address}"]`).click();
  await waitForFocus(page, 'lv-text');
  await page.keyboard.press('Control+Home');
}
const isShut = (page) => page.locator('.lv-edit').waitFor({ state: 'hidden' });

test('what is written is on the page at once, in the file when it is saved, and gone again when it is undone', async () => {
  const { page, close } = await open();
  await edit(page, OWN);
  await page.keyboard.type('Nå står det her. ');
  await shows(page, 'Nå står det her. Sandvik-plakaten er enkel');
  assert.equal(read(), first.text);
  await page.keyboard.press('Control+s');
  await page.locator('.lv-edit-status', { hasText: 'Lagret' }).waitFor();
  assert.equal(read(), first.text.replace('Sandvik-plakaten er enkel', 'Nå står det her. Sandvik-plakaten er enkel'));
  await page.keyboard.type('Og her. ');
  await page.keyboard.press('Control+Enter');
  await isShut(page);
  assert.match(read(), /Nå står det her\. Og her\. Sandvik-plakaten/);
  await waitForFocus(page, `edit ${OWN}`);
  await page.locator('[data-key="undo"]').click();
  await page.locator('[data-key="redo"]').waitFor();
  await page.locator('[data-key="undo"]').click();
  await lacks(page, 'Nå står det her');
  assert.equal(read(), first.text);
  await close();
});

test('a text of the course becomes a text of its own, and the course gets its text back', async () => {
  const { page, close } = await open();
  const course = read('content/base/etikk.md');
  await edit(page, COURSE);
  assert.match(await page.locator('.lv-note').textContent(), /Sandvik/);
  await page.keyboard.type('I Sandvik er det slik. ');
  await shows(page, 'I Sandvik er det slik. Moral');
  await press(page, 'Lagre og lukk');
  await isShut(page);
  assert.match(read(), /## .*\{#rett-og-galt[^}]*\}\n\nI Sandvik er det slik\. Moral/);
  assert.equal(read('content/base/etikk.md'), course);
  await page.waitForFunction((key) => document.getElementById('lagvis-preview')?.shadowRoot.querySelector(`[data-key="${key}"]`), `edit ${COURSE}`);
  await edit(page, COURSE);
  await page.locator('.lv-other-box summary').click();
  await press(page, 'Hent tilbake kursets tekst');
  await isShut(page);
  await lacks(page, 'I Sandvik er det slik');
  assert.equal(read().trimEnd(), first.text.trimEnd());
  await close();
});

test('a new section is put in where one asks for it, and its slide is seen while it is written', async () => {
  const { page, close } = await open();
  await edit(page, OWN);
  await page.locator('.lv-other-box summary').click();
  await press(page, 'Ny del etter denne');
  await waitForFocus(page, 'lv-title');
  await page.keyboard.type('Hos oss');
  await page.keyboard.press('Tab');
  await field(page).focus();
  await page.keyboard.type('- Ett punkt\nTo punkter');
  await shows(page, 'To punkter');
  await page.locator('.lv-slides .slide', { hasText: 'To punkter' }).waitFor();
  await press(page, 'Lagre og lukk');
  await isShut(page);
  assert.match(read(), /## Hos oss \{#[\w-]+ after=gaver\}\n\n- Ett punkt\n- To punkter\n/);
  await close();
});

test('in the deck the slide that is shown is written', async () => {
  const { page, close } = await open(`${DECK}#etikk.gaver`);
  await page.locator('.lv-edit-here').click();
  await waitForFocus(page, 'lv-text');
  await page.keyboard.press('Control+Home');
  const text = await field(page).inputValue();
  await field(page).fill(text.replace('Ingen gaver fra den som har en sak', 'Aldri gaver fra den som har en sak'));
  await page.waitForFunction(() => /Aldri gaver/.test(document.querySelector('.slide.is-current')?.textContent));
  assert.match(page.url(), /#etikk\.gaver$/);
  await page.keyboard.press('ArrowRight');
  assert.equal(await page.locator('.slide.is-current').getAttribute('id'), 'etikk.gaver');
  await page.keyboard.press('Escape');
  await press(page, 'Forkast');
  await isShut(page);
  await page.waitForFunction(() => !/Aldri gaver/.test(document.querySelector('.slide.is-current')?.textContent));
  assert.equal(read(), first.text);
  await close();
});

test('a file that is saved elsewhere meanwhile is not written over: both texts are shown, and one chooses', async () => {
  for (const [choice, expected] of [['Behold min', /Min tekst\. Sandvik-plakaten er enkel/], ['Ta den andre', /Deres tekst\. Sandvik-plakaten er enkel/], ['Skriv videre', /Min tekst\. Sandvik-plakaten er enkel/]]) {
    const { page, close } = await open();
    await edit(page, OWN);
    await page.keyboard.type('Min tekst. ');
    await shows(page, 'Min tekst. Sandvik');
    write(first.text.replace('Sandvik-plakaten er enkel', 'Deres tekst. Sandvik-plakaten er enkel'));
    await page.locator('.lv-sides').waitFor();
    assert.match(await page.locator('.lv-side del').first().textContent(), /Deres/);
    assert.match(await page.locator('.lv-side ins').first().textContent(), /Min/);
    await press(page, choice);
    if (choice === 'Skriv videre') await press(page, 'Lagre');
    const saved = await eventually(() => read(), (text) => expected.test(text));
    assert.match(saved, expected, choice);
    assert.equal(/Min tekst/.test(saved) && /Deres tekst/.test(saved), false);
    await page.keyboard.press('Escape');
    await isShut(page);
    await close();
    write(first.text);
    assert.equal(await eventually(tag, (now) => now === first.tag), first.tag);
  }
});

test('two who write the same text in two windows see it, and neither loses a word', async () => {
  const { page, context, close } = await open();
  const other = (await open(PAGE, { context })).page;
  await edit(page, OWN);
  await page.keyboard.type('Min. ');
  await shows(page, 'Min. Sandvik');
  await other.evaluate(() => localStorage.clear());
  await edit(other, OWN);
  await field(other).fill(`Andres. ${first.text.match(/Sandvik-plakaten er enkel[^]*?(?=\n\n## )/)[0]}`);
  await other.keyboard.press('Control+Enter');
  await isShut(other);
  await page.locator('.lv-sides').waitFor();
  assert.match(await field(page).inputValue(), /^Min\. Sandvik/);
  assert.match(await page.locator('.lv-side').first().textContent(), /Andres\./);
  await press(page, 'Behold min');
  assert.match(await eventually(() => read(), (text) => /Min\. Sandvik/.test(text)), /Min\. Sandvik/);
  await close();
});

test('unsaved text is there again after a reload, in another browser, and after the server has stopped', async () => {
  const { page, close } = await open();
  await edit(page, OWN);
  await page.keyboard.type('Utkast. ');
  await shows(page, 'Utkast. Sandvik');
  await page.reload();
  await page.locator('.lv-note', { hasText: 'ikke lagret' }).waitFor();
  assert.match(await field(page).inputValue(), /^Utkast\. Sandvik/);
  await shows(page, 'Utkast. Sandvik');
  const elsewhere = await open();
  await edit(elsewhere.page, OWN);
  assert.match(await field(elsewhere.page).inputValue(), /^Utkast\. Sandvik/);
  await elsewhere.context.close();
  const { port } = new URL(server.address);
  await server.stop();
  await page.keyboard.press('Control+Home');
  await field(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Uten nett. ');
  await page.locator('.lv-edit-status', { hasText: 'Får ikke kontakt' }).waitFor();
  await page.keyboard.press('Control+s');
  await page.locator('.lv-edit-status', { hasText: 'lagres når' }).waitFor();
  server = await start(root, { language: 'nb', port });
  await page.reload();
  await page.locator('.lv-note', { hasText: 'ikke lagret' }).waitFor();
  assert.match(await field(page).inputValue(), /^Uten nett\. Utkast\. Sandvik/);
  await press(page, 'Forkast');
  assert.equal((await field(page).inputValue()).startsWith('Sandvik-plakaten'), true);
  await page.keyboard.press('Escape');
  await isShut(page);
  await close();
});

test('closing with unsaved text asks, and all of it can be done by key', async () => {
  const { page, close } = await open();
  await page.locator('.lv-edit-here').focus();
  const there = await page.locator('.lv-edit-here').getAttribute('aria-label');
  assert.match(there, /^Rediger «.+»$/);
  await page.keyboard.press('Enter');
  await waitForFocus(page, 'lv-text');
  const before = await field(page).inputValue();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Ord. ');
  await page.keyboard.press('Escape');
  await waitForFocus(page, 'Lagre');
  await page.keyboard.press('Escape');
  await waitForFocus(page, 'lv-text');
  await page.keyboard.press('Escape');
  await waitForFocus(page, 'Lagre');
  await page.keyboard.press('Tab');
  await waitForFocus(page, 'Forkast');
  await page.keyboard.press('Enter');
  await isShut(page);
  assert.match(await focused(page), /^edit /);
  await lacks(page, 'Ord. ');
  await page.keyboard.press('Enter');
  await waitForFocus(page, 'lv-text');
  assert.equal(await field(page).inputValue(), before);
  // from the text backwards: the tools are one stop, and the arrows walk through them
  await page.keyboard.press('Shift+Tab');
  await waitForFocus(page, 'Fet');
  await page.keyboard.press('ArrowRight');
  await waitForFocus(page, 'Kursiv');
  await page.keyboard.press('End');
  await waitForFocus(page, 'Sett inn …');
  await page.keyboard.press('Shift+Tab');
  await waitForFocus(page, 'lv-title');
  await page.keyboard.press('Escape');
  await isShut(page);
  assert.equal(read(), first.text);
  await close();
});

test('the tools put in what they are called, within callouts too, and undo takes it back', async () => {
  const { page, close } = await open();
  await edit(page, OWN);
  const is = async (text) => assert.equal(await eventually(() => field(page).inputValue(), (now) => now === text), text);
  /** Makes the text another, with the cursor or the selection at `|`. */
  async function set(marked) {
    const [start, end] = [marked.indexOf('|'), marked.lastIndexOf('|')], text = marked.replaceAll('|', '');
    await field(page).evaluate((node, [text, start, end]) => {
      node.focus();
      node.select();
      document.execCommand('insertText', false, text);
      node.setSelectionRange(start, end);
    }, [text, start, end > start ? end - 1 : start]);
  }
  await set('en |to| tre');
  await page.keyboard.press('Control+b');
  await is('en **to** tre');
  await page.keyboard.press('Control+b');
  await is('en to tre');
  await page.keyboard.press('Control+i');
  await is('en *to* tre');
  await page.keyboard.press('Control+z');
  await is('en to tre');
  await set('> |en\n> to|');
  await press(page, 'Punktliste');
  await is('> - en\n> - to');
  await press(page, 'Nummerert');
  await is('> 1. en\n> 2. to');
  await set('- en|');
  await page.keyboard.press('Enter');
  await page.keyboard.type('to');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Ferdig.');
  await is('- en\n- to\n\nFerdig.');
  await set('Først.|\n\nSist.');
  await press(page, 'Sett inn …');
  await page.keyboard.type('oppgave');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Hvem');
  await is('Først.\n\n> [!exercise] Hvem {minutes=10 form=group}\n> Tekst\n\nSist.');
  await page.locator('#lv-callout-minutes').fill('15');
  await page.locator('#lv-callout-minutes').press('Tab');
  await is('Først.\n\n> [!exercise] Hvem {minutes=15 form=group}\n> Tekst\n\nSist.');
  await waitForFocus(page, 'lv-callout-form');
  await page.locator('#lv-callout-form').selectOption({ label: 'to og to' });
  await is('Først.\n\n> [!exercise] Hvem {minutes=15 form=pair}\n> Tekst\n\nSist.');
  await set('Først.\n|En.\n\n- To|\n\nSist.');
  await press(page, 'Sett inn …');
  await page.keyboard.type('bare på lysbildet');
  await page.keyboard.press('Enter');
  await is('Først.\n\n> [!slide]\n> En.\n>\n> - To\n\nSist.');
  await page.locator('#lv-callout-whom').selectOption({ label: 'Notat til den som holder kurset' });
  await is('Først.\n\n> [!notes]\n> En.\n>\n> - To\n\nSist.');
  await page.locator('#lv-callout-whom').selectOption({ label: 'Alle' });
  await is('Først.\n\nEn.\n\n- To\n\nSist.');
  await set('> [!tip] Tips\n> Ett.\n>\n> > [!notes] {minutes=4}\n> > To|\n>\n> Tre.');
  await page.locator('#lv-callout-whom').selectOption({ label: 'Bare i håndboka' });
  await is('> [!tip] Tips\n> Ett.\n>\n> > [!handbook]\n> > To\n>\n> Tre.');
  await page.locator('#lv-callout-whom').selectOption({ label: 'Alle' });
  await is('> [!tip] Tips\n> Ett.\n>\n> To\n>\n> Tre.');
  await set('Se |her|.');
  await page.keyboard.press('Control+k');
  await page.locator('#lv-pick').waitFor();
  await page.keyboard.type('kommuneloven § 11-10');
  await page.keyboard.press('Enter');
  await is('Se [her](lov:kommuneloven/11-10).');
  await set('Se |det|.');
  await page.keyboard.press('Control+k');
  await page.locator('#lv-pick').waitFor();
  await page.keyboard.type('varsling');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  assert.match(await field(page).inputValue(), /^Se \[det\]\([\w-]+\.md#[\w-]+\)\.$/);
  await page.keyboard.press('Escape');
  await press(page, 'Forkast');
  await isShut(page);
  await close();
});

test('the text in the other language stands beside, with what is said of it, and leads to writing there', async () => {
  const { page, close } = await open();
  await edit(page, OWN);
  const beside = page.locator('.lv-beside');
  await beside.getByRole('group', { name: 'Teksten på nynorsk' }).getByText('Sandvik-plakaten er enkel: Folkevalde').waitFor();
  assert.equal(await beside.locator('.lv-apart').count(), 0);
  await field(page).fill('Et annet forbud.');
  await page.keyboard.press('Control+s');
  await beside.getByText('eldre enn teksten her').waitFor();
  await beside.getByRole('link', { name: 'Skriv på nynorsk' }).click();
  await page.waitForURL(/\/nn\/etikk\.html#/);
  await eventually(() => focused(page), (now) => now === 'lv-text');
  assert.match(await field(page).inputValue(), /Sandvik-plakaten er enkel: Folkevalde/);
  await page.getByText('endra etter at teksten her blei skriven').waitFor();
  await beside.getByRole('group', { name: 'Teksten på bokmål' }).getByText('Et annet forbud.').waitFor();
  await close();
});

test('what is wrong is said in words, and not saved', async () => {
  const { page, close } = await open();
  await edit(page, OWN);
  await field(page).fill('Se [her](finnes-ikke.md#heller-ikke).');
  await page.locator('.lv-found li').waitFor();
  await press(page, 'Lagre og lukk');
  await page.locator('.lv-note').waitFor();
  assert.equal(read(), first.text);
  await page.keyboard.press('Escape');
  await press(page, 'Forkast');
  await isShut(page);
  await close();
});

test('what remains is listed, with the way there; a change of the course is seen beside the text, and settled', async () => {
  const course = read('content/base/etikk.md'), folder = join(root, 'content/layers/kommune/9901-sandvik'), kept = join(root, 'kept');
  cpSync(folder, kept, { recursive: true });
  const { page, close } = await open();
  await page.locator('.lv-remaining-button', { hasText: 'Ingenting gjenstår' }).waitFor();
  write(course.replace('En blomst etter et foredrag', 'En plante etter et foredrag'), 'content/base/etikk.md');
  await page.locator('.lv-remaining-button', { hasText: 'Dette gjenstår: 1' }).click();
  const entry = page.locator('#lv-remaining li');
  assert.match(await entry.textContent(), /Kurset er endret: Gaver og invitasjoner/);
  await entry.getByRole('button', { name: 'Se hva som er endret' }).click();
  await entry.locator('.lv-side').first().waitFor();
  assert.equal(await entry.locator('.lv-side').first().locator('del').textContent(), 'blomst');
  assert.equal(await entry.locator('.lv-side').nth(1).locator('ins').textContent(), 'plante');
  assert.match(await entry.locator('.lv-side').last().textContent(), /Sandvik-plakaten er enkel/);
  await entry.getByRole('button', { name: 'Skriv', exact: true }).click();
  await page.locator('.lv-note .lv-sides').waitFor();
  // the two say different things of the same: no program can put them together
  await press(page, 'Ta inn det nye');
  await page.locator('.lv-note', { hasText: 'kan ikke settes sammen' }).waitFor();
  await page.locator('.lv-shut').click();
  await isShut(page);
  await page.locator('.lv-remaining-button').click();
  await entry.getByRole('button', { name: 'Behold min' }).click();
  await page.locator('.lv-remaining-button', { hasText: 'Ingenting gjenstår' }).waitFor();
  assert.equal(read(), first.text);
  await close();
  write(course, 'content/base/etikk.md');
  rmSync(folder, { recursive: true, force: true });
  cpSync(kept, folder, { recursive: true });
});

test('a section that was taken out is listed, and is brought back by a button', async () => {
  write(`${first.text.trimEnd()}\n\n## {#verner remove}\n`);
  const { page, close } = await open();
  await lacks(page, 'Hva står på spill?');
  await page.locator('.lv-remaining-button', { hasText: 'Dette gjenstår: 1' }).click();
  const entry = page.locator('#lv-remaining .lv-removed');
  assert.equal((await entry.locator('.lv-what').textContent()).trim(), 'Tatt ut: Hva står på spill?');
  await entry.getByRole('button', { name: 'Hent tilbake kursets tekst' }).click();
  await shows(page, 'Hva står på spill?');
  await page.locator('.lv-remaining-button', { hasText: 'Ingenting gjenstår' }).waitFor();
  assert.equal(await entry.count(), 0);
  assert.equal(read().trimEnd(), first.text.trimEnd());
  await close();
});

test('what one has written is downloaded as one file', async () => {
  const { page, close } = await open();
  await page.locator('.lv-remaining-button', { hasText: 'gjenstår' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Last ned det dere har skrevet' }).click();
  assert.match((await download).suggestedFilename(), /sandvik.*\.zip$/);
  await close();
});

test('what is pasted from a page or a document becomes Markdown, and what was left out is said', async () => {
  const { page, close } = await open();
  await edit(page, OWN);
  await page.keyboard.press('Control+a');
  await field(page).evaluate((node) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', '<p>Vi sier <b>nei</b> til:</p><ul><li>reiser</li><li>middager</li></ul><img src="x.png" alt="">');
    clipboardData.setData('text/plain', 'Vi sier nei til: reiser middager');
    node.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  const wanted = 'Vi sier **nei** til:\n\n- reiser\n- middager';
  assert.equal(await eventually(() => field(page).inputValue(), (text) => text === wanted), wanted);
  await page.locator('.lv-note li').waitFor();
  await page.keyboard.press('Control+z');
  assert.match(await field(page).inputValue(), /^Sandvik-plakaten er enkel/);
  await page.keyboard.press('Escape');
  await isShut(page);
  await close();
});

test('a kommune of the register gets its edition, and its first text', async () => {
  const folder = 'content/layers/kommune/4601-bergen';
  const { page, close } = await open('site/4601-bergen/etikk.html', { of: 'Bergen' });
  assert.equal(await page.locator('.lv-edit-button').count(), 0);
  await page.getByRole('button', { name: 'Lag utgaven for Bergen' }).click();
  await page.locator('.lv-edit-button').first().waitFor();
  await edit(page, COURSE);
  await page.keyboard.type('I Bergen regner det. ');
  await page.keyboard.press('Control+Enter');
  await isShut(page);
  assert.match(read(`${folder}/etikk.md`), /\n\nI Bergen regner det\. Moral/);
  assert.equal(await page.getByRole('button', { name: 'Lag utgaven for Bergen' }).count(), 0);
  rmSync(join(root, folder), { recursive: true, force: true });
  await close();
});

for (const [colorScheme, width] of [['light', 1280], ['dark', 1280], ['light', 320], ['dark', 320]]) {
  test(`axe finds nothing in what one writes in, and it takes no room sideways (${colorScheme}, ${width} px)`, async () => {
    const { page, close } = await open(PAGE, { colorScheme, viewport: { width, height: 720 }, bypassCSP: true });
    await page.evaluate(axe);
    const look = async (state) => {
      const { violations } = await page.evaluate(() => window.axe.run({ include: [['#lagvis-preview']] }, { resultTypes: ['violations'] }));
      assert.deepEqual(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).slice(0, 3).join(' | ')}`), [], state);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, state);
      const small = await page.evaluate(() => [...document.getElementById('lagvis-preview').shadowRoot.querySelectorAll('button, input, select, summary, textarea')]
        .filter((node) => node.checkVisibility()).map((node) => [node, node.getBoundingClientRect()]).filter(([, box]) => box.width < 23.5 || box.height < 23.5).map(([node]) => node.textContent || node.id));
      assert.deepEqual(small, [], state);
    };
    await page.locator('.lv-edit-button').first().waitFor();
    await look('at rest');
    await edit(page, COURSE);
    await look('open');
    await press(page, 'Sett inn …');
    await look('a list to choose from');
    await page.keyboard.press('Escape');
    await page.locator('.lv-other-box summary').click();
    await look('more choices');
    await field(page).focus();
    await page.keyboard.type('x');
    await page.keyboard.press('Escape');
    await look('a question');
    await press(page, 'Forkast');
    await isShut(page);
    await close();
  });
}

test('all that is said is said in each language', async () => {
  const { page, close } = await open();
  const names = await page.evaluate(() => {
    const of = (words, path) => Object.entries(words).flatMap(([name, one]) => (typeof one === 'object' ? of(one, `${path}${name}.`) : `${path}${name} ${typeof one} ${one.length > 0}`));
    return Object.values(window.lagvisPreview.words).map((words) => of(words, '').sort().join('\n'));
  });
  assert.equal(names.length, 3);
  assert.equal(names[1], names[0]);
  assert.equal(names[2], names[0]);
  await close();
});

test('who may not write sees nothing of it', async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  await context.route((url) => url.pathname.endsWith('.html'), async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace(/ data-token="[^"]*"/, '') });
  });
  const { page, close } = await open(PAGE, { context });
  await page.locator('.lv-findings-button', { hasText: /./ }).waitFor();
  assert.equal(await page.locator('.lv-edit-button:visible, .lv-edit-box:visible, .lv-remaining-button:visible, .lv-edit:visible').count(), 0);
  await close();
});
