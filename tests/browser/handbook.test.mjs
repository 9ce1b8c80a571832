// The handbook in a browser, from the disk: accessible on every kind of page, usable without a script, and searchable.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch, open, output } from './output.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

const KINDS = ['index.html', 'etikk.html', 'planlegging.html', 'lover.html', 'om-utgaven.html'];
const PAGES = [
  'site/index.html',
  ...['site/program/nn/', 'site/9901-sandvik/', 'site/9902-fjordvik/'].flatMap((edition) => KINDS.map((kind) => edition + kind)),
  'site/9901-sandvik/print.html',
];
const DECK = 'site/9901-sandvik/deck.html';

async function violations(page, runOnly) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate((runOnly) => window.axe.run(document, { runOnly, resultTypes: ['violations'] }), runOnly);
  return violations.map((v) => `${v.id}: ${v.nodes.map((node) => node.target.join(' ')).slice(0, 3).join(' | ')}`);
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function look(paths, options, runOnly) {
  const found = [];
  for (const path of paths) {
    const { page, faults, close } = await open(browser, path, options);
    found.push(...[...faults, ...(await violations(page, runOnly))].map((fault) => `${path}: ${fault}`));
    await close();
  }
  return found;
}

test('axe finds nothing on any kind of page, and nothing leaves the disk', async () => {
  assert.deepEqual(await look(PAGES, {}, [...WCAG, 'best-practice']), []);
  assert.deepEqual(await look([DECK], {}, WCAG), []);
});

test('in the dark, every text has contrast', async () => {
  assert.deepEqual(await look([...PAGES, DECK], { colorScheme: 'dark' }, { type: 'rule', values: ['color-contrast'] }), []);
});

test('no page scrolls sideways on a narrow phone', async () => {
  const wide = [];
  for (const path of PAGES) {
    const { page, close } = await open(browser, path, { viewport: { width: 320, height: 640 } });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > 320) wide.push(`${path}: ${width}`);
    await close();
  }
  assert.deepEqual(wide, []);
});

test('the search finds a section by a part of a word, and leads to it', async () => {
  const { page, faults, close } = await open(browser, 'site/9901-sandvik/index.html');
  await page.keyboard.press('/');
  await page.keyboard.type('inhabil');
  await page.waitForSelector('[role=option]');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\.html#/);
  assert.match(await page.textContent('main'), /inhabil/i);
  assert.deepEqual(faults, []);
  await close();
});

test('without a script, the menu and every text are there', async () => {
  const { page, close } = await open(browser, 'site/9901-sandvik/etikk.html', { javaScriptEnabled: false });
  assert.equal(await page.locator('nav a[aria-current=page]').count(), 1);
  assert.ok(await page.locator('main h2').count() > 5);
  await close();
});

const TYPES = { html: 'text/html', css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml', woff2: 'font/woff2' };

/** Serves site/ under the policy of its own _headers. */
async function serve() {
  const policy = readFileSync(join(output, 'site/_headers'), 'utf8').match(/Content-Security-Policy: (.*)/)[1];
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    try {
      const body = readFileSync(join(output, 'site', path));
      response.writeHead(200, { 'content-type': TYPES[path.split('.').pop()] ?? 'text/plain', 'content-security-policy': policy });
      response.end(body);
    } catch {
      response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { root: `http://127.0.0.1:${server.address().port}/`, close: () => { server.closeAllConnections(); server.close(); } };
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
