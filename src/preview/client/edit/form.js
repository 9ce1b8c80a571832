/*
 * form.js – the panel that one writes in: what it consists of, and how it is drawn. What is written, and what becomes of it, session.js knows.
 */
(() => {
  'use strict';
  const preview = window.lagvisPreview;
  const { t, el, lang, slides, beside, redraw } = preview, w = t.write;

  const button = (words, click, more) => el('button', { type: 'button', class: 'lv-button', click, ...more }, words);

  const heading = el('h2', { id: 'lv-edit-heading' });
  const whose = el('p', { class: 'lv-whose' });
  const shut = button('×', null, { class: 'lv-button lv-shut', 'aria-label': w.close });
  const notices = el('div', { class: 'lv-edit-notices' });
  const title = el('input', { type: 'text', id: 'lv-title', autocomplete: 'off', spellcheck: 'true' });
  const titleNote = el('span', { class: 'lv-soft' });
  const titleRow = el('div', { class: 'lv-edit-title' }, el('label', { for: 'lv-title' }, w.title), ' ', titleNote, title);
  const tools = el('div', { class: 'lv-edit-tools' });
  const text = el('textarea', { id: 'lv-text', spellcheck: 'true', rows: '8', 'aria-describedby': 'lv-found' });
  const field = el('div', { class: 'lv-edit-field' }, el('label', { for: 'lv-text', class: 'lv-hidden' }, w.text), text);
  const found = el('div', { id: 'lv-found', class: 'lv-found', role: 'status' });
  const status = el('p', { class: 'lv-edit-status', role: 'status' });
  const save = button(w.saveAndClose, null, { class: 'lv-button lv-main', 'aria-keyshortcuts': 'Control+Enter' });
  const keep = button(w.save, null, { class: 'lv-button lv-keep', 'aria-keyshortcuts': 'Control+S' });
  const cancel = button(w.cancel);
  const others = el('ul', { class: 'lv-others' });
  const otherBox = el('details', { class: 'lv-other-box' }, el('summary', { class: 'lv-button' }, w.others), others);
  const body = el('div', { class: 'lv-edit-body' }, notices, titleRow, tools, field, slides.box, beside.box, found);
  const box = el('section', { class: 'lv-edit', 'aria-labelledby': 'lv-edit-heading', hidden: true },
    el('header', { class: 'lv-edit-head' }, el('div', null, heading, whose), shut), body,
    el('footer', { class: 'lv-edit-foot' }, save, keep, cancel, otherBox, status));

  /** A note in the panel, and what can be done about it: `choices` are words and what they do. It goes when another comes. */
  function note(words, choices = [], { below = null, takesFocus = false } = {}) {
    const one = el('div', { class: 'lv-note', role: takesFocus ? 'alertdialog' : 'status', 'aria-label': takesFocus && words },
      el('p', null, words), below, choices.length > 0 && el('p', { class: 'lv-choices' }, choices.map(([name, run]) => button(name, run))));
    notices.replaceChildren(one);
    notices.scrollIntoView({ block: 'nearest' });
    if (takesFocus) one.querySelector('button').focus();
  }
  const noteGone = () => notices.replaceChildren();

  /** What is wrong with what is written; it is said when one stops to think, not at every key. */
  function drawFound(refusal, list) {
    const one = (it) => el('li', { class: `lv-${it.severity}` }, el('b', null, `${t[it.severity].one}: `), it.message);
    const items = [refusal && el('li', { class: 'lv-error' }, el('b', null, `${w.refused}: `), refusal), ...list.map(one)].filter(Boolean);
    preview.drawChanged(found, [refusal, list], () => [items.length && el('ul', null, items)].filter(Boolean));
    text.setAttribute('aria-invalid', String(Boolean(refusal) || list.some((it) => it.severity === 'error')));
  }

  /** Draws the other things that can be done with a section: `[operation, what it does]`. */
  function drawOthers(all) {
    otherBox.hidden = !all.length;
    redraw(others, all.map(([what, run]) => el('li', null, button(w.do[what], run, { 'data-key': `other ${what}` }))));
  }
  otherBox.addEventListener('focusout', (event) => { if (!otherBox.contains(event.relatedTarget)) otherBox.open = false; });

  /** Draws the panel for what is to be written. */
  function draw({ head, owner, hasText, hasTitle, titleIs, titleHint, textIs, language }) {
    heading.textContent = head;
    whose.textContent = owner;
    for (const one of [tools, field, save, keep]) one.hidden = !hasText;
    titleRow.hidden = !hasText || !hasTitle;
    title.value = titleIs;
    titleNote.textContent = titleHint;
    title.lang = text.lang = language || lang;
    text.value = textIs;
    text.setSelectionRange(0, 0);
    cancel.textContent = hasText ? w.cancel : w.close;
    status.textContent = '';
    otherBox.open = false;
    noteGone();
    drawFound(null, []);
    body.scrollTop = text.scrollTop = 0;
  }

  // above the keyboard of a phone, which covers the page without making it smaller
  if (window.visualViewport) {
    const rise = () => preview.host.style.setProperty('--lv-keys', `${Math.max(0, Math.round(innerHeight - visualViewport.height - visualViewport.offsetTop))}px`);
    for (const name of ['resize', 'scroll']) visualViewport.addEventListener(name, rise);
  }

  Object.assign(preview, { form: { box, body, heading, shut, title, text, tools, status, save, keep, cancel, otherBox, note, noteGone, notices, draw, drawFound, drawOthers, button } });
})();
