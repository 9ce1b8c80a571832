/*
 * beside.js – the same section in the edition's other languages, to be read while one writes.
 */
(() => {
  'use strict';
  const preview = window.lagvisPreview;
  const { t, el, storage } = preview, w = t.write;

  const box = el('div', { class: 'lv-beside', hidden: true });

  /** One language: what is written there, or that nothing is, and the way to write there oneself. */
  function one({ language, written, is_apart: isApart }, { name, href }, isMain, go) {
    const state = !written ? w.notIn({ language: name }) : isApart ? (isMain ? w.olderThere : w.newerThere) : null;
    const summary = el('summary', null, w.inLanguage({ language: name }), state && ' ', state && el('span', { class: 'lv-apart' }, state));
    const text = written && el('div', { class: 'lv-side-text', lang: language, tabindex: '0', role: 'group', 'aria-label': w.inLanguage({ language: name }) },
      [written.title, written.text].filter(Boolean).join('\n\n'));
    const link = el('a', { class: 'lv-button', href, click: (event) => { event.preventDefault(); go(href); } }, w.writeIn({ language: name }));
    return el('details', { open: storage.get('beside') !== 'shut', toggle: (event) => storage.set('beside', event.target.open ? '' : 'shut') }, summary, text, el('p', { class: 'lv-choices' }, link));
  }
  /** Draws the other languages that the server says of a section; `go` leads to the page in one. */
  function draw(all, languages, isMain, go) {
    const known = (all || []).map((it) => [it, languages.find((one) => one.lang === it.language)]).filter(([, page]) => page);
    box.hidden = !known.length;
    box.replaceChildren(...known.map(([it, page]) => one(it, page, isMain, go)));
  }

  Object.assign(preview, { beside: { box, draw } });
})();
