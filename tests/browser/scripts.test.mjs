// The scripts of the theme and of the preview: one style, what runs from a disk, and names that meet no others.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { launch, open, output, pages } from './output.mjs';

const FOLDERS = ['../../themes/standard/js', '../../src/preview/client'].map((path) => resolve(path));
const scripts = FOLDERS.flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith('.js')).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

test('every script is a strict function that is called once, after a comment that says what it is', () => {
  assert.ok(scripts.length > 15);
  for (const [name, text] of scripts) {
    assert.match(text, new RegExp(`^/\\*\\s+(?:\\* )?${name.replace('.', '\\.')} – `), name);
    const code = text.replace(/^\/\*[\s\S]*?\*\/\n/, '');
    assert.ok(code.startsWith("(() => {\n  'use strict';\n") && code.endsWith('\n})();\n'), name);
  }
});

test('no script has what only a module may, or what only old browsers need', () => {
  for (const [name, text] of scripts) {
    const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    assert.doesNotMatch(code, /^\s*(import|export|var)\b|\bfor \(var\b|\bfunction \(|\.prototype\b|\beval\b|\binnerHTML = `/m, name);
    assert.ok(text.split('\n').length <= 400, `${name} has more than 400 lines`);
  }
});

test('no page has a script in it', () => {
  for (const path of pages()) {
    const html = readFileSync(join(output, path), 'utf8');
    assert.deepEqual([...html.matchAll(/<script(?![^>]* src=)[^>]*>|\son[a-z]+="|javascript:/g)].map((match) => `${path}: ${match[0]}`), []);
  }
});

test('the scripts of a page have no names on it but lagvis and their own', async () => {
  const names = (page) => page.evaluate(() => Object.getOwnPropertyNames(window).filter((name) => !/^\d+$/.test(name)));
  const { page: empty, close } = await open(browser, 'site/robots.txt');
  const known = new Set(await names(empty));
  await close();
  for (const [path, own] of [
    ['site/index.html', ['lagvisFold']], ['site/9901-sandvik/etikk.html', ['lagvisFind', 'lagvisFold', 'lagvisMatch', 'lagvisSearch', 'lagvisWords']],
    ['facilitator/9901-sandvik/deck.html', ['lagvisDeck', 'lagvisHall', 'lagvisTimer']],
  ]) {
    const { page, close } = await open(browser, path);
    if (own.includes('lagvisFind')) {
      await page.keyboard.press('/');
      await page.waitForSelector('.search-hits[role=listbox]', { state: 'attached' });
    }
    assert.deepEqual((await names(page)).filter((name) => !known.has(name)).sort(), own, path);
    await close();
  }
});
