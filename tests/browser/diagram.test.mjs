// Trees and cycles are the lists that they are drawn from: what a browser makes of them, at every width, in the light and in the dark.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open } from './output.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

const SITE = 'site/9901-sandvik';
const PAGES = ['etikk', 'habilitet', 'planlegging', 'samspill-administrasjon', 'arbeidsgiverrollen'];

/** Runs in the page: each diagram that is seen, with the places of its labels, and what is wrong with them. */
function look() {
  const extent = (element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const all = [...range.getClientRects()].filter((box) => box.width);
    return { left: Math.min(...all.map((box) => box.left)), right: Math.max(...all.map((box) => box.right)), top: Math.min(...all.map((box) => box.top)), bottom: Math.max(...all.map((box) => box.bottom)), text: element.textContent.trim() };
  };
  return [...document.querySelectorAll('.diagram')].filter((diagram) => diagram.getClientRects().length).map((diagram) => {
    const box = diagram.getBoundingClientRect(), labels = [...diagram.querySelectorAll('.node')].map(extent), wrong = [];
    labels.forEach((one, at) => {
      if (one.left < box.left - 1 || one.right > box.right + 1) wrong.push(`«${one.text}» is outside`);
      labels.slice(at + 1).forEach((other) => {
        if (one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 2 && other.top < one.bottom - 2) wrong.push(`«${one.text}» lies over «${other.text}»`);
      });
    });
    const branches = [...diagram.querySelectorAll('.branch > .node')].map((node) => node.getBoundingClientRect().top);
    const steps = [...diagram.querySelectorAll('ol > li > .node')].map((node) => node.getBoundingClientRect());
    return {
      wrong, labels: labels.length, kind: diagram.classList.contains('diagram-tree') ? 'tree' : 'cycle',
      isAbreast: new Set(branches.map(Math.round)).size < branches.length || (steps.length > 2 && steps.at(-1).right < steps[1].left),
    };
  });
}

for (const [width, height] of [[320, 640], [390, 844], [768, 1024], [1280, 800], [1920, 1080]]) {
  test(`at ${width} pixels no label of a diagram lies over another, or outside`, async () => {
    let seen = 0;
    for (const name of PAGES) {
      const { page, close } = await open(browser, `${SITE}/${name}.html`, { viewport: { width, height } });
      const diagrams = await page.evaluate(look);
      for (const { wrong, labels, kind, isAbreast } of diagrams) {
        assert.deepEqual(wrong, [], name);
        assert.ok(labels > 4, name);
        assert.equal(isAbreast, width > 400, `${name}: a ${kind}, where there is room, is no list with lines`);
      }
      seen += diagrams.length;
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false, name);
      await close();
    }
    assert.ok(seen >= 7, `${seen} diagrams`);
  });
}

test('on slides no label of a diagram lies over another, or outside, in any window', async () => {
  for (const [width, height] of [[1024, 768], [1366, 768], [1920, 1080]]) {
    const { page, close } = await open(browser, `${SITE}/deck.html`, { viewport: { width, height } });
    const slides = await page.evaluate(() => window.lagvisDeck.slides().flatMap((slide, at) => (slide.querySelector('.diagram') ? [at] : [])));
    assert.ok(slides.length >= 7);
    for (const at of slides) {
      await page.evaluate((at) => window.lagvisDeck.go(at), at);
      for (const { wrong, isAbreast } of await page.evaluate(look)) {
        assert.deepEqual(wrong, [], `slide ${at + 1}, ${width} × ${height}`);
        assert.equal(isAbreast, true, `slide ${at + 1}`);
      }
    }
    await close();
  }
});

test('those who have a diagram read to them hear a list, once', async () => {
  const { page, close } = await open(browser, `${SITE}/etikk.html`);
  const heard = await page.locator('.callout-tree').first().ariaSnapshot();
  assert.equal(heard.match(/Åpne registre/g)?.length, 1, heard);
  assert.match(heard, /- list:\n\s+- listitem:[^]*- list:\n\s+- listitem:[^]*- list:\n\s+- listitem: [^]*- listitem: Åpne registre/, heard);
  await close();
});

test('with forced colours a tree keeps its boxes and lines, and a wheel its steps', async () => {
  const { page, close } = await open(browser, `${SITE}/planlegging.html`, { forcedColors: 'active' });
  const style = (selector, pseudo, property) => page.evaluate(([selector, pseudo, property]) => getComputedStyle(document.querySelector(selector), pseudo)[property], [selector, pseudo, property]);
  assert.notEqual(await style('.root > .node', null, 'borderTopWidth'), '0px');
  assert.notEqual(await style('.branch > .node', '::before', 'borderTopWidth'), '0px');
  assert.notEqual(await style('.wheel', '::before', 'borderTopWidth'), '0px');
  assert.equal(await style('.wheel > li', '::before', 'borderTopStyle'), 'solid');
  await close();
});
