// Lists of tasks: each level further in than the one around it, and a numbered task with its number and its box.
//
// LAGVIS_BIN names the program. It builds a project of one module.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { launch, open, settle } from './output.mjs';

const program = resolve(process.env.LAGVIS_BIN ?? '../../target/release/lagvis');
const project = resolve('../..');

const MODULE = `---
title: Oppgaver
---
# Oppgaver {#oppgaver}

## Liste {#liste}

- [ ] En
  - [ ] To
    - [x] Tre
- [x] Fire

1. [ ] Nummerert
2. [x] Nummerert to
`;

let browser, root;

before(async () => {
  root = mkdtempSync(join(tmpdir(), 'lagvis-tasks-'));
  for (const folder of ['themes', 'assets']) cpSync(join(project, folder), join(root, folder), { recursive: true });
  mkdirSync(join(root, 'content/base'), { recursive: true });
  writeFileSync(join(root, 'content/lagvis.yaml'), 'title: Prøve\nlanguages: {nb: []}\n');
  writeFileSync(join(root, 'content/base/o.md'), MODULE);
  execFileSync(program, ['build', '--no-pdf', '--root', root], { stdio: 'pipe' });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  rmSync(root, { recursive: true, force: true });
});

/** The left edge of each box, of the text beside it, and what stands before the item; by the item's first words. */
async function tasks(path, size) {
  const { page, faults, close } = await open(browser, path, { viewport: size }, join(root, 'output'));
  await settle(page);
  const found = await page.evaluate(() => [...document.querySelectorAll('.task')].filter((item) => item.offsetWidth > 0).map((item) => {
    const label = item.querySelector('label');
    const words = document.createRange();
    words.selectNodeContents(label.lastChild);
    return {
      name: label.textContent.trim(),
      box: label.querySelector('input').getBoundingClientRect().left,
      text: words.getBoundingClientRect().left,
      item: item.getBoundingClientRect().left,
      marker: getComputedStyle(item).listStyleType,
    };
  }));
  assert.deepEqual(faults, []);
  await close();
  return Object.fromEntries(found.map((task) => [task.name, task]));
}

for (const [where, path] of [['a page', 'site/program/o.html'], ['a slide', 'site/program/deck.html#o.liste']]) {
  for (const size of [{ width: 390, height: 844 }, { width: 1366, height: 768 }]) {
    test(`tasks on ${where} at ${size.width} pixels`, async () => {
      const { En, To, Tre, Fire, Nummerert } = await tasks(path, size);
      assert.ok(To.box > En.box + 8 && Tre.box > To.box + 8, `boxes at ${En.box}, ${To.box}, ${Tre.box}`);
      assert.ok(Math.abs(Fire.box - En.box) < 1 && Math.abs(Fire.text - En.text) < 1);
      assert.ok(To.box >= En.text - 4, `the box of an inner task at ${To.box}, the words around it at ${En.text}`);
      for (const task of [En, To, Tre, Fire]) assert.equal(task.marker, 'none');
      assert.equal(Nummerert.marker, 'decimal');
      assert.ok(Nummerert.box >= Nummerert.item, `the box at ${Nummerert.box} lies over the number, which ends at ${Nummerert.item}`);
      assert.ok(Nummerert.text > Nummerert.box);
    });
  }
}
