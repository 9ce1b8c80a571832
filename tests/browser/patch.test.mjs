// The patch of a page that is shown (src/preview/client/patch.js), without a server: what changes, what stays, and which nodes do.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { resolve } from 'node:path';
import { launch } from './output.mjs';

const script = resolve('../../src/preview/client/patch.js');

let browser, page;
before(async () => {
  browser = await launch();
  page = await browser.newPage();
});
after(() => browser?.close());

const pageOf = (body, head = '<title>Side</title>') => `<!DOCTYPE html><html lang="nb"><head>${head}</head><body>${body}</body></html>`;

/** Shows a page and follows it. `touch` is what scripts and the reader do before the first document is sent. */
async function show(html, touch = () => {}) {
  await page.goto('about:blank');
  await page.setContent(html);
  await page.evaluate(`(${touch})()`);
  await page.addScriptTag({ path: script });
  await page.evaluate((html) => {
    const patch = window.lagvisPreview.follow(document.documentElement);
    document.querySelectorAll('script').forEach((one) => one.remove());
    window.send = (html) => patch(new DOMParser().parseFromString(html, 'text/html').documentElement);
    window.send(html);
    document.querySelectorAll('*').forEach((one, number) => { one.number = number; });
  }, html);
}
/** Sends a document, and gives the changes that were made of the page: nodes put in or taken out, and attributes and texts. */
const send = (html) => page.evaluate((html) => {
  const observer = new MutationObserver(() => {});
  observer.observe(document.documentElement, { subtree: true, childList: true, attributes: true, characterData: true });
  window.send(html);
  const records = observer.takeRecords(), nodes = (list) => [...list].map((node) => node.id || node.nodeName);
  return {
    added: records.flatMap((one) => nodes(one.addedNodes)), removed: records.flatMap((one) => nodes(one.removedNodes)),
    set: records.filter((one) => one.type !== 'childList').map((one) => `${one.target.id || one.target.nodeName} ${one.attributeName || 'text'}`),
  };
}, html);
const body = () => page.evaluate(() => document.body.innerHTML);
/** The elements that a selector finds: their number if they were there from the start, and their text. */
const found = (selector) => page.$$eval(selector, (all) => all.map((one) => [one.number ?? 'new', one.textContent]));

const section = (id, text = id) => `<section id="${id}"><h2>${id}</h2><p>${text}</p></section>`;

test('a page that is sent again as it was is not touched, whatever scripts have made of it', async () => {
  const html = pageOf('<p class="a">En</p><details><summary>To</summary></details><ul></ul>');
  await show(html, () => {
    document.body.classList.add('js');
    document.querySelector('details').open = true;
    document.querySelector('ul').append(document.createElement('li'));
    document.querySelector('p').remove();
  });
  const was = await body();
  assert.deepEqual(await send(html), { added: [], removed: [], set: [] });
  assert.equal(await body(), was);
});

test('a changed section is changed alone, and its nodes stay', async () => {
  await show(pageOf(section('a') + section('b') + section('c')));
  const nodes = await found('section, h2, p');
  const change = await send(pageOf(section('a') + section('b', 'Ny') + section('c')));
  assert.deepEqual(change, { added: [], removed: [], set: ['#text text'] });
  assert.deepEqual((await found('section, h2, p')).map(([number]) => number), nodes.map(([number]) => number));
  assert.equal(await page.textContent('#b p'), 'Ny');
});

test('sections are put in, taken out and put in another order, each by itself', async () => {
  const all = (...ids) => pageOf(`<main>\n${ids.map((id) => section(id)).join('\n')}\n</main>`);
  await show(all('a', 'b', 'c', 'd', 'e'));
  const numbers = new Map((await page.$$eval('section', (all) => all.map((one) => [one.id, one.number]))));
  const sections = (list) => list.filter((name) => /^[a-z]/.test(name));
  for (const [now, added, removed] of [
    [['a', 'b', 'ny', 'c', 'd', 'e'], ['ny'], []],
    [['a', 'c', 'd', 'e'], [], ['b', 'ny']],
    [['c', 'd', 'e', 'a'], ['a'], ['a']],
    [['a', 'c', 'd', 'e'], ['a'], ['a']],
    [['e', 'a', 'c', 'd'], ['e'], ['e']],
    [['a', 'ny', 'd', 'e'], ['ny', 'e'], ['c', 'e']],
  ]) {
    const change = await send(all(...now));
    assert.deepEqual([sections(change.added).sort(), sections(change.removed).sort()], [added.sort(), removed.sort()], now.join(' '));
    assert.deepEqual(await page.$$eval('section', (all) => all.map((one) => one.id)), now);
    assert.equal(`${await body()}`, await page.evaluate((html) => new DOMParser().parseFromString(html, 'text/html').body.innerHTML, all(...now)));
    for (const [id, number] of await page.$$eval('section', (all) => all.map((one) => [one.id, one.number]))) {
      if (id !== 'ny') assert.equal(number, numbers.get(id), `${id} is the same`);
    }
  }
});

test('a section goes into another one, out of it, and around it', async () => {
  const nest = (outer, inner, text = '') => pageOf(`<main><section id="${outer}"><p>${outer}</p>${text}<section id="${inner}"><p>${inner}</p></section></section></main>`);
  const side = pageOf(`<main><section id="a"><p>a</p></section><section id="b"><p>b</p></section></main>`);
  const wrapped = pageOf('<main><div><div><section id="b"><p>b</p></section></div><section id="a"><p>a</p></section></div></main>');
  await show(side);
  const was = (await page.$$eval('section', (all) => all.map((one) => [one.id, one.number]))).sort();
  for (const html of [nest('a', 'b'), nest('b', 'a'), side, nest('b', 'a', '<p>Ny</p>'), wrapped, nest('a', 'b')]) {
    await send(html);
    assert.equal(await body(), await page.evaluate((html) => new DOMParser().parseFromString(html, 'text/html').body.innerHTML, html));
    assert.deepEqual((await page.$$eval('section', (all) => all.map((one) => [one.id, one.number]))).sort(), was);
  }
});

test('a section without an id goes by the one in it', async () => {
  const part = (id, text, more = '') => `<section><h2 id="${id}">${id}</h2><details><summary>Mer</summary>${text}</details>${more}</section>`;
  await show(pageOf(`<main>${part('a', 'En')}${part('b', 'To')}${part('c', 'Tre')}</main>`));
  await page.evaluate(() => { document.querySelectorAll('details')[1].open = true; });
  const numbers = (await found('section')).map(([number]) => number);
  await send(pageOf(`<main>${part('c', 'Tre!')}${part('ny', 'Ny')}${part('a', 'En!', part('b', 'To!'))}</main>`));
  const [a, b, c] = numbers;
  assert.deepEqual((await found('section')).map(([number]) => number), [c, 'new', a, b]);
  assert.deepEqual(await page.$$eval('details', (all) => all.map((one) => one.open)), [false, false, false, true]);
});

test('without ids, what is equal stays the same, and the rest goes by its place', async () => {
  await show(pageOf('<p>En</p><p>To</p><ul><li>Tre</li><li>Fire</li></ul><p>Fem</p>'));
  const numbers = Object.fromEntries((await found('p, li')).map(([number, text]) => [text, number]));
  await send(pageOf('<p>Null</p><p>En</p><ul><li>Fire</li><li>Tre</li><li>Seks</li></ul><p>Fem</p><p>To</p>'));
  assert.deepEqual(await found('p, li'), [
    ['new', 'Null'], [numbers.En, 'En'], [numbers.Fire, 'Fire'], [numbers.Tre, 'Tre'], ['new', 'Seks'], [numbers.Fem, 'Fem'], [numbers.To, 'To'],
  ]);
  await send(pageOf('<p>Null</p><p>En</p><p>Noe <em>helt</em> annet</p>'));
  assert.equal(await body(), '<p>Null</p><p>En</p><p>Noe <em>helt</em> annet</p>');
});

test('attributes are merged: what the server says anew, and else what scripts have set', async () => {
  await show(pageOf('<p class="a b" title="En" data-x="1" hidden>Tekst</p>'), () => {
    const p = document.querySelector('p');
    p.hidden = false;
    p.classList.add('js');
    p.title = 'Fra et skript';
    p.style.color = 'red';
  });
  await send(pageOf('<p class="b c" title="En" data-y="2" hidden>Tekst</p>'));
  assert.equal(await body(), '<p class="b js c" title="Fra et skript" style="color: red;" data-y="2">Tekst</p>');
  await send(pageOf('<p title="To">Tekst</p>'));
  assert.equal(await body(), '<p class="js" title="To" style="color: red;">Tekst</p>');
});

test('the head, and the attributes of html and body, are followed; scripts and stylesheets are left alone', async () => {
  const head = '<title>En</title><meta name="description" content="En"><meta name="robots" content="noindex"><link rel="stylesheet" href="data:text/css,">';
  await show(pageOf('<p>Tekst</p>', head), () => {
    document.documentElement.classList.add('js');
    document.body.dataset.script = '1';
  });
  await send('<!DOCTYPE html><html lang="nn" class="ny"><head><title>To</title><link rel="icon" href="data:,"><meta name="description" content="To"></head><body class="deck"><p>Tekst</p></body></html>');
  assert.deepEqual(await page.evaluate(() => [
    document.title, document.documentElement.lang, document.documentElement.className, document.body.className, document.body.dataset.script,
    document.querySelectorAll('meta[name=robots]').length, document.querySelector('meta[name=description]').content,
    document.querySelectorAll('link[rel=icon]').length, document.querySelectorAll('link[rel=stylesheet]').length,
  ]), ['To', 'nn', 'js ny', 'deck', '1', 0, 'To', 1, 1]);
});

test('what is typed, ticked, chosen, opened and selected stays, also in a section that moves', async () => {
  const form = (label) => `<section id="skjema"><label for="navn">${label}</label><input id="navn" value="før"><input type="checkbox"><textarea>før</textarea><select><option>1</option><option>2</option></select></section>`;
  const more = (text) => `<section id="mer"><details><summary>Mer</summary><p>${text}</p></details><p id="lest">En linje som er lest</p></section>`;
  const aside = '<section id="c"><p>c</p></section><section id="d"><p>d</p></section>';
  await show(pageOf(aside + form('Navn') + more('Tekst')));
  await page.fill('#navn', 'Kari Nordmann');
  await page.check('[type=checkbox]');
  await page.fill('textarea', 'skrevet');
  await page.selectOption('select', '2');
  await page.evaluate(() => {
    document.querySelector('details').open = true;
    document.getElementById('navn').focus();
    document.getElementById('navn').setSelectionRange(2, 4);
  });
  const state = () => page.evaluate(() => [
    document.getElementById('navn').value, document.querySelector('[type=checkbox]').checked, document.querySelector('textarea').value, document.querySelector('select').value,
    document.querySelector('details').open, document.activeElement.id, document.getElementById('navn').selectionStart, document.getElementById('navn').selectionEnd,
  ]);
  const was = await state();
  await send(pageOf(`${form('Fullt navn')}<p>Nytt</p>${aside}${more('Ny tekst')}`));
  assert.deepEqual(await state(), was);
  await send(pageOf(`${more('Ny tekst')}${aside}<div>${form('Navn')}</div>`));
  assert.deepEqual(await state(), was);
  // a browser that cannot move a node without taking it out
  await page.evaluate(() => { delete Element.prototype.moveBefore; });
  await send(pageOf(`${form('Navn')}${more('Ny tekst')}${aside}`));
  assert.deepEqual(await state(), was);
  await page.evaluate(() => getSelection().setBaseAndExtent(document.getElementById('lest').firstChild, 3, document.getElementById('lest').firstChild, 8));
  await send(pageOf(`${aside}${more('En annen tekst')}${form('Navn')}`));
  assert.equal(await page.evaluate(() => getSelection().toString()), 'linje');
  await send(pageOf(`${aside}${more('En annen tekst').replace('som er lest', 'som ble lest')}${form('Navn')}`));
  assert.equal(await page.evaluate(() => getSelection().toString()), 'linje');
});

test('what scripts have made stays where it is, and goes with what it is in', async () => {
  await show(pageOf('<section id="a"><p>En</p><p>To</p></section><section id="b"><p>Tre</p></section><b>Tittel</b>'), () => {
    const made = (text) => Object.assign(document.createElement('output'), { textContent: text });
    document.getElementById('a').append(made('klokke'));
    document.getElementById('b').prepend(made('teller'));
    document.body.prepend(made('øverst'));
    document.querySelector('b').textContent = 'Fra et skript';
  });
  await send(pageOf('<section id="a"><p>En</p><p>Ny</p><p>To</p></section><b>Tittel</b><p>Sist</p>'));
  assert.equal(await body(), '<output>øverst</output><section id="a"><p>En</p><p>Ny</p><p>To</p><output>klokke</output></section><b>Fra et skript</b><p>Sist</p>');
  await send(pageOf('<section id="a"><p>En</p></section><b>Ny tittel</b><p>Sist</p>'));
  assert.equal(await body(), '<output>øverst</output><section id="a"><p>En</p><output>klokke</output></section><b>Ny tittel</b><p>Sist</p>');
});

test('a template is followed, and an id that a page has twice leads to no exchange', async () => {
  await show(pageOf('<template id="t"><p>En</p></template><p id="x">1</p><p id="x">2</p>'));
  await send(pageOf('<template id="t"><p>To</p><i>!</i></template><p id="x">2</p><p>Mellom</p><p id="x">3</p>'));
  assert.equal(await body(), '<template id="t"><p>To</p><i>!</i></template><p id="x">2</p><p>Mellom</p><p id="x">3</p>');
});

test('of random pages, each becomes the next, and what has an id in both is the same node', async () => {
  const wrong = await page.evaluate(async () => {
    let seed = 2027;
    const dice = (sides) => { seed = (seed * 1103515245 + 12345) % 2147483648; return Math.floor((seed / 2147483648) * sides); };
    const tree = (ids, depth) => Array.from({ length: 1 + dice(5) }, () => {
      if (dice(3) === 0) return `tekst ${dice(4)}${dice(2) ? '<!--x-->' : ''}`;
      const id = dice(2) && ids.length ? ` id="${ids.splice(dice(ids.length), 1)[0]}"` : '', name = ['div', 'section', 'p', 'b'][dice(depth > 0 ? 2 : 4)];
      return `<${name}${id} class="k${dice(3)}">${depth > 0 ? tree(ids, depth - 1) : dice(5)}</${name}>${dice(2) ? '\n' : ''}`;
    }).join('');
    const html = () => `<!DOCTYPE html><html><head></head><body>${tree(Array.from({ length: 12 }, (_, n) => `i${n}`), 3)}</body></html>`;
    const parse = (text) => new DOMParser().parseFromString(text, 'text/html').documentElement;
    const nodes = () => new Map([...document.body.querySelectorAll('[id]')].map((one) => [`${one.localName}#${one.id}`, one]));
    const wrong = [];
    document.body.replaceChildren(...parse(html()).querySelector('body').childNodes);
    const patch = window.lagvisPreview.follow(document.documentElement);
    patch(parse(document.documentElement.outerHTML));
    for (let round = 0; round < 500; round += 1) {
      const was = nodes(), next = html();
      patch(parse(next));
      const now = parse(next).querySelector('body').innerHTML;
      if (document.body.innerHTML !== now) wrong.push(`round ${round}: ${document.body.innerHTML} is not ${now}`);
      for (const [name, node] of nodes()) if (was.has(name) && was.get(name) !== node) wrong.push(`round ${round}: ${name} is another node`);
    }
    return wrong.slice(0, 3);
  });
  assert.deepEqual(wrong, []);
});

test('a change costs in proportion to the page', async () => {
  const long = (count, text) => pageOf(Array.from({ length: count }, (_, n) => section(`s${n}`, n === count >> 1 ? text : 'Tekst <em>med</em> noe')).join('\n'));
  const time = async (count) => {
    await show(long(count, 'en'));
    return page.evaluate(([one, two]) => {
      const parse = (text) => new DOMParser().parseFromString(text, 'text/html').documentElement;
      const sent = Array.from({ length: 8 }, (_, n) => parse(n % 2 ? one : two));
      const patch = window.lagvisPreview.follow(document.documentElement);
      return Math.min(...sent.map((root) => { const start = performance.now(); patch(root); return performance.now() - start; }).slice(1));
    }, [long(count, 'en'), long(count, 'to')]);
  };
  const small = await time(1_000), large = await time(8_000);
  console.log(`1000 sections ${small.toFixed(1)} ms, 8000 sections ${large.toFixed(1)} ms`);
  assert.ok(large < 24 * small + 50, `${small} ms for 1000 sections, ${large} ms for 8000`);
});
