// The pages on paper: what Chromium prints of them, read back.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { getDocumentProxy } from 'unpdf';
import { launch, open, output, settle } from './output.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

const PAGES = ['index.html', 'etikk.html', 'habilitet.html', 'samspill-lokalsamfunn.html', 'lover.html', 'om-utgaven.html', 'print.html'].flatMap((page) => [
  `site/9901-sandvik/${page}`,
  `site/program/nn/${page}`,
]);

/** The pages of a printed page: size, and pieces of text from top to bottom, each with its height and place. */
async function printed(path, options) {
  const { page, close } = await open(browser, path, options);
  // a page without scripts has no frames to wait for
  if (options?.javaScriptEnabled !== false) await settle(page);
  const headings = await page.$$eval('h1, h2, h3, h4', (all) => all.map((heading) => heading.innerText.trim()));
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  await close();
  const sheets = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const sheet = await pdf.getPage(number);
    const { items } = await sheet.getTextContent();
    const pieces = items.filter((item) => item.str.trim()).map(({ str, transform }) => ({ str, size: Math.abs(transform[3]), x: transform[4], y: transform[5] }));
    pieces.sort((a, b) => b.y - a.y || a.x - b.x);
    sheets.push({ width: sheet.view[2], height: sheet.view[3], pieces });
  }
  return Object.assign(sheets, { headings });
}

const text = (sheet) => sheet.pieces.map((piece) => piece.str).join(' ').replace(/\s+/g, ' ');

test('what is printed is A4, has text on every page, and none of what is pressed on a screen', async () => {
  const wrong = [];
  for (const path of PAGES) {
    const sheets = await printed(path);
    sheets.forEach((sheet, at) => {
      const place = `${path}, page ${at + 1}`;
      if (Math.round(sheet.width) !== 595 || Math.round(sheet.height) !== 842) wrong.push(`${place}: ${sheet.width} × ${sheet.height}`);
      const body = sheet.pieces.filter((piece) => piece.y > 60);
      if (body.length === 0) wrong.push(`${place}: empty`);
      for (const pressed of ['Hopp til innholdet', 'Hopp til innhaldet', 'Søk i håndboka', 'Forrige modul', 'Lukk']) {
        if (text(sheet).includes(pressed)) wrong.push(`${place}: ${pressed}`);
      }
      const outside = sheet.pieces.find((piece) => piece.x < 40 || piece.x > 560);
      if (outside) wrong.push(`${place}: "${outside.str}" at ${Math.round(outside.x)}`);
    });
  }
  assert.deepEqual(wrong, []);
});

test('no heading is the last thing on a printed page', async () => {
  const wrong = [];
  for (const path of PAGES.filter((path) => /etikk|habilitet|samspill|print/.test(path))) {
    const sheets = await printed(path);
    sheets.slice(0, -1).forEach((sheet, at) => {
      const body = sheet.pieces.filter((piece) => piece.y > 60);
      const sizes = body.map((piece) => piece.size).sort((a, b) => a - b);
      // a heading is larger than most of the page: a point of a list may have the same words
      if (body.at(-1).size <= sizes[sizes.length >> 1] * 1.05) return;
      const lowest = body.filter((piece) => Math.abs(piece.y - body.at(-1).y) < 2).map((piece) => piece.str).join('');
      // the title page holds nothing but its title
      if (at > 0 && sheets.headings.some((heading) => heading.endsWith(lowest.trim()))) wrong.push(`${path}, page ${at + 1}: "${lowest}"`);
    });
  }
  assert.deepEqual(wrong, []);
});

test('the whole handbook begins each module on a page of its own', async () => {
  const sheets = await printed('site/9901-sandvik/print.html');
  const first = sheets.map((sheet) => sheet.pieces[0]?.str ?? '');
  for (const title of ['Etikk', 'Habilitet', 'Arbeidsgiverrollen']) assert.ok(first.some((line) => line.startsWith(title)), `${title} begins no page`);
  assert.ok(sheets.length > 30);
});

test('a film is printed with an address that can be typed', async () => {
  const sheets = await printed('site/program/folkevalgtrollen.html');
  assert.match(sheets.map(text).join(' '), /youtu\.be\/|youtube\.com\//);
});

test('the printed deck has a slide a page, in the form of a screen', async () => {
  const sheets = await printed('site/program/nn/deck.html');
  assert.ok(sheets.length > 150);
  for (const sheet of sheets) {
    assert.ok(sheet.width > sheet.height && sheet.pieces.length > 0);
    assert.ok(Math.abs(sheet.width / sheet.height - 16 / 9) < .02, `${sheet.width} × ${sheet.height}`);
  }
});

test("the handbook's PDF has no empty page, and no heading last on one", async () => {
  const wrong = [];
  for (const path of ['site/program/handbook.pdf', 'site/9901-sandvik/handbook.pdf', 'site/9902-fjordvik/handbook.pdf', 'site/program/nn/handbook.pdf']) {
    const pdf = await getDocumentProxy(new Uint8Array(readFileSync(join(output, path))));
    const titles = new Set();
    const gather = (items) => items.forEach((item) => { titles.add(item.title); gather(item.items); });
    gather(await pdf.getOutline());
    assert.ok(titles.size > 60);
    for (let number = 2; number <= pdf.numPages; number++) {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      // between the running head and the foot
      const body = items.filter(({ str, transform }) => str.trim() && transform[5] > 66 && transform[5] < 780);
      if (body.length === 0) { wrong.push(`${path}, page ${number}: empty`); continue; }
      const low = Math.min(...body.map(({ transform }) => transform[5]));
      const sizes = body.map((piece) => piece.size).sort((a, b) => a - b);
      // a heading is larger than most of the page: a point of a list may have the same words
      if (body.at(-1).size <= sizes[sizes.length >> 1] * 1.05) return;
      const lowest = body.filter(({ transform }) => Math.abs(transform[5] - low) < 2).map(({ str }) => str).join('').trim();
      if (titles.has(lowest)) wrong.push(`${path}, page ${number}: "${lowest}"`);
    }
  }
  assert.deepEqual(wrong, []);
});

test("printed from the browser, the facilitator's deck has no empty sheet", async () => {
  const sheets = await printed('facilitator/9901-sandvik/deck.html');
  assert.deepEqual(sheets.map((sheet, at) => (sheet.pieces.length ? null : at + 1)).filter(Boolean), []);
  assert.match(text(sheets[0]), /Folkevalgtprogrammet/);
});

const foot = (sheet) => sheet.pieces.filter((piece) => piece.y < 50).map((piece) => piece.str).join(' ').replace(/\s+/g, ' ');

test('each printed page says whose edition it is, and what day it was printed; without a script, whose it is', async () => {
  const day = new Intl.DateTimeFormat('nb', { dateStyle: 'long' }).format(new Date());
  for (const [path, said] of [
    ['site/9901-sandvik/etikk.html', `Folkevalgtprogrammet – Sandvik · Utskrift ${day}`],
    ['site/9901-sandvik/print.html', `Folkevalgtprogrammet – Sandvik · Utskrift ${day}`],
    ['site/program/nn/index.html', `Folkevaldprogrammet · Utskrift ${day}`],
    ['facilitator/9901-sandvik/deck.html', `Folkevalgtprogrammet – Sandvik · Utskrift ${day}`],
  ]) {
    const sheets = await printed(path), wrong = sheets.map((sheet, at) => [at + 1, foot(sheet)]).filter(([number, foot]) => foot !== `${said} ${number}`);
    assert.ok(sheets.length > 0);
    assert.deepEqual(wrong, [], path);
  }
  const [first] = await printed('site/9901-sandvik/etikk.html', { javaScriptEnabled: false });
  assert.equal(foot(first), 'Folkevalgtprogrammet – Sandvik 1');
});
