// The screen is measured as paper is: what does not fit on a slide is made to fit, or named by W12. Every slide of a project of hard ones
// and of the course's decks: nothing of it is outside of it, cut off, or behind a scroll bar.
//
// LAGVIS_BIN names the program. It builds `tests/projects/hard-slides`.

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { launch, open, output, settle } from './output.mjs';
import { trouble, violations } from './axe.mjs';

const program = resolve(process.env.LAGVIS_BIN ?? '../../target/release/lagvis');
const project = resolve('../..');
const SIZES = [[1280, 720], [1920, 1080], [1024, 768]];

let browser, root, named;

before(async () => {
  root = mkdtempSync(join(tmpdir(), 'lagvis-screen-'));
  cpSync(join(project, 'tests/projects/hard-slides'), root, { recursive: true });
  for (const folder of ['themes', 'assets']) cpSync(join(project, folder), join(root, folder), { recursive: true });
  execFileSync(program, ['build', '--no-pdf', '--root', root], { stdio: 'pipe' });
  named = slidesNamed();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  rmSync(root, { recursive: true, force: true });
});

/** The sections whose slides W12 names, as `module.section`. */
function slidesNamed() {
  const { stdout } = spawnSync(program, ['check', '--format', 'json', '--root', root], { encoding: 'utf8' });
  return JSON.parse(stdout).diagnostics.filter(({ code }) => code === 'W12').map(({ file, line }) => {
    const above = readFileSync(join(root, file), 'utf8').split('\n').slice(0, line);
    const heading = above.findLast((text) => /^#+ .*\{#/.test(text));
    return `${file.match(/([^/]+)\.md$/)[1]}.${heading.match(/\{#([\w-]+)/)[1]}`;
  });
}

/** Runs in the page: what of the slide that is shown is not seen. */
function unseen() {
  const slide = [...document.querySelectorAll('.slide')].find((one) => !one.inert), found = [];
  const stage = slide.querySelector('.stage').getBoundingClientRect(), foot = slide.querySelector('.slide-foot').getBoundingClientRect();
  for (const element of [slide, ...slide.querySelectorAll('.stage, .stage *')]) {
    if (element.closest('.slide-foot, .timer, .count, .diagram, svg') || !element.clientWidth) continue;
    const { overflowX, overflowY } = getComputedStyle(element);
    if (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) found.push(`${element.className} is ${element.scrollWidth - element.clientWidth} px too wide`);
    if (overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1) found.push(`${element.className} is ${element.scrollHeight - element.clientHeight} px too high`);
  }
  const lines = [], texts = document.createTreeWalker(slide.querySelector('.stage'), NodeFilter.SHOW_TEXT);
  for (let text; (text = texts.nextNode());) {
    if (!text.textContent.trim() || text.parentElement.closest('.slide-foot, .tool, [hidden]') || !text.parentElement.checkVisibility()) continue;
    const range = document.createRange(), words = text.textContent.trim().slice(0, 30);
    range.selectNodeContents(text);
    for (const box of range.getClientRects()) {
      if (box.width < 2 || text.parentElement.closest('.footnotes-title, .timer')) continue;
      if (box.left < stage.left || box.right > stage.right || box.top < stage.top || box.bottom > foot.top + 3) found.push(`«${words}» is outside`);
      lines.push({ box, words, text });
    }
  }
  for (const element of slide.querySelectorAll('.slide-body img, .slide-body svg, .slide-body pre, .badge, .timer, .count-foot')) {
    const box = element.getBoundingClientRect();
    if (box.width && (box.right > stage.right || box.bottom > foot.top + 3)) found.push(`${element.tagName} ${element.className.baseVal ?? element.className} is outside`);
  }
  lines.forEach(({ box, words, text }, at) => lines.slice(at + 1).forEach((other) => {
    const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left), down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
    if (text !== other.text && across > 2 && down > .45 * Math.min(box.height, other.box.height)) found.push(`«${words}» lies over «${other.words}»`);
  }));
  return { id: slide.id, found: [...new Set(found)] };
}

/** The slides of a deck of which something is not seen. */
async function faultsOf(path, [width, height], folder) {
  const { page, faults, close } = await open(browser, path, { viewport: { width, height } }, folder), wrong = [];
  await settle(page);
  for (let index = 0, all = await page.locator('.slide').count(); index < all; index += 1) {
    await page.evaluate((index) => window.lagvisDeck.go(index), index);
    const { id, found } = await page.evaluate(unseen);
    if (found.length) wrong.push([id, found]);
  }
  assert.deepEqual(faults, []);
  await close();
  return wrong;
}

for (const size of SIZES) {
  test(`at ${size.join(' × ')} nothing of a hard slide is out of sight, unless W12 has named it`, async () => {
    assert.ok(named.length > 8, `${named}`);
    const wrong = await faultsOf('site/program/deck.html', size, join(root, 'output'));
    assert.deepEqual(wrong.filter(([id]) => !named.includes(id.replace(/-\d+$/, '')) && !named.includes(id)), []);
  });

  test(`at ${size.join(' × ')} nothing of the course's slides is out of sight`, async () => {
    for (const path of ['site/program/deck.html', 'site/program/nn/deck.html', 'site/9901-sandvik/deck.html', 'site/9901-sandvik/nn/deck.html', 'site/9902-fjordvik/deck.html']) {
      assert.deepEqual(await faultsOf(path, size, output), [], path);
    }
  });
}

test('hard texts on a page: nothing is wider than the window, and what scrolls can be reached by keys', async () => {
  for (const [width, height, colorScheme] of [[320, 640, 'light'], [1366, 768, 'dark']]) {
    for (const name of ['harde', 'lang', 'index', 'print']) {
      const { page, close } = await open(browser, `site/program/${name}.html`, { viewport: { width, height }, colorScheme }, join(root, 'output'));
      await settle(page);
      assert.deepEqual([...(await violations(page)), ...(await trouble(page))], [], `${name} at ${width}`);
      await close();
    }
  }
});

test('a slide that can be scrolled can be reached by keys', async () => {
  const { page, close } = await open(browser, 'site/program/deck.html#harde.to-bilder-tekst', { viewport: { width: 1280, height: 720 } }, join(root, 'output'));
  await settle(page);
  assert.deepEqual(await violations(page), []);
  await close();
});
