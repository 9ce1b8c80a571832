// What those who run the course do with the keys and the mouse, from the disk: ways to another slide, a blank wall, and the presenter's notes and messages.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { eventually, launch, open } from './output.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

const DECK = 'facilitator/9901-sandvik/deck.html';
const EXERCISE = `${DECK}#etikk.hoy-standard-2`;
const now = (page) => page.evaluate(() => document.querySelector('.slide.is-current').id);
const until = (page, id) => page.waitForFunction((id) => document.querySelector('.slide.is-current')?.id === id, id);

/** Opens a deck, and the presenter's window with it. */
async function both(path, options) {
  const { page: hall, close } = await open(browser, path, options);
  const [desk] = await Promise.all([hall.context().waitForEvent('page'), hall.keyboard.press('v')]);
  await desk.waitForSelector('.desk-jump a');
  await until(desk, await now(hall));
  return { hall, desk, close };
}

test('the keys of PowerPoint, and a click, lead to the next slide and back', async () => {
  const { page, close } = await open(browser, EXERCISE);
  const first = await now(page);
  for (const back of ['p', 'Backspace', 'ArrowLeft']) {
    for (const on of ['n', 'Enter', 'click']) {
      if (on === 'click') await page.locator('.is-current .slide-heading').click(); else await page.keyboard.press(on);
      assert.notEqual(await now(page), first, on);
      await page.keyboard.press(back);
      assert.equal(await now(page), first, `${on} ${back}`);
    }
  }
  await close();
});

test('a click on what a slide is used with leads nowhere', async () => {
  const { page, close } = await open(browser, EXERCISE);
  const first = await now(page);
  await page.locator('.is-current .timer-clock').click();
  await page.locator('.is-current [data-timer]').first().click();
  assert.equal(await now(page), first);
  await close();
});

test('no key shows the notes to the hall: who wants them asks for them in the help, and Escape hides them', async () => {
  const { page, close } = await open(browser, EXERCISE);
  for (const key of 'abcdefghijklmnopqrstuwxyz') {
    await page.keyboard.press(key);
    assert.equal(await page.locator('.notes:visible, .desk-clocks:visible').count(), 0, key);
    await page.keyboard.press('Escape');
  }
  await page.keyboard.press('?');
  await page.locator('#ui_help [data-do=notes]').click();
  assert.equal(await page.locator('.is-current .notes').isVisible(), true);
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('.notes:visible').count(), 0);
  await close();
});

test('W makes the wall white, and whatever comes next shows the same slide again', async () => {
  const { hall, desk, close } = await both(EXERCISE);
  await desk.keyboard.press('w');
  await hall.waitForFunction(() => getComputedStyle(document.body).backgroundColor === 'rgb(255, 255, 255)' && ![...document.querySelectorAll('.stage')].some((stage) => stage.checkVisibility({ checkVisibilityCSS: true })));
  assert.equal(await desk.locator('.desk-white').isVisible(), true);
  await desk.keyboard.press('b');
  await hall.waitForFunction(() => getComputedStyle(document.body).backgroundColor === 'rgb(0, 0, 0)');
  assert.deepEqual([await desk.locator('.desk-white').isVisible(), await desk.locator('.desk-black').isVisible()], [false, true]);
  await desk.keyboard.press('n');
  await hall.locator('.is-current .stage').waitFor();
  assert.equal(await now(hall), 'etikk.hoy-standard-2');
  await close();
});

test('a number that no slide has is answered, and leads nowhere', async () => {
  const { page, close } = await open(browser, EXERCISE);
  const all = await page.locator('.slide').count();
  await page.keyboard.type('999');
  await page.keyboard.press('Enter');
  assert.equal(await now(page), 'etikk.hoy-standard-2');
  const said = (words) => page.waitForFunction((words) => document.getElementById('ui_status').textContent === words, words);
  await said(`Det er ${all} lysbilder`);
  await page.keyboard.press('End');
  const last = await now(page);
  await page.keyboard.press('n');
  await said('Dette er det siste lysbildet');
  assert.equal(await now(page), last);
  await close();
});

for (const [width, height] of [[1366, 768], [1024, 768]]) {
  test(`no message of the presenter's window lies over another, or over the notes (${width} px)`, async () => {
    const { hall, desk, close } = await both(EXERCISE);
    await desk.setViewportSize({ width, height });
    await desk.keyboard.press('t');
    await desk.keyboard.press('ArrowRight');
    await desk.keyboard.press('b');
    await hall.close();
    for (const one of ['.desk-alone', '.desk-black', '.desk-says [data-part=timer]', '.desk-clock']) await desk.locator(one).first().waitFor();
    const boxes = () => desk.evaluate(() => {
      const seen = [...document.querySelectorAll('.desk-says > *, .desk-clock, .is-current .notes')].filter((node) => node.checkVisibility());
      return seen.map((node) => ({ name: node.className || node.dataset.part, box: node.getBoundingClientRect().toJSON() }));
    });
    const over = (all) => all.flatMap((a, n) => all.slice(n + 1).filter((b) => a.box.left < b.box.right - 1 && b.box.left < a.box.right - 1 && a.box.top < b.box.bottom - 1 && b.box.top < a.box.bottom - 1).map((b) => `${a.name} – ${b.name}`));
    await desk.waitForFunction(() => document.querySelector('.desk-clocks').offsetHeight === parseFloat(getComputedStyle(document.body).getPropertyValue('--clocks')));
    const all = await boxes();
    assert.ok(all.length >= 6, JSON.stringify(all.map((one) => one.name)));
    assert.deepEqual(over(all), []);
    await close();
  });
}

test('notes are made larger and smaller, stay so for the run, and are scrolled by key', async () => {
  const { desk, close } = await both(EXERCISE);
  const size = () => desk.evaluate(() => parseFloat(getComputedStyle(document.querySelector('.is-current .notes')).fontSize));
  const first = await size();
  for (let n = 0; n < 5; n += 1) await desk.keyboard.press('>');
  const larger = await size();
  assert.ok(larger > 1.9 * first, `${first} ${larger}`);
  await desk.reload();
  await desk.waitForSelector('.desk-jump a');
  assert.equal(await size(), larger);
  const scrolled = () => desk.evaluate(() => document.querySelector('.is-current .notes').scrollTop);
  await desk.evaluate(() => { document.querySelector('.is-current .notes').append(document.createElement('p')); document.querySelector('.is-current .notes').lastChild.style.height = '3000px'; });
  await desk.keyboard.press('Shift+ArrowDown');
  assert.ok(await scrolled() > 100);
  assert.equal(await now(desk), 'etikk.hoy-standard-2');
  await desk.keyboard.press('Shift+ArrowUp');
  assert.equal(await scrolled(), 0);
  await desk.locator('.controls [data-do=smaller]').click();
  assert.ok(await size() < larger);
  await close();
});

test('the screen stays awake while slides are shown to somebody, and only then', async () => {
  const { page, close } = await open(browser, DECK);
  const deck = page.url().split('#')[0];
  await page.context().addInitScript(() => {
    window.locks = 0;
    const lock = () => { window.locks += 1; return { release: () => { window.locks -= 1; } }; };
    Object.defineProperty(navigator, 'wakeLock', { value: { request: async () => lock() } });
  });
  await page.reload();
  assert.equal(await page.evaluate(() => window.locks), 0);
  await page.keyboard.press('f');
  await page.waitForFunction(() => window.locks === 1);
  await page.keyboard.press('f');
  await page.waitForFunction(() => window.locks === 0);
  await page.goto(`${deck}?presenter`);
  await page.waitForFunction(() => window.locks === 1);
  await close();
});

// A slide of which the points come one at a time, and the one before it.
const STEPS = 'samfunnsoppdraget.kommunepolitikk';
const points = (page) => page.locator(`[id="${STEPS}"] .slide-body li`).evaluateAll((all) => all.map((point) => getComputedStyle(point).visibility === 'visible'));

test('points come one at a time, forwards and back, and the speaker sees what is to come', async () => {
  const { hall, desk, close } = await both(`${DECK}#${STEPS}`);
  const all = (await points(hall)).length;
  assert.ok(all > 2);
  const shows = (n) => [...Array(all).keys()].map((at) => at < n);
  for (let n = 0; n <= all; n++) {
    assert.deepEqual(await points(hall), shows(n));
    await desk.waitForFunction((n) => window.lagvisHall.state.points === n, n);
    await hall.keyboard.press('ArrowRight');
  }
  assert.notEqual(await now(hall), STEPS);
  await hall.keyboard.press('ArrowLeft');
  assert.equal(await now(hall), STEPS);
  assert.deepEqual(await points(hall), shows(all), 'who comes back sees all');
  for (let n = all - 1; n >= 0; n--) {
    await desk.keyboard.press('ArrowLeft');
    await hall.waitForFunction((n) => window.lagvisHall.state.points === n, n);
    assert.deepEqual(await points(hall), shows(n));
    assert.deepEqual(await points(desk), shows(all), 'the speaker sees all');
  }
  await desk.keyboard.press('ArrowLeft');
  await hall.waitForFunction((id) => document.querySelector('.is-current').id !== id, STEPS);
  await close();
});

test('each point is said when it comes, and none is missing in the overview, on a phone, on paper and without a script', async () => {
  const { page, close } = await open(browser, `${DECK}#${STEPS}`);
  await page.keyboard.press('ArrowRight');
  const first = await page.locator(`[id="${STEPS}"] li`).first().innerText();
  await page.waitForFunction((said) => document.getElementById('ui_status').textContent === said, first);
  await page.keyboard.press('o');
  assert.ok((await points(page)).every(Boolean), 'overview');
  await page.keyboard.press('Escape');
  assert.ok(!(await points(page)).every(Boolean));
  await page.emulateMedia({ media: 'print' });
  assert.ok((await points(page)).every(Boolean), 'paper');
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize({ width: 390, height: 844 });
  assert.ok((await points(page)).every(Boolean), 'phone');
  await close();
  const plain = await open(browser, `${DECK}#${STEPS}`, { javaScriptEnabled: false });
  assert.ok((await points(plain.page)).every(Boolean), 'no script');
  await plain.close();
});

test('the presenter sees whether the module is ahead of the plan or behind it', async () => {
  const { page, close } = await open(browser, 'facilitator/program/deck.html', { timezoneId: 'Europe/Oslo' });
  const { module, from, to, last } = await page.evaluate(() => {
    const rows = [...document.querySelectorAll('.plan [data-from]')].map((row) => ({ module: row.closest('[data-module]').dataset.module, from: Number(row.dataset.from), to: Number(row.dataset.to) }));
    const one = rows.find((row) => row.to - row.from >= 30 && rows.filter((other) => other.module === row.module).length === 1);
    return { ...one, last: window.lagvisDeck.slides().findLast((slide) => slide.dataset.module === one.module && slide.dataset.minutes && slide.dataset.hide === undefined).id };
  });
  const by = () => page.locator('[data-part=by]').textContent();
  await page.clock.install();
  await page.clock.setSystemTime(new Date('2026-11-25T00:00:00+01:00').getTime() + from * 60_000);
  await page.goto(`${page.url().split(/[?#]/)[0]}?presenter#${module}.${module}`);
  await page.clock.runFor(1000);
  assert.match(await by(), /etter programmet · i rute$/);
  await page.clock.runFor(10 * 60_000);
  assert.match(await by(), /programmet · 10 min etter planen$/);
  await page.evaluate((id) => window.lagvisDeck.go(window.lagvisDeck.slides().findIndex((slide) => slide.id === id)), last);
  await page.clock.runFor(1000);
  const ahead = Number((await by()).match(/· (\d+) min foran planen$/)[1]);
  assert.ok(ahead >= (to - from) / 2 && ahead < to - from - 10, `${ahead} of ${to - from}`);
  await close();
});

const lines = (page) => page.evaluate(() => document.querySelector('.is-current .ink-line')?.getAttribute('d')?.match(/M/g)?.length ?? 0);
const drawn = (page, count) => page.waitForFunction((count) => (document.querySelector('.is-current .ink-line')?.getAttribute('d')?.match(/M/g)?.length ?? 0) === count, count);
const status = (page, words) => page.waitForFunction((words) => document.getElementById('ui_status').textContent === words, words);

/** Draws a line over the slide, its points as shares of it. */
async function draw(page, points) {
  const box = await page.locator('.is-current .stage').boundingBox(), place = ([x, y]) => [box.x + x * box.width, box.y + y * box.height];
  await page.mouse.move(...place(points[0]));
  await page.mouse.down();
  for (const point of points.slice(1)) await page.mouse.move(...place(point), { steps: 4 });
  await page.mouse.up();
}
/** Where the line that was drawn last begins and ends, as shares of the slide. */
const ends = (page) => page.evaluate(() => {
  const [box, line] = ['.stage', '.ink-line'].map((name) => document.querySelector(`.is-current ${name}`)), stage = box.getBoundingClientRect(), to = line.getScreenCTM();
  const place = (length) => { const { x, y } = line.getPointAtLength(length).matrixTransform(to); return [(x - stage.left) / stage.width, (y - stage.top) / stage.height].map((share) => Math.round(share * 100) / 100); };
  return [place(0), place(line.getTotalLength())];
});

test('what is drawn with the pen is at the same place in both windows, is erased with E, and leaves with the slide', async () => {
  const { hall, desk, close } = await both(EXERCISE);
  await desk.keyboard.press('Control+p');
  await status(desk, 'Pennen er på');
  await draw(desk, [[.2, .3], [.6, .5], [.7, .8]]);
  await drawn(hall, 1);
  assert.deepEqual(await ends(hall), [[.2, .3], [.7, .8]]);
  await hall.bringToFront();
  await hall.locator('.controls [data-do=pen]').click();
  await draw(hall, [[.1, .1], [.2, .2]]);
  await drawn(desk, 2);
  assert.equal(await now(hall), 'etikk.hoy-standard-2', 'who draws does not go on');
  await hall.reload();
  await drawn(hall, 2);
  await desk.keyboard.press('e');
  await drawn(hall, 0);
  await draw(desk, [[.2, .3], [.6, .5]]);
  await drawn(hall, 1);
  await desk.keyboard.press('ArrowRight');
  await desk.keyboard.press('ArrowLeft');
  await until(hall, 'etikk.hoy-standard-2');
  assert.deepEqual([await lines(hall), await lines(desk)], [0, 0]);
  await close();
});

test('the pointer is seen in the other window too, and Escape and Ctrl + A put the tools away', async () => {
  const { hall, desk, close } = await both(EXERCISE);
  const dot = () => hall.evaluate(() => {
    const [stage, dot] = ['.stage', '.ink-dot'].map((name) => document.querySelector(`.is-current ${name}`)?.getBoundingClientRect());
    return dot?.width ? [dot.left + dot.width / 2 - stage.left, dot.top + dot.height / 2 - stage.top].map((at, n) => Math.round(100 * at / [stage.width, stage.height][n]) / 100) : null;
  });
  await desk.keyboard.press('Control+l');
  await status(desk, 'Pekeren er på');
  const box = await desk.locator('.is-current .stage').boundingBox();
  await desk.mouse.move(box.x + .5 * box.width, box.y + .6 * box.height);
  assert.deepEqual(await eventually(dot, Boolean), [.5, .6]);
  await desk.mouse.click(box.x + .5 * box.width, box.y + .95 * box.height);
  assert.equal(await now(desk), 'etikk.hoy-standard-2', 'who points does not go on');
  await desk.keyboard.press('Escape');
  await status(desk, 'Peker og penn er lagt bort');
  assert.equal(await eventually(dot, (at) => !at), null);
  await desk.keyboard.press('Control+p');
  await desk.keyboard.press('Control+a');
  assert.equal(await desk.locator('.controls [data-do=pen]').getAttribute('aria-pressed'), 'false');
  await draw(desk, [[.2, .9], [.3, .95]]);
  assert.deepEqual([await lines(desk), await lines(hall)], [0, 0]);
  await close();
});

test('a finger draws, and does not swipe; the drawing is not in the overview, not on paper, and nobody is read it', async () => {
  const { page, close } = await open(browser, EXERCISE, { hasTouch: true });
  const touch = await page.context().newCDPSession(page), finger = (type, ...points) => touch.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y]) => ({ x, y })) });
  await page.locator('.controls [data-do=pen]').tap();
  await finger('touchStart', [900, 300]);
  for (const x of [800, 600, 400]) await finger('touchMove', [x, 310]);
  await finger('touchEnd');
  await drawn(page, 1);
  assert.equal(await now(page), 'etikk.hoy-standard-2');
  assert.equal(await page.locator('.ink').getAttribute('aria-hidden'), 'true');
  const seen = () => page.locator('.ink').isVisible();
  assert.equal(await seen(), true);
  await page.keyboard.press('o');
  assert.equal(await seen(), false, 'overview');
  await page.keyboard.press('Escape');
  assert.equal(await seen(), true);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await seen(), false, 'paper');
  await page.emulateMedia({ media: 'screen' });
  await page.waitForTimeout(3500);
  assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector('.controls')).opacity), '1', 'the buttons stay');
  await page.locator('.controls [data-do=erase]').tap();
  await drawn(page, 0);
  await close();
});

test('where slides are shown to nobody, Ctrl + P and Ctrl + L are left to the browser', async () => {
  const { page, close } = await open(browser, EXERCISE);
  const taken = () => page.evaluate(() => ['p', 'l'].map((key) => !document.body.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true, cancelable: true }))));
  assert.deepEqual(await taken(), [false, false]);
  await page.keyboard.press('f');
  await page.waitForFunction(() => document.fullscreenElement);
  assert.deepEqual(await taken(), [true, true]);
  await close();
});

test('the list to jump by has a picture of each slide: like the slide, made when it is seen, and reached by nobody', async () => {
  const { desk, close } = await both(`${DECK}#${STEPS}`);
  const made = () => desk.locator('.small-slide').count(), all = await desk.locator('.desk-jump > ol > li').count();
  const first = await eventually(made, (count) => count > 3);
  assert.ok(all > 150 && first > 3 && first < 40, `${first} of ${all}`);
  const row = desk.locator('.desk-jump > ol > li', { has: desk.locator('[aria-current]') });
  const seen = await row.evaluate((item) => {
    const [slide, small, box] = [document.querySelector('.slide.is-current .stage'), item.querySelector('.small-slide .stage'), item.querySelector('.small-place')];
    const shape = (stage, selector) => { const [all, one] = [stage, stage.querySelector(selector)].map((node) => node.getBoundingClientRect()); return [(one.left - all.left) / all.width, (one.top - all.top) / all.height].map((share) => Math.round(share * 50) / 50); };
    const step = (name) => [...name.matchAll(/fit-\S+/g)].map(String).join();
    return {
      is: [small.querySelector('.slide-heading').textContent, ...shape(small, '.slide-heading'), step(small.parentNode.className)],
      as: [slide.querySelector('.slide-heading').textContent, ...shape(slide, '.slide-heading'), step(slide.parentNode.className)],
      fills: Math.round(small.getBoundingClientRect().width - box.clientWidth),
    };
  });
  assert.deepEqual(seen.is, seen.as);
  assert.ok(Math.abs(seen.fills) <= 1);
  // one that is scrolled to is made, and those about it
  const next = async () => { await desk.evaluate(() => document.querySelector('.small-place:empty')?.scrollIntoView({ block: 'start' })); return made(); };
  assert.equal(await eventually(next, (count) => count === all), all);
  const wrong = await desk.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map((node) => node.id), wide = [...document.querySelectorAll('.desk-jump > ol > li')].filter((item) => item.scrollWidth > item.clientWidth + 1);
    const reached = [...document.querySelectorAll('.small-slide a[href], .small-slide :is(button, input, [tabindex])')].filter((node) => { node.focus(); return document.activeElement === node; });
    return [ids.length - new Set(ids).size, reached.length, wide.length, document.querySelectorAll('.small-place:not([inert][aria-hidden="true"])').length];
  });
  assert.deepEqual(wrong, [0, 0, 0, 0], 'ids that are there twice, things that can be reached, lines that are cut, pictures that are read');
  const hit = await row.evaluate((item) => { item.scrollIntoView({ block: 'start' }); return item.nextElementSibling.querySelector('a').hash.slice(1); });
  await desk.locator(`.desk-jump > ol > li:has(> a[href="#${hit}"]) > .small-place`).click({ force: true });
  await until(desk, hit);
  await close();
});
