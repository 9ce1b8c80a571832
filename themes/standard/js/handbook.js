/* handbook.js – the menu on a phone, the contents that follow the reading, and the search. Everything is readable without it. */
(function () {
  'use strict';
  function find(selector) { return document.querySelector(selector); }
  function all(selector) { return Array.prototype.slice.call(document.querySelectorAll(selector)); }

  /* The menu: the link to it becomes a button that opens it in place. */
  var menu = find('.menu'), opener = find('.menu-button'), link = find('.menu-link');
  function toggle(open) {
    menu.classList.toggle('is-open', open);
    opener.setAttribute('aria-expanded', String(open));
  }
  if (menu && opener && link) {
    link.hidden = true;
    opener.hidden = false;
    // the menu does not follow its button in the document, so the focus goes there with it
    opener.addEventListener('click', function () {
      toggle(!menu.classList.contains('is-open'));
      if (menu.classList.contains('is-open')) menu.querySelector('ul a').focus();
    });
    document.addEventListener('keydown', function (event) {
      if (event.key === 'Escape' && menu.classList.contains('is-open')) { toggle(false); opener.focus(); }
    });
  }

  /* The contents of the page: folded on a small screen, following the reading on a large one. */
  var toc, entries, wide = window.matchMedia('(min-width: 1100px)');
  function gather() {
    toc = find('.toc');
    entries = all('.toc a').map(function (a) {
      return { link: a, target: document.getElementById(decodeURIComponent(a.hash.slice(1))) };
    }).filter(function (entry) { return entry.target; });
  }
  gather();
  if (toc) {
    var follow = function () {
      var here = null, line = window.innerHeight * 0.3;
      entries.forEach(function (entry) { if (entry.target.getBoundingClientRect().top <= line) here = entry; });
      if (window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 2) here = entries[entries.length - 1];
      entries.forEach(function (entry) {
        var on = entry === here;
        entry.link.classList.toggle('is-here', on);
        if (on) entry.link.setAttribute('aria-current', 'location'); else entry.link.removeAttribute('aria-current');
      });
      if (here && wide.matches && toc.scrollHeight > toc.clientHeight) toc.scrollTop = here.link.offsetTop - toc.clientHeight / 2;
    };
    var waiting = false;
    window.addEventListener('scroll', function () {
      if (waiting || !wide.matches) return;
      waiting = true;
      requestAnimationFrame(function () { waiting = false; follow(); });
    }, { passive: true });
    var settle = function () { toc.open = wide.matches; if (wide.matches) follow(); };
    wide.addEventListener('change', settle);
    settle();
    // In a preview the page changes under the script.
    document.addEventListener('lagvis:morphed', function () { gather(); if (toc && wide.matches) follow(); });
  }

  /* The search: what it needs is fetched, as plain scripts, when the box is first opened. */
  var dialog = find('.search');
  if (!dialog || !dialog.showModal) return;
  var input = dialog.querySelector('.search-box'), status = dialog.querySelector('.search-status'), slash = dialog.querySelector('[type="checkbox"]');
  var search = null, loading = false;
  function load(paths, then) {
    if (!paths.length) return then();
    var script = document.createElement('script');
    script.src = paths[0];
    script.onload = function () { script.remove(); load(paths.slice(1), then); };
    script.onerror = function () { script.remove(); loading = false; status.textContent = dialog.dataset.failed; };
    document.head.appendChild(script);
  }
  function ready() {
    if (loading || search) return;
    loading = true;
    status.textContent = dialog.dataset.loading;
    load([dialog.dataset.words, dialog.dataset.find, dialog.dataset.search], function () {
      status.textContent = '';
      search = window.lagvisFind(dialog, window.lagvisSearch || [], window.lagvisWords);
      search();
    });
  }
  function open() { if (!dialog.open) dialog.showModal(); input.focus(); input.select(); ready(); }

  // In a preview the sections may be other ones now.
  document.addEventListener('lagvis:morphed', function () {
    if (search) load([dialog.dataset.search + '?' + Date.now()], function () { search(window.lagvisSearch || []); });
  });
  all('.search-button').forEach(function (b) { b.classList.add('is-ready'); b.addEventListener('click', open); });
  dialog.querySelector('.search-close').addEventListener('click', function () { dialog.close(); });
  dialog.addEventListener('click', function (event) { if (event.target === dialog) dialog.close(); });
  document.addEventListener('keydown', function (event) {
    var typing = event.target.closest('input, textarea, select, [contenteditable]');
    var ctrlK = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
    if (ctrlK || (event.key === '/' && slash.checked && !typing && !event.ctrlKey && !event.altKey && !event.metaKey)) { event.preventDefault(); open(); }
  });
})();
