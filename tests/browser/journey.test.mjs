// A kommune's edition from nothing to a file that is sent, with nothing but a browser; and its arrival in another copy of the project.
//
// LAGVIS_BIN names the program.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { launch } from './output.mjs';
import { copy, start } from './served.mjs';

const program = resolve(process.env.LAGVIS_BIN ?? '../../target/release/lagvis');
const FOLDER = 'content/layers/kommune/4601-bergen';

let browser, server, root, other;

before(async () => {
  [root, other] = [copy(), copy()];
  [browser, server] = await Promise.all([launch(), start(root, { language: 'nb' })]);
});
after(async () => {
  await browser?.close();
  await server?.stop();
  for (const folder of [root, other]) if (folder) rmSync(folder, { recursive: true, force: true });
});

const read = (path) => readFileSync(join(root, path), 'utf8');

test('from the list of kommuner to a file that is sent and received, without a file or a terminal', async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, acceptDownloads: true });
  const page = await context.newPage();
  const done = { clicks: 0, keys: 0 };
  const click = async (what) => { done.clicks += 1; await what.click(); };
  const type = async (text) => { done.keys += [...text].length; await page.keyboard.type(text); };
  const press = async (key) => { done.keys += 1; await page.keyboard.press(key); };
  const inEditor = (name) => page.locator('.lv-edit').getByRole('button', { name, exact: true });

  // the kommune is found, and gets an edition
  await page.goto(server.address);
  await click(page.locator('.filter input, #filter').first());
  await type('bergen');
  await click(page.getByRole('link', { name: /Bergen/ }).first());
  await click(page.locator('.lv-make'));
  await page.locator('.lv-make').waitFor({ state: 'hidden' });
  assert.match(read(`${FOLDER}/layer.yaml`), /name: Bergen/);

  // what is to be filled in is listed, and one of it is
  const remaining = page.locator('.lv-remaining-button');
  await page.locator('.lv-remaining-button', { hasText: /: \d/ }).waitFor();
  await click(remaining);
  const entry = page.locator('#lv-remaining .lv-unfilled', { has: page.getByRole('button', { name: 'Fyll ut' }) }).first();
  assert.ok(!/lagvis /.test(await entry.textContent()), 'what is a button is no command');
  await click(entry.getByRole('button', { name: 'Fyll ut' }));
  await page.locator('#lv-text').waitFor();
  await press('Control+a');
  await type('Ring rådhuset.');
  await press('Control+Enter');
  await page.locator('.lv-edit').waitFor({ state: 'hidden' });

  // a section of the course is changed, and is on its slide
  await page.goto(`${server.address}site/4601-bergen/etikk.html`);
  await click(page.locator('[data-key="edit etikk#rett-og-galt"]'));
  await page.locator('#lv-text').waitFor();
  await press('Control+a');
  await type('Bergen spør seg selv.\n\n- Hva ville avisa skrevet?');
  await press('Control+Enter');
  await page.locator('.lv-edit').waitFor({ state: 'hidden' });
  assert.match(read(`${FOLDER}/etikk.md`), /\{#rett-og-galt\}\n\nBergen spør seg selv\.\n\n- Hva ville avisa skrevet\?/);
  const deck = await (await fetch(`${server.address}site/4601-bergen/deck.html`)).text();
  assert.match(deck, /Hva ville avisa skrevet\?/);

  // the course changes below it, and what is new is read and one's own kept
  const base = 'content/base/etikk.md';
  writeFileSync(join(root, base), read(base).replace('Moral er det du mener er rett.', 'Moral er det du selv mener er rett.'));
  const changed = page.locator('#lv-remaining .lv-changed', { has: page.getByRole('button', { name: 'Behold min' }) }).first();
  await click(remaining);
  await changed.waitFor();
  await click(changed.getByRole('button', { name: 'Behold min' }));
  await changed.waitFor({ state: 'detached' });

  // its files are made, and what was written is sent
  const told = [];
  page.on('response', async (answer) => { if (answer.url().includes('/_lagvis/build')) told.push(await answer.json()); });
  await click(page.getByRole('button', { name: 'Lag filene' }));
  await page.getByRole('link', { name: /Lysbild.*PDF/i }).first().waitFor({ timeout: 120_000 });
  const [made, wanted] = told.at(-1).documents;
  assert.ok(wanted >= 6 && made === wanted, `${made} of ${wanted} PDFs are made`);
  const pdf = await page.getByRole('link', { name: /Lysbild.*PDF/i }).first().getAttribute('href');
  const bytes = Buffer.from(await (await fetch(new URL(pdf, server.address))).arrayBuffer());
  assert.equal(bytes.subarray(0, 5).toString(), '%PDF-');
  const download = page.waitForEvent('download');
  await click(page.getByRole('button', { name: 'Last ned det dere har skrevet' }));
  const zip = join(root, (await download).suggestedFilename());
  await (await download).saveAs(zip);
  execFileSync(program, ['--root', other, 'receive', zip], { stdio: 'pipe' });
  assert.equal(readFileSync(join(other, `${FOLDER}/etikk.md`), 'utf8'), read(`${FOLDER}/etikk.md`));
  console.log(`# ${done.clicks} clicks and ${done.keys} keys`);
  assert.ok(done.clicks <= 14, `${done.clicks} clicks`);
  await context.close();
});
