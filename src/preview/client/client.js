/*
 * client.js – the editor's side of `lagvis preview`: listens to the server, keeps the page up to date in place, and puts the bar together.
 * It is put into pages that are served, never into pages that are built. What the server says it writes as text, never as HTML; pages and slides
 * alone are HTML, made by lagvis. It stores whether the layers and the bar are open, for this tab, and what is written and not saved yet.
 */
(() => {
  'use strict';
  const preview = window.lagvisPreview;
  const { lang, t, here, isDeck, el, storage, ask, host, shadow, schedule } = preview;
  const { closePanels, openPanel, editions, findings, failure, notice, layerBox, layerButton, editor, remaining, settings } = preview;

  const RETRY = 2000; // milliseconds between attempts, when the browser has given up by itself

  /* 1. The bar */

  const offline = el('span', { class: 'lv-offline', role: 'status' });
  const tools = el('div', { class: 'lv-tools', id: 'lv-tools' }, editions.button, preview.languageBox, preview.viewBox, layerButton, settings.button);
  const more = el('button', {
    type: 'button', class: 'lv-button lv-more', 'aria-controls': 'lv-tools', click: () => showTools(!bar.classList.contains('lv-wide')),
  }, t.more);
  const bar = el('section', { class: 'lv-bar', 'aria-label': t.bar }, editions.box, findings.box, remaining.box, settings.box,
    el('div', { class: 'lv-row' }, more, tools, preview.editBox, el('span', { class: 'lv-space' }), offline, remaining.button, findings.button));

  function showTools(open) {
    bar.classList.toggle('lv-wide', open);
    more.setAttribute('aria-expanded', String(open));
    storage.set('tools', open ? '1' : '');
    if (!open) closePanels();
  }
  function setOffline(isGone) {
    if (Boolean(offline.textContent) !== isGone) offline.textContent = isGone ? t.offline : '';
  }

  function draw(state, hasPage) {
    const { edition } = state;
    editions.button.textContent = (edition && edition.name) || t.edition;
    editions.button.setAttribute('aria-label', edition && edition.name ? `${t.edition}: ${edition.name}` : t.edition);
    preview.drawViews(state);
    preview.drawFindings(state.findings);
    preview.drawFailure(state, state.generation, hasPage);
    preview.drawLayers(state);
    preview.drawEditing(state);
    preview.drawRemaining(state);
    preview.drawSettings(state);
    schedule();
  }

  /* 2. The server's messages */

  let last = null, state = null, source = null, queue = Promise.resolve();

  async function take(message) {
    if (message.page === null) {
      if (message.moved) location.assign(message.moved);
      return;
    }
    const hasNewPage = !last || message.page !== last.page, isNew = !last || message.generation !== last.generation;
    const hasPage = message.page !== ''; // a page whose edition could never be built has none yet
    if (isNew) preview.drawNotice(message.elsewhere);
    // a text that is being written is shown on the page that there is now
    if (hasNewPage && hasPage) await (editor.holdsPage() ? editor.again() : preview.updatePage(message.page));
    if (isNew) {
      await preview.reloadSheets(message.generation);
      preview.forgetEditions();
    }
    if (hasNewPage || message.findings !== last.findings) {
      state = await ask('state');
      draw(state, hasPage);
    } else if (isNew) preview.drawFailure(state, message.generation, hasPage);
    if (isNew) editor.changed();
    last = message;
    schedule();
  }

  function connect() {
    if (source) source.close();
    source = new EventSource(`/_lagvis/events?path=${encodeURIComponent(here)}`);
    source.onopen = () => {
      setOffline(false);
      editor.again();
    };
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
  function listen() {
    if (!document.hidden) connect();
    else if (source) source.close();
  }

  /* 3. Keys, and the start */

  function escape(event) {
    if (event.key !== 'Escape' || document.querySelector('dialog[open]')) return;
    const open = openPanel();
    if (open) {
      const hadFocus = open.box.contains(shadow.activeElement);
      open.toggle(false);
      if (hadFocus) open.button.focus();
    } else if (editor.escape()) { /* it has done what is to be done */
    } else if (!failure.hidden) preview.dismissFailure();
    else return;
    event.stopPropagation();
    event.preventDefault();
  }
  window.addEventListener('keydown', escape, true);
  // what is done in the bar is not done on the page: no key and no swipe here moves a slide
  for (const name of ['keydown', 'keyup', 'touchstart', 'touchend']) host.addEventListener(name, (event) => event.stopPropagation(), { passive: true });
  document.addEventListener('click', (event) => { if (event.target !== host) closePanels(); });
  document.addEventListener('scroll', schedule, { passive: true, capture: true });
  document.addEventListener('toggle', schedule, true);
  window.addEventListener('resize', () => { schedule(); preview.markScrolling(); });
  new ResizeObserver(schedule).observe(document.body);
  new ResizeObserver(() => { host.style.setProperty('--lv-bar', `${bar.offsetHeight}px`); }).observe(bar);
  const deck = document.querySelector('.slides');
  if (deck) new MutationObserver(schedule).observe(deck, { subtree: true, attributes: true, attributeFilter: ['class'] });

  const frame = el('div', { class: `lv ${isDeck ? 'lv-on-deck' : 'lv-on-page'}`, lang: preview.words[lang] ? lang : 'nb' },
    layerBox, preview.editButtons, failure, notice, editor.box, bar, preview.announcer);
  const reveal = () => { host.hidden = false; schedule(); };
  shadow.append(el('link', { rel: 'stylesheet', href: '/_lagvis/client.css', load: reveal, error: reveal }), frame);
  editions.button.textContent = t.edition;
  findings.button.textContent = t.clean;
  showTools(storage.get('tools') === '1');
  preview.showLayers(storage.get('layers') === '1');
  document.body.append(host);
  document.addEventListener('visibilitychange', listen);
  window.addEventListener('pageshow', (event) => { if (event.persisted) connect(); });
  window.addEventListener('pagehide', () => source && source.close());
  listen();
})();
