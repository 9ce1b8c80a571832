// The handbook in a browser: usable without a script, under its own policy, light, still, and set to be read.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch, open, output, settle } from './output.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

test('without a script, the menu and every text are there', async () => {
  const { page, close } = await open(browser, 'site/9901-sandvik/etikk.html', { javaScriptEnabled: false });
  assert.equal(await page.locator('nav a[aria-current=page]').count(), 1);
  assert.ok(await page.locator('main h2').count() > 5);
  await close();
});

test('without a script, the answer of a quiz opens by the keyboard', async () => {
  const { page, close } = await open(browser, 'site/9901-sandvik/etikk.html', { javaScriptEnabled: false });
  const quiz = page.locator('.callout-quiz').first();
  const answer = quiz.getByText(/^Riktige? svar: [A-D]/).first();
  assert.equal(await answer.isVisible(), false);
  await quiz.locator('summary').focus();
  await page.keyboard.press('Enter');
  assert.equal(await answer.isVisible(), true);
  await close();
});

const TYPES = { html: 'text/html', css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml', woff2: 'font/woff2' };

/** Serves site/ under the policy of its own _headers, compressed, and counts the bytes. */
async function serve() {
  const policy = readFileSync(join(output, 'site/_headers'), 'utf8').match(/Content-Security-Policy: (.*)/)[1];
  const served = { bytes: 0 };
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    try {
      const raw = readFileSync(join(output, 'site', path));
      const body = /\.(woff2|png|jpg)$/.test(path) ? raw : gzipSync(raw, { level: 9 });
      served.bytes += body.length;
      response.writeHead(200, {
        'content-type': TYPES[path.split('.').pop()] ?? 'text/plain', 'content-security-policy': policy,
        'cache-control': path.startsWith('/shared/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        ...(body === raw ? {} : { 'content-encoding': 'gzip' }),
      });
      response.end(body);
    } catch {
      response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return Object.assign(served, { root: `http://127.0.0.1:${server.address().port}/`, close: () => { server.closeAllConnections(); server.close(); } });
}

test('the pages work under the policy that they are to be served with', async () => {
  const server = await serve();
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const faults = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    for (const path of ['index.html', '9901-sandvik/planlegging.html', '9901-sandvik/deck.html', '9901-sandvik/index.html']) {
      await page.goto(server.root + path, { waitUntil: 'networkidle' });
    }
    await page.keyboard.press('/');
    await page.keyboard.type('gave');
    await page.waitForSelector('[role=option]');
    assert.deepEqual(faults, []);
  } finally {
    await context.close();
    server.close();
  }
});

const LIGHT = ['index.html', '9901-sandvik/index.html', '9901-sandvik/etikk.html', '9901-sandvik/planlegging.html', '9901-sandvik/lover.html', '9901-sandvik/om-utgaven.html'];

for (const [name, width] of [['a phone', 390], ['a laptop', 1366]]) {
  test(`on ${name}, a page is under 100 kB the first time and under 15 kB the next, and nothing on it moves while it loads`, async () => {
    const server = await serve();
    const wrong = [];
    try {
      for (const path of LIGHT) {
        const context = await browser.newContext({ viewport: { width, height: 800 } });
        const page = await context.newPage();
        await page.addInitScript(() => {
          window.moved = [];
          new PerformanceObserver((list) => list.getEntries().forEach((entry) => window.moved.push(`${entry.value.toFixed(4)} ${entry.sources.map((one) => one.node?.className)}`))).observe({ type: 'layout-shift', buffered: true });
        });
        server.bytes = 0;
        await page.goto(server.root + path, { waitUntil: 'networkidle' });
        await settle(page);
        const first = server.bytes;
        const moved = await page.evaluate(() => window.moved);
        server.bytes = 0;
        await page.goto('about:blank');
        await page.goto(server.root + path, { waitUntil: 'networkidle' });
        if (first === 0 || first > 100_000) wrong.push(`${path}: ${first} bytes`);
        if (server.bytes === 0 || server.bytes > 15_000) wrong.push(`${path}: ${server.bytes} bytes the next time`);
        wrong.push(...moved.map((what) => `${path}: ${what}`));
        await context.close();
      }
    } finally { server.close(); }
    assert.deepEqual(wrong, []);
  });
}

test('the first picture of a page waits for no script', async () => {
  for (const path of LIGHT) {
    const html = readFileSync(join(output, 'site', path), 'utf8');
    const scripts = [...html.matchAll(/<script[^>]*>/g)].map((match) => match[0]);
    assert.ok(scripts.length > 0 && scripts.every((tag) => tag.includes(' defer ')), `${path}: ${scripts}`);
  }
});

test('a line of text holds 60 to 75 letters, and is set in the shipped typeface', async () => {
  for (const width of [1366, 1920, 3840]) {
    const { page, close } = await open(browser, 'site/9901-sandvik/habilitet.html', { viewport: { width, height: 1000 } });
    await settle(page);
    const lengths = await page.evaluate(() => {
      const range = document.createRange(), lengths = [];
      for (const paragraph of document.querySelectorAll('.text .part > p')) {
        const lines = new Map(), texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) for (let i = 0; i < texts.currentNode.length; i += 1) {
          range.setStart(texts.currentNode, i);
          range.setEnd(texts.currentNode, i + 1);
          const box = range.getClientRects()[0], line = box && Math.round(box.bottom / 8);
          if (box) lines.set(line, (lines.get(line) ?? 0) + 1);
        }
        lengths.push(...[...lines.values()].slice(0, -1));
      }
      return lengths.sort((a, b) => a - b);
    });
    const median = lengths[lengths.length >> 1];
    assert.ok(lengths.length > 30 && median >= 60 && median <= 75, `${width} px: the median of ${lengths.length} lines is ${median}`);
    assert.ok(await page.evaluate(() => [...document.fonts].some((face) => face.family.includes('Lagvis') && face.status === 'loaded')));
    await close();
  }
});

test('the contents of the page follow the reading, and the module says where it is in the course', async () => {
  const { page, close } = await open(browser, 'site/9901-sandvik/planlegging.html');
  assert.match(await page.locator('.progress').textContent(), /Modul \d+ av \d+/);
  const links = page.locator('.toc a');
  const last = (await links.count()) - 2;
  const id = (await links.nth(last).getAttribute('href')).slice(1);
  await page.evaluate((id) => document.getElementById(id).scrollIntoView(), id);
  await page.waitForFunction((id) => document.querySelector('.toc [aria-current]')?.getAttribute('href') === `#${id}`, id);
  await close();
});
