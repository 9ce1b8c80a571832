// The deck in the council hall, from the disk: the presenter's window, timers, counts, the black screen, slides passed over, and what a reload keeps.

import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { eventually, launch, open, output, settle } from './output.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

const DECK = 'facilitator/9901-sandvik/deck.html';
const EXERCISE = `${DECK}#etikk.hoy-standard-2`;
const LIGHTS = `${DECK}#etikk.trafikklys`;
const now = (page) => page.evaluate(() => document.querySelector('.slide.is-current').id);
const face = (page) => page.locator('.is-current .timer-face').textContent().then((text) => text.trim().replace(/\s+/g, ' '));
const number = (page, light) => page.locator(`.is-current .light-${light} .count-number`).inputValue();

/** Opens a deck, and the presenter's window with it. */
async function both(path, options) {
  const { page: hall, faults, close } = await open(browser, path, options);
  const [desk] = await Promise.all([hall.context().waitForEvent('page'), hall.keyboard.press('v')]);
  desk.on('pageerror', (error) => faults.push(error.message));
  await desk.waitForSelector('.desk-jump a');
  await until(desk, await now(hall));
  return { hall, desk, faults, close };
}
const until = (page, id) => page.waitForFunction((id) => document.querySelector('.slide.is-current')?.id === id, id);

test('V opens a window that follows the hall, and that the hall follows', async () => {
  const { hall, desk, faults, close } = await both(EXERCISE);
  await until(desk, await now(hall));
  await desk.keyboard.press('ArrowRight');
  await until(hall, await now(desk));
  await hall.keyboard.press('PageDown');
  await until(desk, await now(hall));
  await desk.locator('.desk-jump a', { hasText: 'Trafikklys' }).or(desk.locator('.desk-jump a[href="#etikk.trafikklys"]')).first().click();
  await until(hall, 'etikk.trafikklys');
  assert.match(hall.url(), /#etikk\.trafikklys$/);
  assert.deepEqual(faults, []);
  await close();
});

test("the presenter's window has the notes, the next slide and the clocks; the hall has nothing but its slide", async () => {
  const { hall, desk, close } = await both(LIGHTS);
  assert.equal(await desk.locator('.is-current .notes').isVisible(), true);
  assert.equal(await desk.locator('.is-next .stage').isVisible(), true);
  assert.match(await desk.locator('[data-part=clock]').textContent(), /^\d\d\.\d\d$/);
  assert.equal(await hall.locator('.notes:visible, .desk-clocks:visible, .desk-jump:visible').count(), 0);
  assert.equal(await hall.locator('.slide:visible').count(), 1);
  await close();
});

test('either window may be loaded anew, and nothing is lost', async () => {
  const { hall, desk, close } = await both(LIGHTS);
  await desk.fill('.is-current .light-yes .count-number', '14');
  await desk.keyboard.press('Enter');
  await desk.keyboard.press('t');
  await hall.waitForFunction(() => document.querySelector('.is-current .light-yes .count-number')?.value === '14' && document.querySelector('.is-current .timer.is-running'));
  await hall.reload();
  assert.equal(await now(hall), 'etikk.trafikklys');
  assert.equal(await number(hall, 'yes'), '14');
  assert.match(await eventually(() => face(hall), (text) => /^[67]:\d\d/.test(text)), /^[67]:\d\d/);
  await hall.keyboard.press('ArrowRight');
  await until(desk, 'etikk.trafikklys-2');
  await desk.reload();
  await until(desk, 'etikk.trafikklys-2');
  await desk.keyboard.press('ArrowLeft');
  await until(hall, 'etikk.trafikklys');
  assert.equal(await number(desk, 'yes'), '14');
  assert.deepEqual(await hall.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]), ['', 0, 0]);
  await close();
});

test('where the wall was closed, V in the presenter\'s window opens it again, with all there was', async () => {
  const { hall, desk, close } = await both(LIGHTS);
  await desk.fill('.is-current .light-yes .count-number', '9');
  await desk.keyboard.press('Enter');
  await desk.keyboard.press('ArrowRight');
  await until(hall, 'etikk.trafikklys-2');
  await hall.close();
  await desk.waitForSelector('.desk-alone:visible');
  const [wall] = await Promise.all([desk.context().waitForEvent('page'), desk.keyboard.press('v')]);
  await until(wall, 'etikk.trafikklys-2');
  await desk.keyboard.press('ArrowLeft');
  await until(wall, 'etikk.trafikklys');
  await wall.waitForFunction(() => document.querySelector('.is-current .light-yes .count-number')?.value === '9');
  await close();
});

test('what is typed into a count takes the place of what was there', async () => {
  const { page, close } = await open(browser, LIGHTS);
  const field = page.locator('.is-current .light-yes .count-number');
  await field.focus();
  await page.keyboard.type('12');
  assert.equal(await page.evaluate(() => window.lagvisHall.state.counts['etikk.trafikklys'][2]), 12);
  await field.blur();
  await field.focus();
  await page.keyboard.type('-5');
  assert.ok((await page.evaluate(() => window.lagvisHall.state.counts['etikk.trafikklys'][2])) >= 0);
  // a clicker goes on from within the field
  await page.keyboard.press('PageDown');
  assert.equal(await now(page), 'etikk.trafikklys-2');
  await close();
});

test('the module is timed by the programme where it is on, and else from when it was opened', async () => {
  const { page, close } = await open(browser, 'site/program/deck.html', { timezoneId: 'Europe/Oslo' });
  const { module, from, to } = await page.evaluate(() => {
    const rows = [...document.querySelectorAll('.plan [data-from]')].map((row) => ({ module: row.closest('[data-module]').dataset.module, from: Number(row.dataset.from), to: Number(row.dataset.to) }));
    return rows.find((row) => row.to - row.from >= 30 && rows.filter((other) => other.module === row.module).length === 1);
  });
  const left = () => page.locator('[data-part=left]').textContent();
  const by = () => page.locator('[data-part=by]').textContent();
  const begin = async (minute) => {
    await page.clock.setSystemTime(new Date('2026-11-25T00:00:00+01:00').getTime() + minute * 60_000);
    await page.goto(`${page.url().split(/[?#]/)[0]}?presenter&at=${minute}#${module}.${module}`);
    await page.clock.runFor(1000);
  };
  await page.clock.install();
  await begin(from);
  assert.equal(await left(), `${to - from} min igjen`);
  assert.match(await by(), /^til kl\. \d\d\.\d\d etter programmet$/);
  await page.clock.runFor((to - from + 4.5) * 60_000);
  assert.equal(await left(), '4 min over');
  await page.locator('[data-do=module]').click();
  await page.clock.runFor(1000);
  assert.match(await left(), /^[1-9]\d* min igjen$/);
  assert.match(await by(), /siden modulen ble åpnet/);
  await begin(22 * 60);
  assert.match(await by(), /siden modulen ble åpnet/);
  await close();
});

test('a module from its divider to the end of an exercise, by keyboard alone', async () => {
  const { page, faults, close } = await open(browser, DECK);
  await page.clock.install();
  await page.reload();
  const number = await page.evaluate(() => [...document.querySelectorAll('.slide')].findIndex((slide) => slide.id === 'etikk.etikk') + 1);
  for (const digit of String(number)) await page.keyboard.press(digit);
  await page.keyboard.press('Enter');
  assert.equal(await now(page), 'etikk.etikk');
  await page.clock.runFor(100);
  assert.match(await page.locator('#ui_status').textContent(), /^Etikk/);
  const focused = () => page.evaluate(() => `${document.activeElement.id} ${document.activeElement.getAttribute('aria-label')}`);
  assert.match(await focused(), /^etikk\.etikk \d+ av \d+$/);
  for (let i = 0; (await now(page)) !== 'etikk.hoy-standard-2'; i += 1) {
    assert.ok(i < 20, 'the exercise is not reached');
    await page.keyboard.press('Space');
  }
  assert.equal(await face(page), '10 minutter');
  await page.keyboard.press('t');
  await page.clock.runFor(61_000);
  assert.match(await face(page), /^(9:00|8:5\d) igjen$/);
  await page.keyboard.press('t');
  const stopped = await face(page);
  assert.match(stopped, /^(9:00|8:5\d) Stanset$/);
  await page.clock.runFor(30_000);
  assert.equal(await face(page), stopped);
  await page.keyboard.press('+');
  assert.equal(await face(page), stopped.replace(/^\d+/, (minutes) => Number(minutes) + 1));
  await page.keyboard.press('t');
  await page.clock.runFor(9 * 60_000 + 5_000);
  assert.match(await face(page), /^0:[45]\d Siste minutt$/);
  await page.clock.runFor(60_000);
  assert.match(await face(page), /^\+0:[01]\d Tida er ute$/);
  await page.clock.runFor(100);
  assert.equal(await page.locator('#ui_status').textContent(), 'Tida er ute');
  assert.deepEqual(faults, []);
  await close();
});

test('a timer is read from the back of the hall, and its sound is off until somebody wants it', async () => {
  const { page, close } = await open(browser, EXERCISE, { viewport: { width: 1920, height: 1080 } });
  await page.clock.install();
  await page.reload();
  await page.evaluate(() => { window.rung = 0; const start = OscillatorNode.prototype.start; OscillatorNode.prototype.start = function (at) { window.rung += 1; return start.call(this, at); }; });
  await page.keyboard.press('t');
  const size = await page.locator('.is-current .timer-time').evaluate((time) => parseFloat(getComputedStyle(time).fontSize) / innerWidth);
  assert.ok(size > 0.06, `the figures are ${size} of the width`);
  await page.clock.runFor(601_000);
  assert.equal(await page.evaluate(() => window.rung), 0);
  await page.locator('.is-current [data-timer=sound]').click();
  await page.locator('.is-current [data-timer=more]').click();
  await page.clock.runFor(62_000);
  assert.equal(await page.evaluate(() => window.rung), 3);
  await close();
});

test('answers are clicked in, taken back and typed, and shown with words, shapes and bars', async () => {
  const { page, close } = await open(browser, LIGHTS);
  for (const [selector, times] of [['.light-no .light-shape', 2], ['.light-maybe .light-word', 1], ['.light-yes [data-count=more]', 3], ['.light-no [data-count=less]', 1]]) {
    for (let i = 0; i < times; i += 1) await page.locator(`.is-current ${selector}`).click();
  }
  assert.deepEqual([await number(page, 'no'), await number(page, 'maybe'), await number(page, 'yes')], ['1', '1', '3']);
  await page.fill('.is-current .light-yes .count-number', '12');
  const lengths = await page.$$eval('.is-current .count-bar', (bars) => bars.map((bar) => bar.value / bar.max));
  assert.deepEqual(lengths.map((length) => Math.round(length * 12)), [1, 1, 12]);
  assert.equal(await page.locator('.is-current .count-all').textContent(), '14 svar');
  assert.equal(await page.locator('.is-current .light-shape:visible').count(), 3);
  // a number that is typed into a field is no slide's
  assert.equal(await now(page), 'etikk.trafikklys');
  await page.locator('.is-current [data-count=reset]').click();
  assert.equal(await number(page, 'yes'), '0');
  await close();
});

test('B makes the screen black, and whatever comes next shows the same slide again', async () => {
  const { page, close } = await open(browser, EXERCISE);
  for (const [dark, light] of [['b', 'b'], ['.', 'PageDown'], ['b', 'Escape'], ['b', 'Space']]) {
    await page.keyboard.press(dark);
    assert.equal(await page.locator('.stage:visible').count(), 0, dark);
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(0, 0, 0)');
    await page.keyboard.press(light);
    assert.equal(await page.locator('.stage:visible').count(), 1, light);
    assert.equal(await now(page), 'etikk.hoy-standard-2');
  }
  await close();
});

test('a slide that is passed over is not stepped on, and is there when it is asked for', async () => {
  const { page, close } = await open(browser, EXERCISE);
  const ids = await page.$$eval('.slide', (slides) => slides.map((slide) => slide.id));
  const at = ids.indexOf('etikk.hoy-standard-2');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('h');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowRight');
  assert.equal(await now(page), ids[at + 2]);
  for (const digit of String(at + 2)) await page.keyboard.press(digit);
  await page.keyboard.press('Enter');
  assert.equal(await now(page), ids[at + 1]);
  await page.keyboard.press('o');
  assert.equal(await page.locator('.is-hidden').count(), 1);
  await page.keyboard.press('h');
  assert.equal(await page.locator('.is-hidden').count(), 0);
  await close();
});

test('letters and figures can be switched off', async () => {
  const { page, close } = await open(browser, EXERCISE);
  await page.keyboard.press('?');
  await page.locator('[data-do=letters]').uncheck();
  await page.keyboard.press('Escape');
  for (const key of ['b', 'o', 'h', 't', '3', '.']) await page.keyboard.press(key);
  assert.equal(await page.evaluate(() => document.body.className.includes('black') || document.body.className.includes('overview')), false);
  assert.equal(await face(page), '10 minutter');
  await close();
});

test('on a touch screen one swipes', async () => {
  const { page, close } = await open(browser, EXERCISE, { hasTouch: true, viewport: { width: 390, height: 844 } });
  const swipe = (from, to) => page.evaluate(([from, to]) => {
    const touch = (x) => new Touch({ identifier: 1, target: document.querySelector('.is-current .stage'), clientX: x, clientY: 300 });
    const target = document.querySelector('.is-current .stage');
    target.dispatchEvent(new TouchEvent('touchstart', { bubbles: true, touches: [touch(from)], changedTouches: [touch(from)] }));
    target.dispatchEvent(new TouchEvent('touchend', { bubbles: true, touches: [], changedTouches: [touch(to)] }));
  }, [from, to]);
  await swipe(300, 60);
  assert.notEqual(await now(page), 'etikk.hoy-standard-2');
  await swipe(60, 300);
  assert.equal(await now(page), 'etikk.hoy-standard-2');
  await close();
});

test('a film has its code and its address, and nothing of it is loaded until it is clicked', async () => {
  const { page, faults, close } = await open(browser, `${DECK}#arbeidsgiverrollen.film`);
  assert.equal(await page.locator('.is-current .qr svg').isVisible(), true);
  const address = await page.locator('.is-current .film-address').textContent();
  assert.equal(await page.locator('.is-current .film-link a').getAttribute('href'), `https://${address}`);
  assert.equal(await page.locator('.is-current :is(iframe, video)').count(), 0);
  assert.deepEqual(faults, []);
  await close();
});

for (const [width, height] of [[800, 600], [1024, 768], [1920, 1080], [2560, 1080], [3840, 2160]]) {
  test(`at ${width} × ${height} every slide fits with its tools, and no text is under 18 points`, async () => {
    const wrong = [];
    for (const path of [DECK, 'facilitator/9901-sandvik/nn/deck.html']) {
      const { page, close } = await open(browser, path, { viewport: { width, height } });
      await settle(page);
      wrong.push(...await page.evaluate(() => {
        const wrong = [], deck = window.lagvisDeck;
        deck.slides().forEach((slide, i) => {
          deck.go(i);
          const stage = slide.querySelector('.stage'), unit = stage.clientWidth / 100, body = slide.querySelector('.slide-body');
          if (slide.classList.contains('fit-over')) wrong.push(`${slide.id} is cut`);
          if (stage.getBoundingClientRect().bottom > innerHeight + 1) wrong.push(`${slide.id} is below the screen`);
          if (body.getBoundingClientRect().bottom > slide.querySelector('.slide-foot').getBoundingClientRect().top + 1) wrong.push(`${slide.id} lies over its foot`);
          const texts = document.createTreeWalker(stage, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) {
            const on = texts.currentNode.parentElement;
            if (!texts.currentNode.textContent.trim() || !on.getClientRects().length || on.closest('.visually-hidden, sup, .tool')) continue;
            const size = parseFloat(getComputedStyle(on).fontSize) / unit;
            // 18 points where the slide is 960 points wide
            if (size < 1.86) wrong.push(`${slide.id}: «${texts.currentNode.textContent.trim().slice(0, 20)}» is ${(size * 9.6).toFixed(1)} points`);
          }
        });
        return wrong;
      }));
      await close();
    }
    assert.deepEqual(wrong, []);
  });
}

test('on a phone, upright or on its side, slides are pages: nothing is cut, nothing is wider than the screen', async () => {
  for (const [width, height] of [[320, 640], [390, 844], [844, 390]]) {
    const { page, close } = await open(browser, DECK, { viewport: { width, height } });
    await settle(page);
    const wrong = await page.evaluate(() => window.lagvisDeck.slides().flatMap((slide, i) => {
      window.lagvisDeck.go(i);
      const wide = document.documentElement.scrollWidth > innerWidth;
      const cut = [slide, slide.querySelector('.stage'), slide.querySelector('.slide-body')].some((box) => box.scrollHeight > box.clientHeight + 2 && getComputedStyle(box).overflowY !== 'visible');
      return wide || cut ? [`${slide.id}${wide ? ' is too wide' : ''}${cut ? ' is cut' : ''}`] : [];
    }));
    assert.deepEqual(wrong, [], `${width} × ${height}`);
    await close();
  }
});

test('the output works from a stick: portal, search and deck, in a folder of any name', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'på en pinne & mer '));
  try {
    cpSync(output, folder, { recursive: true });
    const { page, faults, close } = await open(browser, 'site/index.html', {}, folder);
    await page.fill('#ui_filter', 'sandvik');
    await page.locator('.edition-link', { hasText: /^Sandvik$/ }).click();
    await page.waitForURL(/9901-sandvik/);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('gaver');
    await page.waitForSelector('[role=option]');
    await page.keyboard.press('Escape');
    await page.locator('a[href="deck.html"]').first().click();
    await page.waitForSelector('.js .is-current');
    assert.deepEqual(faults, []);
    await close();
  } finally { rmSync(folder, { recursive: true }); }
});
