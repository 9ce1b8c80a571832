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
    opener.addEventListener('click', function () { toggle(!menu.classList.contains('is-open')); });
    menu.addEventListener('keydown', function (event) {
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

  /* The search: the words are fetched, as a plain script, when the box is first opened. */
  var dialog = find('.search');
  if (!dialog || !dialog.showModal) return;
  var input = dialog.querySelector('.search-box'), list = dialog.querySelector('.search-hits'), status = dialog.querySelector('.search-status');
  var slash = dialog.querySelector('[type="checkbox"]'), text = dialog.dataset;
  var index = null, loading = false, hits = [], chosen = -1, timer;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', list.dataset.label);
  var home = new URL(text.home, location.href);

  // Letters as they are sought: small, without accents, æ ø å as on a keyboard that lacks them. One letter in, one letter out.
  var odd = { 'æ': 'a', 'ä': 'a', 'ø': 'o', 'ö': 'o', 'å': 'a', 'đ': 'd', 'ŋ': 'n', 'ŧ': 't' };
  function fold(value) {
    return value.toLowerCase().replace(/[^\x00-\x7f]/g, function (c) { return odd[c] || c.normalize('NFD').charAt(0); });
  }
  // Norwegian endings, the longest first; what is left must be long enough to mean something.
  function stem(word) {
    var cut = word.replace(/(?:hetenes|hetene|hetens|heten|heter|elsene|elsen|elser|ene|ane|ers|ens|ets|en|et|er|ar|a|e|s)$/, '');
    return cut.length >= 4 ? cut : word;
  }
  // How well one word of the question fits a text: whole word 3, beginning of a word 2, inside a word 1.
  function fits(words, value) {
    var at = value.indexOf(words.stem), best = 0;
    while (at >= 0 && best < 3) {
      if (/[a-z0-9]/.test(value.charAt(at - 1))) best = Math.max(best, 1);
      else best = Math.max(best, stem(/^[a-z0-9]+/.exec(value.slice(at))[0]) === words.stem || value.substr(at, words.word.length + 1).replace(/[^a-z0-9]$/, '') === words.word ? 3 : 2);
      at = value.indexOf(words.stem, at + 1);
    }
    return best;
  }
  function load() {
    if (index || loading) return;
    loading = true;
    status.textContent = text.loading;
    var script = document.createElement('script');
    script.src = text.search;
    script.onload = function () {
      index = (window.lagvisSearch || []).map(function (row) { return { row: row, m: fold(row.m), t: fold(row.t), x: fold(row.x) }; });
      status.textContent = '';
      search();
    };
    script.onerror = function () { loading = false; status.textContent = text.failed; };
    document.head.appendChild(script);
  }
  function search() {
    var words = (fold(input.value).match(/[a-z0-9]+/g) || []).map(function (word) { return { word: word, stem: stem(word) }; });
    hits = [];
    if (index && words.length && input.value.trim().length > 1) {
      index.forEach(function (entry, order) {
        var score = 0;
        // a module's own title before a heading before the text
        var all = words.every(function (word) {
          var m = fits(word, entry.m), t = fits(word, entry.t), x = fits(word, entry.x);
          var s = Math.max(m && (entry.m === entry.t ? 30 : 4) + m, t && 20 + t, x && x);
          score += s;
          return s > 0;
        });
        if (all) hits.push({ row: entry.row, entry: entry, score: score, order: order });
      });
      hits.sort(function (a, b) { return b.score - a.score || a.order - b.order; });
    }
    draw(words);
  }
  // A piece of the text round the first word that fits, with that word marked.
  function excerpt(hit, words) {
    var small = document.createElement('small'), at = -1, word;
    words.some(function (w) { word = w; at = hit.entry.x.indexOf(w.stem); return at >= 0; });
    var from = Math.max(0, hit.row.x.lastIndexOf(' ', Math.max(0, at - 50)) + 1), whole = hit.row.x;
    if (at < 50) from = 0;
    if (at < 0) { small.textContent = whole.slice(0, 120) + (whole.length > 120 ? ' …' : ''); return small; }
    var mark = document.createElement('mark');
    mark.textContent = whole.substr(at, word.stem.length);
    small.append((from ? '… ' : '') + whole.slice(from, at), mark, whole.slice(at + word.stem.length, from + 140) + (whole.length > from + 140 ? ' …' : ''));
    return small;
  }
  function draw(words) {
    var shown = hits.slice(0, 20);
    list.textContent = '';
    shown.forEach(function (hit, i) {
      var item = document.createElement('li'), title = document.createElement('b');
      item.id = 'ui-hit-' + i;
      item.setAttribute('role', 'option');
      item.setAttribute('aria-selected', 'false');
      title.textContent = hit.row.t === hit.row.m ? hit.row.t : hit.row.t + ' – ' + hit.row.m;
      item.append(title, excerpt(hit, words));
      item.addEventListener('click', function () { go(i); });
      list.appendChild(item);
    });
    input.setAttribute('aria-expanded', String(shown.length > 0));
    clearTimeout(timer);
    if (index) timer = setTimeout(function () {
      status.textContent = !words.length || input.value.trim().length < 2 ? '' : hits.length === 0 ? text.none : hits.length === 1 ? text.one : text.many.replace('{n}', hits.length);
    }, 250);
    choose(shown.length ? 0 : -1);
  }
  function choose(i) {
    chosen = i;
    Array.prototype.forEach.call(list.children, function (item, n) { item.setAttribute('aria-selected', String(n === i)); });
    if (i < 0) { input.removeAttribute('aria-activedescendant'); return; }
    input.setAttribute('aria-activedescendant', 'ui-hit-' + i);
    list.children[i].scrollIntoView({ block: 'nearest' });
  }
  function go(i) { dialog.close(); location.href = new URL(hits[i].row.h, home).href; }
  function open() { if (!dialog.open) dialog.showModal(); input.focus(); input.select(); load(); }

  // In a preview the words may be other ones now.
  document.addEventListener('lagvis:morphed', function () { index = null; loading = false; if (dialog.open) load(); });
  all('.search-button').forEach(function (b) { b.hidden = false; b.addEventListener('click', open); });
  dialog.querySelector('.search-close').addEventListener('click', function () { dialog.close(); });
  dialog.addEventListener('click', function (event) { if (event.target === dialog) dialog.close(); });
  input.addEventListener('input', search);
  input.addEventListener('keydown', function (event) {
    var count = list.children.length;
    if (event.key === 'ArrowDown' && count) choose((chosen + 1) % count);
    else if (event.key === 'ArrowUp' && count) choose((chosen + count - 1) % count);
    else if (event.key === 'Enter' && chosen >= 0) go(chosen);
    else return;
    event.preventDefault();
  });
  document.addEventListener('keydown', function (event) {
    var typing = event.target.closest('input, textarea, select, [contenteditable]');
    var ctrlK = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
    if (ctrlK || (event.key === '/' && slash.checked && !typing && !event.ctrlKey && !event.altKey && !event.metaKey)) { event.preventDefault(); open(); }
  });
})();
