/*
 * modules.js – the modules of the edition: their order, what each is called, and which are left out.
 */
(() => {
  'use strict';
  const preview = window.lagvisPreview;
  const { t, el, form, fields } = preview, w = t.settings;
  const { field, textBox, send, save, say, arrows } = fields;

  const rows = el('ol', { class: 'lv-set-list lv-set-modules' }), others = el('ul', { class: 'lv-set-list' });
  const outside = el('section', { 'aria-labelledby': 'lv-outside' }, el('h3', { id: 'lv-outside' }, w.outside), others);
  const box = el('div', null, rows, outside);
  let model = null;

  const keyOf = (one) => `module ${one.module}`;

  /** Moves a module one place; at the edge of its part, into the part beside it. */
  async function move(module, step, focusKey) {
    const all = model.modules, at = all.findIndex((one) => one.module === module), it = all[at], beside = all[at + step];
    const isSamePart = it.part === beside.part, word = (step < 0) === isSamePart ? 'before' : 'after';
    if (await send({ set: 'move', module, [word]: beside.module })) return;
    fields.focus(focusKey);
    const to = model.modules.findIndex((one) => one.module === module), { part } = model.modules[to] || it;
    say(part === it.part ? w.nowAt({ title: it.title, n: to + 1, all: model.modules.length }) : w.nowIn({ title: it.title, part }));
  }
  /** Takes a module out or puts it back, and leads on to what undoes that. */
  async function turn(set, one) {
    if (await send({ set, module: one.module })) return;
    fields.focus(`${set === 'remove' ? 'restore' : 'remove'} ${one.module}`);
  }

  function words(one) {
    const id = `lv-module-${one.module}`;
    const put = (name, control, text) => save(control, { set: 'front', module: one.module, [name]: text }, keyOf(one));
    const change = (name) => (event) => put(name, event.target, event.target.value.trim() || null);
    const title = textBox(`${id}-title`, one.written[0], { spellcheck: 'true', change: change('title') });
    const summary = el('textarea', { id: `${id}-summary`, 'data-key': `${id}-summary`, rows: '3', spellcheck: 'true', change: change('summary') }, one.written[1]);
    const drop = async () => {
      if (await send({ set: 'front', module: one.module, title: null, summary: null })) return;
      fields.focus(`words ${one.module}`);
    };
    const hasOwn = model.layer.path !== 'base' && one.own.some((text) => text !== null) && one.from.path !== model.layer.path;
    const more = el('details', { toggle: () => { more.open ? open.add(one.module) : open.delete(one.module); } },
      el('summary', { 'data-key': `words ${one.module}`, 'aria-label': w.wordsNamed({ title: one.title }) }, w.words),
      field(w.title, title), field(w.summary, summary), hasOwn && el('p', { class: 'lv-choices' }, form.button(w.drop, drop, { 'aria-label': w.dropNamed({ label: one.title }) })),
      one.stays && el('p', { class: 'lv-soft' }, `${w.stays} ${one.stays}`));
    more.open = open.has(one.module);
    return more;
  }
  const open = new Set();

  function make(one, n) {
    const about = [one.minutes && w.long({ n: one.minutes }), one.from.path !== 'base' && w.madeBy({ name: one.from.name }), one.is_moved && w.moved].filter(Boolean).join(' · ');
    const isFirstOfPart = one.part && model.modules[n - 1]?.part !== one.part;
    return [isFirstOfPart && el('h3', null, one.part),
      el('div', { class: 'lv-set-row' }, el('p', null, el('b', null, one.title), ' ', about && el('small', null, about)),
        el('span', { class: 'lv-set-buttons' }, arrows(one.title, keyOf(one), [n === 0, n === model.modules.length - 1], (step, key) => move(one.module, step, key)),
          !one.stays && form.button(w.takeOut, () => turn('remove', one), { 'aria-label': w.takeOutNamed({ title: one.title }), 'data-key': `remove ${one.module}` }))),
      words(one)];
  }
  function makeOther(one) {
    const by = one.taken_out_by, [name, label] = by ? [w.putBack, w.putBackNamed] : [w.add, w.addNamed];
    return [el('div', { class: 'lv-set-row' }, el('p', null, el('b', null, one.title), ' ', el('small', null, by ? w.takenOutBy({ name: by.name }) : w.offered)),
      one.can_restore && form.button(name, () => turn('restore', one), { 'aria-label': label(one.title), 'data-key': `restore ${one.module}` }))];
  }
  const drawRows = fields.list(rows, { keyOf, make }), drawOthers = fields.list(others, { keyOf: (one) => `other ${one.module}`, make: makeOther });

  /** Draws the modules of some settings. */
  function draw(settings) {
    model = settings;
    outside.hidden = settings.others.length === 0;
    drawRows(settings.modules.map((one, n) => ({ ...one, before: settings.modules[n - 1]?.part })));
    drawOthers(settings.others);
  }

  Object.assign(preview, { moduleSettings: { box, draw } });
})();
