/*
 * field.js – changes to the text in the field that its undo takes back, and what is pasted into it.
 */
(() => {
  'use strict';
  const preview = window.lagvisPreview;
  const { t, el, form, markdown, post, shadow } = preview, w = t.write;
  const { text } = form;

  /** Puts something into the field in place of a part of it, as if it had been typed. */
  function put({ from, to, text: words, select }) {
    text.focus({ preventScroll: true });
    text.setSelectionRange(from, to);
    // the only way that leaves the browser's undo whole
    const isDone = from === to && !words ? true : document.execCommand(words ? 'insertText' : 'delete', false, words);
    if (!isDone) {
      text.setRangeText(words, from, to, 'end');
      text.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    if (select) text.setSelectionRange(from + select[0], from + select[1]);
  }
  const selection = () => [text.value, text.selectionStart, text.selectionEnd];
  /** Makes a change of markdown.js to what is selected. */
  const change = (make, ...rest) => put(make(...selection(), ...rest));

  /** Whether HTML says more than the same as plain text does. */
  function saysMore(html) {
    const fresh = new DOMParser().parseFromString(html, 'text/html');
    return Boolean(fresh.querySelector('b, strong, i, em, a[href], ul, ol, table, h1, h2, h3, h4, h5, h6, blockquote, [style*="font-weight"], [class*="MsoListParagraph"]'));
  }
  async function paste(event) {
    const html = event.clipboardData.getData('text/html'), plain = event.clipboardData.getData('text/plain');
    if (!html || !saysMore(html)) return;
    event.preventDefault();
    const [, from, to] = selection(), was = text.value;
    const answer = await post('paste', { html }).catch(() => ({ markdown: '', left_out: [w.formatting] }));
    const place = text.value === was ? [from, to] : [text.selectionStart, text.selectionEnd];
    put(markdown.pasted(text.value, ...place, answer.markdown || plain));
    if (answer.left_out.length) form.note(w.leftOut, [[w.close, form.noteGone]], { below: el('ul', null, answer.left_out.map((one) => el('li', null, one))) });
  }
  text.addEventListener('paste', paste);

  function enter(event) {
    if (event.key !== 'Enter' || event.isComposing || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
    if (text.selectionStart !== text.selectionEnd) return;
    const next = markdown.nextLine(text.value, text.selectionStart);
    if (!next) return;
    event.preventDefault();
    put(next);
  }
  text.addEventListener('keydown', enter);

  /** Calls a function whenever the cursor may have moved. */
  function onCursor(run) {
    for (const name of ['keyup', 'click', 'input', 'focus']) text.addEventListener(name, run);
    document.addEventListener('selectionchange', () => { if (shadow.activeElement === text) run(); });
  }

  Object.assign(preview, { field: { put, change, onCursor } });
})();
