/*
 * callout.js – small fields for the callout that the cursor stands in: for whom it is, its title, minutes and form of work. They rewrite its first line.
 */
(() => {
  'use strict';
  const preview = window.lagvisPreview;
  const { t, el, form, field, markdown, inserts, shadow } = preview, w = t.write;

  const name = el('b');
  const title = el('input', { type: 'text', id: 'lv-callout-title', autocomplete: 'off', change: later });
  const minutes = el('input', { type: 'number', id: 'lv-callout-minutes', min: '1', max: '600', inputmode: 'numeric', change: later });
  const way = el('select', { id: 'lv-callout-form', change: later });
  const whom = el('select', { id: 'lv-callout-whom', change: () => setTimeout(rewrite) });
  const row = (id, words, input, more) => el('div', more, el('label', { for: id }, words), input);
  const rows = {
    whom: row('lv-callout-whom', w.forWhom, whom, { class: 'lv-callout-whom' }),
    title: row('lv-callout-title', w.calloutTitle, title, { class: 'lv-callout-title' }),
    minutes: row('lv-callout-minutes', w.minutes, minutes),
    form: row('lv-callout-form', w.form, way),
  };
  const box = el('div', { class: 'lv-callout', role: 'group', hidden: true }, name, Object.values(rows));

  const inputs = { title, minutes, form: way };
  let kinds = [], at = null, shown = {}; // the kinds that there are, the callout that is shown, and what the fields said of it

  /** Writes what the small fields say, when the focus has come to where it is going. */
  function later() { setTimeout(flush); }
  function flush() {
    if (!at || box.hidden) return;
    for (const [key, input] of Object.entries(inputs)) if (!rows[key].hidden && input.value !== shown[key]) write(key, input.value.trim());
  }
  function write(key, value) {
    const to = shadow.activeElement;
    const line = markdown.calloutLine(at, key, value), { from, to: end } = at;
    if (line === at.line) return;
    const { selectionStart, value: was } = form.text, moved = line.length - at.line.length;
    field.put({ from, to: end, text: line });
    const cursor = selectionStart > end ? Math.min(selectionStart + moved, was.length + moved) : from + line.length;
    form.text.setSelectionRange(cursor, cursor);
    at = markdown.calloutAt(form.text.value, from);
    if (to && to !== form.text) to.focus({ preventScroll: true });
    draw();
  }
  /** Makes the callout one for others, or its text one for all. */
  function rewrite() {
    if (!at || whom.value === at.kind) return;
    const kind = kinds.find((one) => one.word === whom.value);
    field.put(markdown.forWhom(form.text.value, at, whom.value, kind ? kind.keys : []));
    draw();
  }
  function draw() {
    if (box.contains(shadow.activeElement) && at && form.text.value.slice(at.from, at.to) === at.line) return;
    at = markdown.calloutAt(form.text.value, form.text.selectionStart);
    const kind = at && kinds.find((one) => one.word === at.kind);
    box.hidden = !kind;
    if (!kind) return;
    name.textContent = kind.name;
    box.setAttribute('aria-label', kind.name);
    for (const [key, one] of Object.entries(rows)) one.hidden = key === 'whom' ? !kind.is_audience : key === 'title' ? !kind.takes_title && !at.title : !kind.keys.includes(key);
    whom.value = kind.is_audience ? kind.word : '';
    title.value = at.title;
    minutes.value = markdown.valueOf(at, 'minutes');
    way.value = markdown.valueOf(at, 'form');
    shown = Object.fromEntries(Object.entries(inputs).map(([key, input]) => [key, input.value]));
  }
  field.onCursor(draw);

  /** Takes over what kinds there are, and shows that of the callout that the cursor stands in. */
  async function prepare() {
    const all = await inserts.ready().catch(() => null);
    if (!all) return;
    kinds = all.kinds;
    way.replaceChildren(el('option', { value: '' }, w.noForm), ...all.forms.map((one) => el('option', { value: one.word }, one.name)));
    whom.replaceChildren(el('option', { value: '' }, w.forAll), ...all.kinds.filter((one) => one.is_audience).map((one) => el('option', { value: one.word }, one.name)));
    draw();
  }
  form.tools.append(box);

  Object.assign(preview, { callout: { prepare, flush } });
})();
