/*
 * values.js – the values that an edition fills into the texts: a field for each, by its type.
 */
(() => {
  'use strict';
  const preview = window.lagvisPreview;
  const { t, el, lang, form, fields } = preview, w = t.settings;
  const { field, textBox, save, touch } = fields;

  const TYPES = { email: { type: 'email' }, url: { type: 'url', placeholder: 'https://' }, number: { inputmode: 'numeric' }, date: { type: 'date' } };
  const languages = new Intl.DisplayNames([lang, 'nb'], { type: 'language' });

  const rows = el('ul', { class: 'lv-set-list' });
  const box = el('div', null, el('p', { class: 'lv-soft' }, w.fieldsAreSaved), rows);
  const split = new Set(); // values that are to be written in each language, and are not saved so yet
  let model = null;

  const keyOf = (one) => `value ${one.name}`;
  const isOfCourse = () => model.layer.path === 'base';
  const set = (one, control, given) => save(control, { set: 'values', values: { [one.name]: given } }, keyOf(one));
  const given = (control) => control.value.trim() || null;

  /** Whose the value is, and what it would be otherwise. */
  function origin(one) {
    if (isOfCourse()) return null;
    if (one.own) return one.below && w.otherwise({ text: one.below });
    return one.kind !== 'choice' && one.value && w.from({ name: one.from?.name || w.theCourse, text: one.value });
  }
  function choice(one, id) {
    const own = typeof one.own === 'string' ? one.own : '';
    const option = (value, words) => el('option', { value, selected: value === own }, words);
    const none = isOfCourse() && own ? null : option('', one.below ? w.asBelow({ text: one.below }) : w.noneChosen);
    return el('select', { id, 'data-key': id, change: (event) => set(one, event.target, given(event.target)) }, none, one.choices.map((it) => option(it, it)));
  }
  function single(one, id, note) {
    const change = (event) => set(one, event.target, given(event.target));
    const control = one.kind === 'choice' ? choice(one, id) : textBox(id, one.own, { placeholder: one.below, spellcheck: String(one.kind === 'text'), change, ...TYPES[one.kind] });
    if (one.below && one.kind === 'url') control.placeholder = one.below;
    if (one.is_required) control.setAttribute('aria-required', 'true');
    return [field(one.label, control, { note, hint: origin(one) })];
  }
  function inEach(one, id, note) {
    const own = typeof one.own === 'string' ? Object.fromEntries(model.languages.map((tag) => [tag, one.own])) : one.own || {};
    const tags = [...new Set([...model.languages, ...Object.keys(own)])];
    const controls = tags.map((tag) => textBox(`${id}-${tag}`, own[tag], { lang: tag, spellcheck: 'true', change: (event) => all(event.target) }));
    function all(control) {
      const texts = Object.fromEntries(tags.map((tag, n) => [tag, controls[n].value.trim()]).filter(([, text]) => text));
      return set(one, control, Object.keys(texts).length ? texts : null);
    }
    return [el('fieldset', null, el('legend', null, one.label, note), tags.map((tag, n) => field(languages.of(tag), controls[n])), origin(one) && el('p', { class: 'lv-soft' }, origin(one)))];
  }
  function make(one) {
    const id = `lv-value-${one.name}`, note = one.is_required && el('span', { class: one.is_empty ? 'lv-must' : 'lv-soft' }, ` ${w.required}`);
    if (one.is_locked) return [el('p', { class: 'lv-set-name' }, one.label), el('p', null, one.value || '–'), el('p', { class: 'lv-soft' }, w.locked)];
    const isSplit = split.has(one.name) || (one.own && typeof one.own === 'object');
    const maySplit = !isSplit && one.kind === 'text' && model.languages.length > 1;
    const divide = () => {
      split.add(one.name);
      touch(keyOf(one));
      draw(model);
      fields.focus(`${id}-${model.languages[0]}`);
    };
    const drop = async (event) => {
      split.delete(one.name);
      await set(one, event.target, null);
      fields.focus(id);
    };
    const buttons = [maySplit && form.button(w.eachLanguage, divide, { 'aria-label': w.eachLanguageNamed({ label: one.label }), 'data-key': `split ${one.name}` }),
      !isOfCourse() && ((one.own && one.below) || isSplit) && form.button(w.drop, drop, { 'aria-label': w.dropNamed({ label: one.label }), 'data-key': `drop ${one.name}` })].filter(Boolean);
    return [...(isSplit ? inEach(one, id, note) : single(one, id, note)), buttons.length > 0 && el('p', { class: 'lv-choices' }, buttons)];
  }
  const drawRows = fields.list(rows, { keyOf, make });

  /** Draws the values of some settings, those that must be filled in first. */
  function draw(settings) {
    model = settings;
    const rank = (one) => (one.is_locked ? 2 : one.is_required ? 0 : 1);
    drawRows(settings.values.map((one, n) => [one, n]).sort(([a, n], [b, m]) => rank(a) - rank(b) || n - m).map(([one]) => one));
  }

  Object.assign(preview, { valueSettings: { box, draw } });
})();
