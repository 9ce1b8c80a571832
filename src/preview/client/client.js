/*
 * client.js – the editor's side of `lagvis preview`: keeps the page up to date in place, and adds a bar, the layers and the errors.
 * It is put into pages that are served, never into pages that are built. It never writes what the server says as HTML, and keeps
 * nothing but whether the layers and the bar are open, for this tab.
 */
(function () {
  'use strict';

  const lang = document.documentElement.lang.slice(0, 2);
  const t = window.lagvisWords[lang] || window.lagvisWords.nb;

  /* 1. Small tools */

  const here = location.pathname;
  const loaded = document.currentScript.dataset.page; // the hash of the page, as the server's messages have it
  const isDeck = document.body.classList.contains('deck');
  const RETRY = 2000; // between attempts, when the browser has given up by itself

  /** Makes an element. `true` gives an empty attribute; null and false give none; a function listens. */
  function el(tag, attributes, ...children) {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (typeof value === 'function') node.addEventListener(name, value);
      else if (value !== false && value !== null && value !== undefined) node.setAttribute(name, value === true ? '' : value);
    }
    node.append(...children.flat().filter((child) => child || child === 0));
    return node;
  }

  /** What this tab remembers; a browser that forbids it simply forgets. */
  const memory = {
    get(key) { try { return sessionStorage.getItem(`lagvis.${key}`); } catch { return null; } },
    set(key, value) { try { sessionStorage.setItem(`lagvis.${key}`, value); } catch { /* then it is forgotten */ } },
  };

  async function ask(what) {
    const answer = await fetch(`/_lagvis/${what}?path=${encodeURIComponent(here)}`, { cache: 'no-store' });
    if (!answer.ok) throw new Error(`${what}: ${answer.status}`);
    return answer.json();
  }

  /** Letters as they are sought: small, without accents, æ ø å as on a keyboard that lacks them. */
  function fold(text) {
    const odd = { æ: 'a', ä: 'a', ø: 'o', ö: 'o', å: 'a', đ: 'd', ŋ: 'n', ŧ: 't' };
    return text.toLowerCase().replace(/[æäøöåđŋŧ]/g, (c) => odd[c]).normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  }

  const counted = (n, [one, many]) => `${n} ${n === 1 ? one : many}`;
  const place = (at) => `${at.file}, ${t.line} ${at.line}`;
  const opener = (at) => at.open && el('a', { class: 'lv-open', href: at.open, 'aria-label': `${t.open} ${place(at)}` }, t.open);

  /** Draws anew what is in a box, and gives the focus back to what has the same `data-key`. */
  function redraw(box, children) {
    const key = box.contains(shadow.activeElement) && shadow.activeElement.dataset.key;
    box.replaceChildren(...children.filter(Boolean));
    const again = key && [...box.querySelectorAll('[data-key]')].find((node) => node.dataset.key === key);
    if (again) again.focus({ preventScroll: true });
  }

  /* 2. The page, kept up to date in place */

  // What the server last sent of each node: a Map of attributes, or a text. What differs from it in the page was put there by a script
  // or the reader (the current slide, an open box), and stays until the server says something new about it.
  const served = new WeakMap();
  const attributesOf = (node) => new Map([...node.attributes].map((one) => [one.name, one.value]));
  const tokens = (value) => new Set((value || '').split(/\s+/).filter(Boolean));

  function mergeClass(live, before, now) {
    const merged = tokens(live);
    for (const name of tokens(before)) if (!tokens(now).has(name)) merged.delete(name);
    for (const name of tokens(now)) if (!tokens(before).has(name)) merged.add(name);
    return [...merged].join(' ');
  }

  /** Makes of a node that was sent what the live one is to become: a three-way merge, by attribute. The first time, nothing is new. */
  function merge(live, sent, first) {
    if (live.nodeType !== Node.ELEMENT_NODE) {
      const before = served.has(live) ? served.get(live) : first && sent.nodeValue;
      served.set(live, sent.nodeValue);
      if (before === sent.nodeValue) sent.nodeValue = live.nodeValue;
      return;
    }
    const now = attributesOf(sent), mine = attributesOf(live);
    const before = served.get(live) || (first && mine.size ? now : null);
    served.set(live, now);
    if (!before) return;
    for (const name of new Set([...mine.keys(), ...now.keys()])) {
      if (name === 'style') continue;
      if (name === 'class') {
        const value = mergeClass(mine.get(name), before.get(name), now.get(name));
        if (value || mine.has(name)) sent.setAttribute(name, value);
      } else if (before.get(name) === now.get(name)) {
        if (mine.has(name)) sent.setAttribute(name, mine.get(name)); else sent.removeAttribute(name);
      }
    }
    if (sent.localName === 'input' && before.get('checked') === now.get('checked')) sent.checked = live.checked;
  }

  /** Notes a whole piece as sent. */
  function remember(node) {
    if (served.has(node)) return;
    served.set(node, node.nodeType === Node.ELEMENT_NODE ? attributesOf(node) : node.nodeValue);
    node.childNodes.forEach(remember);
  }

  function morph(fresh, first) {
    for (const part of ['documentElement', 'body']) {
      const live = document[part], sent = fresh[part];
      merge(live, sent, first);
      for (const { name, value } of [...sent.attributes]) if (live.getAttribute(name) !== value) live.setAttribute(name, value);
      for (const { name } of [...live.attributes]) if (name !== 'style' && !sent.hasAttribute(name)) live.removeAttribute(name);
    }
    fresh.body.append(el('div', { id: host.id })); // so that ours has its counterpart, and nobody else is taken for it
    window.Idiomorph.morph(document.body, [...fresh.body.childNodes], {
      morphStyle: 'innerHTML',
      callbacks: {
        beforeNodeMorphed: (live, sent) => (live === host ? false : merge(live, sent, first)),
        afterNodeAdded: remember,
        // What the server never sent belongs to a script of the page, or to us.
        beforeNodeRemoved: (node) => node !== host && served.has(node),
        // What somebody types is theirs; styles are set by scripts alone, for the pages carry none.
        beforeAttributeUpdated: (name, node) => name !== 'style' && !(name === 'value' && /^(input|textarea)$/.test(node.localName)),
      },
    });
    document.dispatchEvent(new CustomEvent('lagvis:morphed'));
  }

  const sheetsOf = (doc) => [...doc.head.querySelectorAll('link[rel="stylesheet"]')].filter((link) => !link.getAttribute('href').startsWith('/_lagvis/'));
  const addressOf = (link) => { const url = new URL(link.getAttribute('href'), location.href); url.search = ''; return url.href; };
  const stemOf = (link) => addressOf(link).replace(/\.[^/]*$/, '');
  const scriptsOf = (doc) => [...doc.querySelectorAll('script[src][defer]')].map((one) => new URL(one.getAttribute('src'), location.href).href).join(' ');

  /** Puts a stylesheet in the place of another: the old one goes when the new one is there, so nothing flashes. */
  function swap(old, href) {
    const link = el('link', { rel: 'stylesheet', href });
    return new Promise((done) => {
      link.onload = () => { old.remove(); done(); };
      link.onerror = () => { link.remove(); done(); };
      old.after(link);
    });
  }

  function updateHead(fresh) {
    document.title = fresh.title;
    const old = sheetsOf(document), waiting = [];
    let last = null;
    for (const link of sheetsOf(fresh)) {
      const same = old.find((one) => addressOf(one) === addressOf(link));
      const kin = same || old.find((one) => stemOf(one) === stemOf(link));
      if (kin) old.splice(old.indexOf(kin), 1);
      if (kin && !same) waiting.push(swap(kin, link.getAttribute('href')));
      if (!kin) {
        const added = el('link', { rel: 'stylesheet', href: link.getAttribute('href') });
        if (last) last.after(added); else document.head.prepend(added);
      }
      last = kin || last;
    }
    old.forEach((link) => link.remove());
    return Promise.all(waiting);
  }

  // The stylesheet of an edition has the same name whatever is in it, so its text is compared.
  const texts = new Map();
  async function updateSheets(generation) {
    for (const link of sheetsOf(document)) {
      const address = addressOf(link);
      if (/\.[0-9a-f]{6,}\.css$/.test(address)) continue;
      const answer = await fetch(address, { cache: 'no-store' });
      const text = answer.ok ? await answer.text() : texts.get(address);
      if (texts.has(address) && texts.get(address) !== text) await swap(link, `${address}?lagvis=${generation}`);
      texts.set(address, text);
    }
  }

  const scripts = scriptsOf(document);
  async function updatePage(first, hash) {
    // what was loaded is older than what there is, and nothing is known of how they differ
    if (first && loaded && loaded !== hash && Date.now() - Number(memory.get('reloaded')) > 5000) { memory.set('reloaded', Date.now()); location.reload(); return; }
    const answer = await fetch(here, { cache: 'no-store' });
    if (!answer.ok) throw new Error(`${here}: ${answer.status}`);
    const text = await answer.text(), fresh = new DOMParser().parseFromString(text, 'text/html');
    if (scriptsOf(fresh) !== scripts) { location.reload(); return; }
    await updateHead(fresh);
    morph(fresh, first);
  }

  /* 3. The server's messages */

  let last = null, state = null, source = null, queue = Promise.resolve();
  let hasPage = true; // a page whose edition could never be built has none yet

  async function take(message) {
    if (message.page === null) { if (message.moved) location.assign(message.moved); return; }
    const first = !last, paged = first || message.page !== last.page, moved = first || message.generation !== last.generation;
    if (moved) tellElsewhere(message.elsewhere);
    hasPage = message.page !== '';
    if (paged && hasPage) await updatePage(first, message.page);
    if (moved) { await updateSheets(message.generation); rows = null; }
    if (paged || message.findings !== last.findings) { state = await ask('state'); draw(); } else if (moved) drawFailure(message.generation);
    last = message;
    schedule();
  }

  function connect() {
    if (source) source.close();
    source = new EventSource(`/_lagvis/events?path=${encodeURIComponent(here)}`);
    source.onopen = () => setOffline(false);
    source.onmessage = (event) => {
      setOffline(false);
      queue = queue.then(() => take(JSON.parse(event.data))).catch((error) => console.warn('lagvis preview:', error.message));
    };
    source.onerror = () => {
      setOffline(true);
      if (source.readyState === EventSource.CLOSED) setTimeout(connect, RETRY);
    };
  }
  // A browser opens few connections to one server: a page that nobody sees holds none, and is brought up to date when it is seen.
  function follow() {
    if (!document.hidden) connect();
    else if (source) source.close();
  }

  /* 4. The bar */

  const host = el('div', { id: 'lagvis-preview', hidden: true });
  const shadow = host.attachShadow({ mode: 'open' });

  const layerBox = el('section', { class: 'lv-layers', 'aria-label': t.layersOn, hidden: true });
  const failure = el('div', { class: 'lv-failure', role: 'alert', hidden: true });
  const noticeBox = el('div', { class: 'lv-notice', role: 'status' });
  const said = el('p', { class: 'lv-hidden', role: 'status' });

  const panels = [];
  /** A button and the panel that it opens; one panel at a time. */
  function panel(name, label, onOpen) {
    const box = el('div', { class: 'lv-panel', id: `lv-${name}`, role: 'group', 'aria-label': label, hidden: true });
    const button = el('button', { type: 'button', class: `lv-button lv-${name}-button`, 'aria-expanded': 'false', 'aria-controls': box.id, click: () => toggle(box.hidden) });
    function toggle(open) {
      if (open) panels.forEach((one) => one.toggle(false));
      box.hidden = !open;
      button.setAttribute('aria-expanded', String(open));
      if (open && onOpen) onOpen();
    }
    const made = { box, button, toggle };
    panels.push(made);
    return made;
  }

  const editions = panel('editions', t.edition, openEditions);
  const findings = panel('findings', t.findings, markScrolling);
  const languageBox = el('nav', { class: 'lv-links', 'aria-label': t.languages });
  const viewLinks = Object.fromEntries(['page', 'slide', 'facilitator'].map((name) => [name, el('a', { hidden: true }, t[name])]));
  const viewBox = el('nav', { class: 'lv-links', 'aria-label': t.views }, Object.values(viewLinks));
  const layerButton = el('button', { type: 'button', class: 'lv-button lv-layers-button', 'aria-pressed': 'false', click: () => setLayers(layerBox.hidden) }, t.layers);
  const offline = el('span', { class: 'lv-offline', role: 'status' });
  const tools = el('div', { class: 'lv-tools', id: 'lv-tools' }, editions.button, languageBox, viewBox, layerButton);
  const more = el('button', { type: 'button', class: 'lv-button lv-more', 'aria-controls': 'lv-tools', click: () => setTools(!bar.classList.contains('lv-wide')) }, t.more);
  const bar = el('section', { class: 'lv-bar', 'aria-label': t.bar }, editions.box, findings.box,
    el('div', { class: 'lv-row' }, more, tools, el('span', { class: 'lv-space' }), offline, findings.button));

  function setTools(open) {
    bar.classList.toggle('lv-wide', open);
    more.setAttribute('aria-expanded', String(open));
    memory.set('tools', open ? '1' : '');
    if (!open) panels.forEach((one) => one.toggle(false));
  }

  function setOffline(gone) { if (Boolean(offline.textContent) !== gone) offline.textContent = gone ? t.offline : ''; }

  // The chooser of editions: a box to type in, and plain links that the arrows walk through.
  let rows = null;
  const editionInput = el('input', { type: 'text', id: 'lv-find', autocomplete: 'off', spellcheck: 'false', input: filterEditions });
  const editionList = el('ul', { class: 'lv-editions' });
  const editionStatus = el('p', { class: 'lv-none', role: 'status' });
  editions.box.append(el('label', { for: 'lv-find' }, t.find), editionInput, editionStatus, editionList);
  editions.box.addEventListener('keydown', walkEditions);

  async function openEditions() {
    editionInput.focus();
    editionInput.select();
    if (rows) { aimRows(); return; }
    const list = await ask('editions').catch(() => []);
    rows = list.map((one) => ({
      text: fold(`${one.name} ${one.id}`),
      row: el('li', null, el('a', { href: one.href, 'aria-current': one.current && 'page' }, el('span', null, one.name), ' ', one.id !== one.name && el('small', null, one.id))),
    }));
    editionList.replaceChildren(...rows.map((one) => one.row));
    aimRows();
    filterEditions();
    const current = editionList.querySelector('[aria-current]');
    if (current && !editionInput.value) current.scrollIntoView({ block: 'nearest' });
  }
  function aimRows() { for (const one of rows) one.row.firstChild.hash = spot || ''; }
  function filterEditions() {
    const words = fold(editionInput.value).split(/\s+/).filter(Boolean);
    for (const one of rows || []) one.row.hidden = !words.every((word) => one.text.includes(word));
    editionStatus.textContent = rows && rows.every((one) => one.row.hidden) ? t.none : '';
  }
  function walkEditions(event) {
    const links = [...editionList.querySelectorAll('li:not([hidden]) a')], at = links.indexOf(shadow.activeElement);
    if (event.key === 'ArrowDown') (links[at + 1] || links[at] || editionInput).focus();
    else if (event.key === 'ArrowUp') (links[at - 1] || editionInput).focus();
    else if (event.key === 'Enter' && at < 0 && links.length) links[0].click();
    else return;
    event.preventDefault();
  }

  function finding(one) {
    return el('li', { class: `lv-finding lv-${one.severity}` },
      el('p', { class: 'lv-what' }, el('b', null, `${t[one.severity][0]} ${one.code}`.trim()), ' ', one.message),
      one.file && el('p', { class: 'lv-where' }, el('code', null, place(one)), ' ', opener(one)),
      one.snippet && el('pre', { role: 'group', 'aria-label': t.snippet }, one.snippet));
  }
  /** A snippet that is wider than its box can be reached and scrolled by key. */
  function markScrolling() {
    for (const pre of shadow.querySelectorAll('pre')) if (pre.scrollWidth > pre.clientWidth) pre.tabIndex = 0; else pre.removeAttribute('tabindex');
  }

  /* 5. Errors that stop the edition, and changes elsewhere */

  let generation = 0, dismissed = null, failing = '';

  function drawFailure(now) {
    const broken = state && state.edition && state.edition.failed;
    generation = now;
    if (!broken || dismissed === generation) { failure.hidden = true; failing = ''; return; }
    dismissed = null;
    const errors = state.findings.list.filter((one) => one.severity === 'error'), told = JSON.stringify(errors);
    if (failing === told && !failure.hidden) return;
    failing = told;
    failure.hidden = false;
    redraw(failure, [
      el('div', { class: 'lv-failure-head' }, el('h2', null, t.failed), el('button', { type: 'button', class: 'lv-button', 'data-key': 'close', click: dismissFailure }, t.close)),
      hasPage && el('p', null, t.last), el('ul', { class: 'lv-list' }, errors.map(finding)),
    ]);
    markScrolling();
  }
  function dismissFailure() {
    dismissed = generation;
    failure.hidden = true;
    failing = '';
  }

  function tellElsewhere(other) {
    if (!other) { noticeBox.replaceChildren(); return; }
    noticeBox.replaceChildren(
      el('span', null, `${t.elsewhere} `, el('a', { href: other.href }, other.title)),
      el('button', { type: 'button', class: 'lv-button', 'aria-label': t.dismiss, click: () => noticeBox.replaceChildren() }, '×'));
  }

  /* 6. Where the reader is, and the layers */

  const slides = () => [...document.querySelectorAll('.slide')];

  /** The section that a slide shows: its own, or the one that it goes on with. */
  function sectionOfSlide(id) {
    const own = state.sections.find((one) => one.anchor === id);
    return own || state.sections.find((one) => one.anchor && id.startsWith(`${one.anchor}-`) && /^\d+$/.test(id.slice(one.anchor.length + 1)));
  }
  /** The sections that are seen on the page, each with its element: all of a deck's slides, or the sections of a text. */
  function pairs() {
    if (isDeck) return slides().map((slide) => ({ section: sectionOfSlide(slide.id), element: slide.querySelector('.stage') || slide })).filter((one) => one.section);
    return state.sections.map((section) => {
      const mark = document.getElementById(section.id) || document.getElementById(section.anchor);
      return { section, element: mark && (mark.closest('section') || mark) };
    }).filter((one) => one.element);
  }
  function currentSection() {
    const tops = pairs().map(({ section, element }) => ({ section, top: element.getBoundingClientRect().top }));
    const begun = tops.filter((one) => one.top <= innerHeight * 0.3).sort((a, b) => a.top - b.top);
    return begun.length ? begun[begun.length - 1].section : null;
  }

  /** The address of the slide that shows a section, or the nearest one before it that is shown. */
  function slideOf(section) {
    const before = state.sections.slice(0, state.sections.indexOf(section) + 1).filter((one) => one.slide !== false);
    return before.length ? before[before.length - 1].anchor : null;
  }

  let spot = null; // the id of what is being read
  /** Lets the links to the other views, languages and editions lead to what is being read. */
  function aim() {
    if (!state) return;
    const slide = isDeck && (document.querySelector('.slide.is-current') || slides()[0]);
    const section = isDeck ? slide && sectionOfSlide(slide.id) : currentSection();
    const anchor = isDeck ? slide && slide.id : slideOf(section);
    spot = isDeck ? anchor : section && (document.getElementById(section.id) ? section.id : section.anchor);
    for (const link of languageBox.children) link.hash = spot || '';
    for (const [name, link] of Object.entries(viewLinks)) {
      const base = state.views[name] && new URL(state.views[name], location.href);
      link.hidden = !base;
      if (!base) continue;
      if (name !== 'page' && anchor) base.hash = anchor;
      if (name === 'page' && isDeck && section) base.href = new URL(section.href, location.href).href;
      if (name === 'page' && !isDeck && spot) base.hash = spot;
      link.href = base.href;
      if (base.pathname === here) link.setAttribute('aria-current', 'page'); else link.removeAttribute('aria-current');
    }
  }

  let boxes = [];
  function setLayers(on) {
    layerBox.hidden = !on;
    layerButton.setAttribute('aria-pressed', String(on));
    memory.set('layers', on ? '1' : '');
    drawLayers();
    schedule();
  }

  function copyButton(command, key) {
    return el('button', { type: 'button', class: 'lv-button', 'data-key': `${key} copy`, click: async (event) => {
      const button = event.currentTarget;
      try { await navigator.clipboard.writeText(command); } catch { getSelection().selectAllChildren(button.previousSibling); return; }
      said.textContent = button.textContent = t.copied;
      setTimeout(() => { button.textContent = t.copy; said.textContent = ''; }, 2000);
    } }, t.copy);
  }

  const fact = (name, ...value) => el('div', null, el('dt', null, name), el('dd', null, value));
  function label(section, key, open) {
    return el('details', { class: 'lv-label', open, toggle: schedule },
      el('summary', { 'data-key': key }, el('span', { class: 'lv-hidden' }, `${section.title}. ${t.layer}: `), el('b', null, section.layer.name), section.drift && section.drift !== 'current' && el('span', null, ` · ${t.drift[section.drift]}`)),
      el('dl', null,
        fact(t.file, el('code', null, place(section)), ' ', opener(section)),
        section.hides.map((one) => fact(t.hides, el('b', null, one.layer), ' ', el('code', null, place(one)), ' ', opener(one))),
        section.drift === 'current' && fact(t.base, t.drift.current),
        section.command && fact(t.command, el('code', { class: 'lv-command' }, section.command), copyButton(section.command, key))));
  }

  let drawn = '';
  /** Makes a tint and a label for every section that is seen; where they lie is found by `placeLayers`. */
  function drawLayers() {
    if (layerBox.hidden || !state) return;
    const all = pairs(), now = JSON.stringify([state.sections, all.map((one) => one.section.anchor)]);
    if (now === drawn) { all.forEach((one, n) => { boxes[n].element = one.element; }); return; }
    drawn = now;
    const open = new Set(boxes.filter((one) => one.tag.open).map((one) => one.key));
    boxes = all.map(({ section, element }, n) => {
      const key = `${section.anchor || section.id} ${all.slice(0, n).filter((one) => one.section === section).length}`;
      const box = { element, key, tint: el('div', { class: 'lv-tint' }), tag: label(section, key, open.has(key)) };
      box.tint.dataset.depth = box.tag.dataset.depth = Math.min(section.layer.depth, 4);
      return box;
    });
    redraw(layerBox, boxes.flatMap((one) => [one.tint, one.tag]));
  }

  function placeLayers() {
    if (layerBox.hidden) return;
    const all = new Set(boxes.map((one) => one.element));
    for (const one of boxes) {
      const rect = one.element.getBoundingClientRect(), shown = rect.width > 0;
      // A section ends where a section within it begins.
      const inner = [...one.element.querySelectorAll('section')].find((child) => all.has(child));
      const bottom = inner ? inner.getBoundingClientRect().top : rect.bottom, gap = isDeck ? 0 : 8;
      one.tint.hidden = one.tag.hidden = !shown;
      if (!shown) continue;
      const x = Math.max(0, rect.left + scrollX - gap), y = rect.top + scrollY;
      const set = (node, left, top) => { node.style.left = `${left}px`; node.style.top = `${top}px`; };
      set(one.tint, x, y);
      one.tint.style.width = `${rect.right + scrollX + (isDeck ? 0 : Math.min(gap, document.documentElement.clientWidth - rect.right)) - x}px`;
      one.tint.style.height = `${Math.max(0, bottom - rect.top)}px`;
      // On a page the label stands in the room above the section; on a slide in its corner.
      one.tag.classList.toggle('lv-small', rect.width < 400);
      one.tag.style.maxWidth = `${one.tag.open ? Math.max(300, rect.width) : rect.width}px`;
      set(one.tag, x, isDeck ? y : Math.max(0, y - one.tag.firstChild.offsetHeight));
    }
  }

  let waiting = false;
  function schedule() {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; aim(); placeLayers(); });
  }

  /* 7. Drawing what the server says */

  const made = new Map();
  /** Draws a box only when what it shows has changed, so that nobody loses their place in it. */
  function once(box, what, make) {
    const key = JSON.stringify(what);
    if (made.get(box) !== key) redraw(box, make());
    made.set(box, key);
  }

  function draw() {
    const { edition, languages, findings: found } = state;
    editions.button.textContent = (edition && edition.name) || t.edition;
    editions.button.setAttribute('aria-label', edition && edition.name ? `${t.edition}: ${edition.name}` : t.edition);
    languageBox.hidden = languages.length < 2;
    layerButton.hidden = !state.sections.length;
    once(languageBox, languages, () => languages.map((one) => el('a', { href: one.href, lang: one.lang, hreflang: one.lang, 'data-key': one.lang, 'aria-current': one.current && 'true' }, one.name)));
    const counts = [[found.errors, t.error], [found.warnings, t.warning], [found.notices, t.notice]].filter(([n]) => n > 0).map(([n, words]) => counted(n, words));
    findings.button.textContent = counts.slice(0, 2).join(', ') || (found.pending ? t.pending : t.clean);
    findings.button.classList.toggle('lv-bad', found.errors > 0);
    once(findings.box, found.list, () => [el('h2', null, t.findings), found.list.length ? el('ul', { class: 'lv-list' }, found.list.map(finding)) : el('p', null, t.clean)]);
    markScrolling();
    drawFailure(state.generation);
    drawLayers();
    schedule();
  }

  /* 8. Keys, and the start */

  function escape(event) {
    if (event.key !== 'Escape' || document.querySelector('dialog[open]')) return;
    const open = panels.find((one) => !one.box.hidden);
    if (open) { const inside = open.box.contains(shadow.activeElement); open.toggle(false); if (inside) open.button.focus(); }
    else if (!failure.hidden) dismissFailure();
    else return;
    event.stopPropagation();
    event.preventDefault();
  }
  window.addEventListener('keydown', escape, true);
  // What is done in the bar is not done on the page: no key and no swipe here moves a slide.
  for (const name of ['keydown', 'keyup', 'touchstart', 'touchend']) host.addEventListener(name, (event) => event.stopPropagation(), { passive: true });
  document.addEventListener('click', (event) => { if (event.target !== host) panels.forEach((one) => one.toggle(false)); });
  document.addEventListener('scroll', schedule, { passive: true, capture: true });
  document.addEventListener('toggle', schedule, true);
  window.addEventListener('resize', () => { schedule(); markScrolling(); });
  new ResizeObserver(schedule).observe(document.body);
  const slidesBox = document.querySelector('.slides');
  if (slidesBox) new MutationObserver(schedule).observe(slidesBox, { subtree: true, attributes: true, attributeFilter: ['class'] });

  const frame = el('div', { class: `lv ${isDeck ? 'lv-on-deck' : 'lv-on-page'}`, lang: window.lagvisWords[lang] ? lang : 'nb' }, layerBox, failure, noticeBox, bar, said);
  const reveal = () => { host.hidden = false; schedule(); };
  shadow.append(el('link', { rel: 'stylesheet', href: '/_lagvis/client.css', load: reveal, error: reveal }), frame);
  editions.button.textContent = t.edition;
  findings.button.textContent = t.clean;
  setTools(memory.get('tools') === '1');
  setLayers(memory.get('layers') === '1');
  document.body.append(host);
  document.addEventListener('visibilitychange', follow);
  window.addEventListener('pageshow', (event) => { if (event.persisted) connect(); });
  window.addEventListener('pagehide', () => source && source.close());
  follow();
})();
