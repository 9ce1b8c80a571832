/* handbook.js – the menu on a phone, the contents that follow the reading, and the search. Everything is readable without it. */
(() => {
  'use strict';
  const find = (selector) => document.querySelector(selector);
  const all = (selector) => [...document.querySelectorAll(selector)];

  /* The menu: the link to it becomes a button that opens it in place. */
  const menu = find('.menu'), opener = find('.menu-button'), link = find('.menu-link');
  function toggle(open) {
    menu.classList.toggle('is-open', open);
    opener.setAttribute('aria-expanded', String(open));
  }
  if (menu && opener && link) {
    link.hidden = true;
    opener.hidden = false;
    // the menu does not follow its button in the document, so the focus goes there with it
    opener.addEventListener('click', () => {
      toggle(!menu.classList.contains('is-open'));
      if (menu.classList.contains('is-open')) menu.querySelector('ul a').focus();
    });
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && menu.classList.contains('is-open')) { toggle(false); opener.focus(); }
    });
  }

  /* The contents of the page: folded on a small screen, following the reading on a large one. */
  const wide = window.matchMedia('(min-width: 1100px)');
  let toc, entries;
  function gather() {
    toc = find('.toc');
    const entryOf = (a) => ({ link: a, target: document.getElementById(decodeURIComponent(a.hash.slice(1))) });
    entries = all('.toc a').map(entryOf).filter((entry) => entry.target);
  }
  gather();
  if (toc) {
    const follow = () => {
      const line = window.innerHeight * 0.3;
      let here = null;
      entries.forEach((entry) => { if (entry.target.getBoundingClientRect().top <= line) here = entry; });
      if (window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 2) here = entries[entries.length - 1];
      entries.forEach((entry) => {
        const on = entry === here;
        entry.link.classList.toggle('is-here', on);
        if (on) entry.link.setAttribute('aria-current', 'location'); else entry.link.removeAttribute('aria-current');
      });
      if (here && wide.matches && toc.scrollHeight > toc.clientHeight) toc.scrollTop = here.link.offsetTop - toc.clientHeight / 2;
    };
    let waiting = false;
    window.addEventListener('scroll', () => {
      if (waiting || !wide.matches) return;
      waiting = true;
      requestAnimationFrame(() => { waiting = false; follow(); });
    }, { passive: true });
    const settle = () => { toc.open = wide.matches; if (wide.matches) follow(); };
    wide.addEventListener('change', settle);
    settle();
    // In a preview the page changes under the script.
    document.addEventListener('lagvis:morphed', () => { gather(); if (toc && wide.matches) follow(); });
  }

  /* The search: what it needs is fetched, as plain scripts, when the box is first opened. */
  const dialog = find('.search');
  if (!dialog || !dialog.showModal) return;
  const input = dialog.querySelector('.search-box'), status = dialog.querySelector('.search-status'), slash = dialog.querySelector('[type="checkbox"]');
  let search = null, loading = false;
  function load(paths, then) {
    if (!paths.length) return then();
    const script = document.createElement('script');
    script.src = paths[0];
    script.onload = () => { script.remove(); load(paths.slice(1), then); };
    script.onerror = () => { script.remove(); loading = false; status.textContent = dialog.dataset.failed; };
    document.head.appendChild(script);
  }
  function ready() {
    if (loading || search) return;
    loading = true;
    status.textContent = dialog.dataset.loading;
    load([dialog.dataset.words, dialog.dataset.fold, dialog.dataset.match, dialog.dataset.find, dialog.dataset.search], () => {
      status.textContent = '';
      search = window.lagvisFind(dialog, window.lagvisSearch || [], window.lagvisWords);
      search();
    });
  }
  function open() { if (!dialog.open) dialog.showModal(); input.focus(); input.select(); ready(); }

  // In a preview the sections may be other ones now.
  document.addEventListener('lagvis:morphed', () => {
    if (search) load([`${dialog.dataset.search}?${Date.now()}`], () => search(window.lagvisSearch || []));
  });
  all('.search-button').forEach((b) => { b.classList.add('is-ready'); b.addEventListener('click', open); });
  dialog.querySelector('.search-close').addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => { if (event.target === dialog) dialog.close(); });
  document.addEventListener('keydown', (event) => {
    const typing = event.target.closest('input, textarea, select, [contenteditable]');
    const ctrlK = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
    if (ctrlK || (event.key === '/' && slash.checked && !typing && !event.ctrlKey && !event.altKey && !event.metaKey)) { event.preventDefault(); open(); }
  });
})();
