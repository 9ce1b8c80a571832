// No text is markup: a layer that comes from outside is shown in a browser, and nothing of it runs, from the disk or, without the
// pages' own rules for what may run, from a server.
//
// Each edition is one attack in one place. An edition may be refused; of what is published, nothing may run or lead where scripts run.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, test } from 'node:test';
import { eventually, launch } from './output.mjs';

const program = resolve(process.env.LAGVIS_BIN ?? '../../target/release/lagvis');
const repository = resolve('../..');

/** What somebody may write to have a script run; each calls `canary()`. */
const ATTACKS = [
  '"><img src=x onerror=canary()>',
  "' onfocus=canary() autofocus tabindex=0 x='",
  '<script>canary()</script>',
  '</script></style></title></textarea><script>canary()</script>',
  '<svg onload=canary()><animate onbegin=canary() attributeName=x dur=1s>',
  '<iframe srcdoc="<script>parent.canary()</script>"></iframe>',
  '<a href="javascript:canary()">x</a>',
  '&lt;img src=x onerror=canary()&gt; &quot;&gt;&#60;img src=x onerror=canary()&#62;',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=canary()&gt;">',
  '<details open ontoggle=canary()><summary onclick=canary()>x</summary></details>',
  '--><img src=x onerror=canary()><!--',
  '\u{e000}0\u{e001}" onfocus=canary() autofocus x="',
  '{{ canary() }}{% include "x" %}{% raw %}',
  '<form action="javascript:canary()"><button autofocus onfocus=canary()>x</button></form>',
  '\\<img src=x onerror=canary()> \\<svg onload=canary()>',
  '&lt;script&gt;canary()&lt;/script&gt;',
  '&#x22; onfocus=canary() autofocus tabindex=0 x=&#x22;',
];
/** Addresses that lead where scripts run. */
const ADDRESSES = [
  'javascript:canary()', 'JaVaScRiPt:canary()', 'java&#x0A;script:canary()', '&#106;avascript:canary()', '\u{1}javascript:canary()', 'data:text/html,<script>canary()</script>',
  'vbscript:canary()', '<mailto:a@example.org onfocus=canary() autofocus tabindex=0 b>', 'https://a.example/"onfocus=canary()autofocus"', 'https://a.example/%22onfocus=canary()',
];
const text = JSON.stringify; // is a text in YAML too

/** Where a text of a layer may stand: the files of the layer that has it there, by path. */
const module = (body, front = '') => ({ 'etikk.md': `---\n${front}---\n${body}\n` });
const section = (body) => module(`## {#gaver}\n\n${body}\n`);
const PLACES = {
  paragraph: (it) => section(it),
  heading: (it) => module(`## Ny ${it} {#ny after=gaver}\n\nTekst.`),
  'words of a link': (it) => section(`[${it}](https://a.example)`),
  'title of a link': (it) => section(`[x](https://a.example '${it.replaceAll("'", '')}')`),
  'words for a picture': (it) => section(`![${it}](assets/a.svg)`),
  table: (it) => section(`| A | B |\n| --- | --- |\n| ${it} | c |`),
  code: (it) => section(`\`${it}\`\n\n\`\`\`\n${it}\n\`\`\``),
  'language of code': (it) => section(`\`\`\`${it}\nkode\n\`\`\``),
  'title of a box': (it) => section(`> [!note] ${it}\n> Tekst.`),
  'source of a quotation': (it) => section(`> [!quote] {source=${text(it)}}\n> Tekst.`),
  case: (it) => section(`> [!case] ${it} {minutes=5}\n> ${it}`),
  tiles: (it) => section(`> [!tiles]\n> - ${it}\n> - b`),
  columns: (it) => section(`> [!columns]\n> #### ${it}\n> a\n>\n> #### C\n> b`),
  tree: (it) => section(`> [!tree]\n> - ${it}\n>   - ${it}`),
  wheel: (it) => section(`> [!cycle]\n> 1. ${it}\n> 2. b\n> 3. c`),
  notes: (it) => section(`Tekst.\n\n> [!notes]\n> ${it}`),
  footnote: (it) => section(`Tekst.[^1]\n\n[^1]: ${it}`),
  html: (it) => section(`<b>${it}</b>\n\n<div>\n${it}\n</div>`),
  summary: (it) => module('', `title: Etikk\nsummary: ${text(it)}\n`),
  'title of a module': (it) => module('', `title: ${text(it)}\n`),
  name: (it) => ({ 'layer.yaml': `name: ${text(it)}\n` }),
  value: (it) => ({ 'layer.yaml': `name: Sandvik\nvalues: {navn: ${text(it)}}\n` }),
  caption: (it) => ({ ...section('![Kart](assets/b.svg)'), 'assets/b.svg': svg(''), 'assets/assets.yaml': `b.svg: {caption: ${text(it)}, credit: ${text(it)}, licence: ${text(it)}}\n` }),
  picture: (it) => ({ ...section('![Kart](assets/b.svg)'), 'assets/b.svg': svg(`<title>x</title><text y="9">${it}</text>`), 'assets/assets.yaml': 'b.svg: {credit: lagvis, licence: fri}\n' }),
};
/** Where an address of a layer may stand. */
const LINKS = {
  link: (it) => section(`[x](${it})`),
  picture: (it) => section(`![x](${it})`),
  reference: (it) => section(`[x][a]\n\n[a]: ${it}`),
  'link in html': (it) => section(`<a href="${it}">x</a>`),
  value: (it) => ({ ...section('[x]({{lenke}})'), 'layer.yaml': `name: Sandvik\nvalues: {lenke: ${text(it)}}\n` }),
};
const svg = (parts) => `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="99" height="9">${parts}<path d="M0 0h9v9z"/></svg>`;

const PROGRAMME = 'title: Prøve\nlayers: [kommune]\nlanguages: {nb: []}\nparameters:\n  navn: {type: text, default: Prøve}\n  lenke: {type: url, default: "https://a.example", foot: true, label: Lenke}\n';
const BASE = '---\ntitle: Etikk\nsummary: Kort om {{navn}}.\n---\n# Etikk for {{navn}} {#etikk}\n\nTekst for {{navn}}.\n\n## Gaver {#gaver}\n\nTekst [her]({{lenke}}).\n\n![Bilde](assets/a.svg)\n';

const attacks = [
  ...Object.entries(PLACES).flatMap(([place, files]) => ATTACKS.map((it) => [`${place}: ${it}`, files(it)])),
  ...Object.entries(LINKS).flatMap(([place, files]) => ADDRESSES.map((it) => [`${place}: ${it}`, files(it)])),
];
const folderOf = (at) => `${String(1000 + at)}-prove`;

let root, site, browser, server, published;
before(async () => {
  root = mkdtempSync(join(tmpdir(), 'lagvis-hostile-'));
  site = join(root, 'output/site');
  for (const folder of ['themes', 'assets']) cpSync(join(repository, folder), join(root, folder), { recursive: true });
  const write = (path, bytes) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), bytes);
  };
  write('content/lagvis.yaml', PROGRAMME);
  write('content/base/etikk.md', BASE);
  write('content/base/assets/a.svg', svg(''));
  write('content/base/assets/assets.yaml', 'a.svg: {credit: lagvis, licence: fri}\n');
  attacks.forEach(([, files], at) => {
    const layer = { 'layer.yaml': 'name: Sandvik\n', ...files };
    layer['layer.yaml'] = `kind: kommune\nnumber: "${1000 + at}"\n${layer['layer.yaml']}`;
    for (const [path, bytes] of Object.entries(layer)) write(`content/layers/kommune/${folderOf(at)}/${path}`, bytes);
  });
  try {
    execFileSync(program, ['build', '--no-pdf', '--root', root], { stdio: 'pipe' });
  } catch (error) {
    assert.equal(error.status, 1, String(error.stderr)); // some editions are refused
  }
  const there = new Set(readdirSync(site));
  published = attacks.map(([name], at) => [name, folderOf(at)]).filter(([, folder]) => there.has(folder));
  const types = { html: 'text/html; charset=utf-8', css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml' };
  server = createServer((request, response) => {
    try {
      const path = decodeURIComponent(new URL(request.url, 'http://x').pathname), bytes = readFileSync(join(root, 'output', path));
      response.setHeader('Content-Type', types[path.split('.').pop()] ?? 'application/octet-stream').end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  server?.close();
  if (root) rmSync(root, { recursive: true, force: true });
});

/** What is on a page that would let a script run: attributes, elements and addresses. */
const suspects = () => [...document.querySelectorAll('*')].flatMap((one) => [
  ...[...one.attributes].filter(({ name, value }) => /^on/i.test(name) || name === 'srcdoc'
    || (/^(href|src|action|formaction|xlink:href|data|poster)$/i.test(name) && /^[\s\u0000-\u001f]*(javascript|vbscript|data:(?!image\/|font\/))/i.test(value)))
    .map(({ name, value }) => `${one.nodeName} ${name}=${value}`),
  ...(one.matches('iframe, object, embed, base, frame, meta[http-equiv=refresh i], form[action]') ? [one.nodeName] : []),
  ...(one.nodeName.toLowerCase() === 'script' && !/(^|\/)(shared\/[^/]+|search)[^/]*\.js$/.test(one.getAttribute('src') ?? '') && !/json/.test(one.type) ? [`script ${one.getAttribute('src') ?? one.textContent.slice(0, 60)}`] : []),
]);

/** Opens some pages of each edition that is published, at a root, and its pictures; gives what ran or might. */
async function opened(base, names, options) {
  const context = await browser.newContext(options);
  const page = await context.newPage(), found = [];
  let name;
  await page.exposeFunction('canary', () => { found.push(`${name}: ran`); });
  page.on('dialog', (dialog) => { found.push(`${name}: a dialog`); dialog.dismiss(); });
  for (const [attack, folder] of published) {
    const files = readdirSync(join(site, folder), { recursive: true }).map(String);
    const pages = names.map((name) => name.replace('*', folder));
    for (const path of [...pages, ...files.filter((file) => file.endsWith('.svg')).map((file) => `site/${folder}/${file}`)]) {
      name = `${attack} (${path})`;
      await page.goto(`${base}/${path}`);
      if (!path.endsWith('.svg')) found.push(...(await page.evaluate(suspects)).map((one) => `${name}: ${one}`));
    }
  }
  await page.waitForTimeout(200);
  await context.close();
  return found;
}

test('many attacks are texts that are published', () => {
  assert.ok(published.length >= 150, `${published.length} of ${attacks.length} are published`);
});

test('nothing runs from the disk', async () => {
  assert.deepEqual(await opened(pathToFileURL(join(root, 'output')).href, ['site/*/index.html', 'site/*/etikk.html', 'facilitator/*/deck.html'], {}), []);
});

test('nothing runs from a server, though no rule of the page forbids it', async () => {
  assert.deepEqual(await opened(`http://127.0.0.1:${server.address().port}`, ['site/*/etikk.html', 'site/*/deck.html', 'site/*/print.html', 'site/*/om-utgaven.html'], { bypassCSP: true }), []);
});

test('what is looked for would be found', async () => {
  const page = await browser.newPage();
  let ran = 0;
  const count = () => ran;
  await page.exposeFunction('canary', () => { ran += 1; });
  await page.setContent(`<a href="javascript:canary()">x</a>${ATTACKS[0]}${ATTACKS[5]}<p x='${ATTACKS[1]}'>x</p>`);
  assert.ok((await eventually(count, (ran) => ran > 0)) > 0, 'nothing ran');
  assert.ok((await page.evaluate(suspects)).length >= 4);
  await page.close();
});
