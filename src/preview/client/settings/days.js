/*
 * days.js – the days of the agenda: while one writes, the server reckons when each thing begins, and the day is saved when it is as it should be.
 */
(() => {
  'use strict';
  const preview = window.lagvisPreview;
  const { t, el, redraw, form, fields, post } = preview, w = t.settings;
  const { field, textBox, send, arrows, touch } = fields;

  const PAUSE = 150; // milliseconds without a change until the times are reckoned

  const rows = el('ul', { class: 'lv-set-list lv-days' });
  const none = el('p', null, w.noDays);
  const adder = form.button(w.addDay, add, { 'data-key': 'add day' });
  const box = el('div', null, none, rows, el('p', { class: 'lv-choices' }, adder));
  const unsaved = new Set(); // the keys of days that have been changed, and not saved
  let model = null, added = []; // the days that were added here, and not saved

  const keyOf = (day) => `day ${day.day}`;
  const titleOf = (slug) => model.modules.find((one) => one.module === slug)?.title || slug;
  const asked = ({ day, date, start, lunch, lunch_minutes, breaks, end, modules }) => ({ day, date, start, lunch, lunch_minutes, breaks: breaks.map((one) => ({ ...one })), end, modules: [...modules] });
  /** A time as the server has it: `9.00`, `900` and `9:00` are 09:00. */
  const timeOf = (text) => text.trim().replace(/^(\d{1,2})[:.]?(\d{2})$/, (_, hours, minutes) => `${hours.padStart(2, '0')}:${minutes}`);
  const minutesOf = (time) => time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  const whole = (text) => Math.min(Math.max(parseInt(text, 10) || 0, 0), 1440);

  /** What happens on a day, and when. */
  function table(day) {
    const row = (one) => el('tr', { class: `lv-${one.kind}` }, el('th', { scope: 'row' }, `${one.from}–${one.to}`),
      el('td', null, one.kind === 'module' ? one.title : one.kind === 'lunch' ? w.lunch : w.pause, one.is_continued && el('small', null, ` (${w.continued})`)), el('td', null, w.long({ n: one.minutes })));
    return el('table', null, el('caption', null, w.timetable), el('tbody', null, day.rows.map(row)));
  }
  function sum(day) {
    const spare = minutesOf(day.end) - minutesOf(day.ends);
    return day.over > 0 ? w.over({ ends: day.ends, n: day.over }) : spare > 0 ? w.spare({ ends: day.ends, n: spare }) : w.fits({ ends: day.ends });
  }

  /* A day that is drawn: `{ day, id, key, draft, changes, total, times, pending, reset }`, with what is asked for in `draft`, and how often that has changed. */

  function tell(it, words, isOver) {
    it.total.textContent = words;
    it.total.classList.toggle('lv-is-over', isOver);
  }
  function show(it, view) {
    it.times.replaceChildren(table(view));
    tell(it, sum(view), view.over > 0);
  }
  async function reckon(it) {
    const n = it.asked += 1;
    const view = await post('timetable', { day: it.draft }).catch((error) => error);
    if (n !== it.asked) return;
    if (view.rows) show(it, view);
    else tell(it, view.message, true);
  }
  function changed(it) {
    unsaved.add(it.key);
    it.changes += 1;
    it.pending.hidden = it.reset.hidden = false;
    clearTimeout(it.timer);
    it.timer = setTimeout(() => reckon(it), PAUSE);
  }
  /** Saves a change of a day. What is written while it is on its way stays in the form, and unsaved. */
  async function keep(it, change) {
    const sent = it.changes, isSame = () => it.changes === sent;
    const why = await send(change, () => {
      if (!isSame()) return;
      unsaved.delete(it.key);
      touch(it.key);
    });
    if (why) tell(it, why, true);
    else if (isSame()) fields.focus(`${it.key} save`);
  }

  const inputBox = (it, name, words, value, set, more) => field(words, textBox(`${it.id}-${name}`, value, {
    class: 'lv-time', inputmode: 'numeric', ...more, input: (event) => { set(event.target.value); changed(it); },
  }));
  const timeBox = (it, name, words, value, set, called = null) => inputBox(it, name, words, value, (text) => set(timeOf(text)), { placeholder: '09:00', 'aria-label': called });
  const minuteBox = (it, name, words, value, set, called = null) => inputBox(it, name, words, value, (text) => set(whole(text)), { maxlength: '4', 'aria-label': called });

  function hours(it) {
    const { draft, id } = it;
    const date = el('input', { type: 'date', id: `${id}-date`, 'data-key': `${id}-date`, value: draft.date ?? '', input: () => { draft.date = date.value || null; changed(it); } });
    return el('div', { class: 'lv-set-grid' }, field(w.date, date),
      timeBox(it, 'start', w.start, draft.start, (time) => { draft.start = time; }), timeBox(it, 'end', w.end, draft.end, (time) => { draft.end = time; }),
      timeBox(it, 'lunch', w.lunch, draft.lunch, (time) => { draft.lunch = time || null; }), minuteBox(it, 'lunch-minutes', w.lunchMinutes, draft.lunch_minutes, (minutes) => { draft.lunch_minutes = minutes || null; }));
  }
  function pauses(it) {
    const { draft: { breaks }, key } = it, rows = el('ul');
    const row = (one, n) => el('li', { class: 'lv-set-pair' },
      timeBox(it, `break-${n}`, w.pauseNumber({ n: n + 1 }), one.at, (at) => { one.at = at; }, w.breakAt({ n: n + 1 })), minuteBox(it, `break-${n}-minutes`, w.minutes, one.minutes, (minutes) => { one.minutes = minutes; }, w.breakMinutes({ n: n + 1 })),
      form.button('×', () => turn(() => breaks.splice(n, 1), `${key} add break`), { class: 'lv-button lv-arrow', 'aria-label': w.dropBreak({ n: n + 1 }), 'data-key': `${key} drop break ${n}` }));
    const draw = () => redraw(rows, breaks.map(row));
    function turn(change, focusKey) {
      change();
      draw();
      changed(it);
      fields.focus(focusKey);
    }
    const add = () => turn(() => breaks.push({ at: breaks.at(-1)?.at || it.draft.start, minutes: 15 }), `${it.id}-break-${breaks.length}`);
    draw();
    return [el('h4', null, w.breaks), rows, el('p', { class: 'lv-choices' }, form.button(w.addBreak, add, { 'data-key': `${key} add break` }))];
  }
  function order(it) {
    const { draft: { modules }, id, key } = it, rows = el('ol', { class: 'lv-day-modules' });
    const adder = el('select', { id: `${id}-add`, 'data-key': `${id}-add` });
    const row = (slug, n) => el('li', null, el('span', null, titleOf(slug)), el('span', { class: 'lv-set-buttons' },
      arrows(titleOf(slug), `${key} ${slug}`, [n === 0, n === modules.length - 1], (step, focusKey) => turn(() => modules.splice(n + step, 0, ...modules.splice(n, 1)), focusKey)),
      form.button('×', () => turn(() => modules.splice(n, 1), `${id}-add`), { class: 'lv-button lv-arrow', 'aria-label': w.offDay({ title: titleOf(slug) }), 'data-key': `${key} drop ${slug}` })));
    function option(one) {
      const other = model.days.find((day) => day.day !== it.day.day && day.modules.includes(one.module));
      return el('option', { value: one.module }, one.title, other && ` (${w.onDay({ n: other.day })})`);
    }
    function draw() {
      redraw(rows, modules.map(row));
      redraw(adder, [el('option', { value: '' }, w.choose), ...model.modules.filter((one) => !modules.includes(one.module)).map(option)]);
    }
    function turn(change, focusKey) {
      change();
      draw();
      changed(it);
      fields.focus(focusKey);
    }
    const add = form.button(w.addModule, () => { if (adder.value) turn(() => modules.push(adder.value), `${id}-add`); }, { 'data-key': `${key} add` });
    draw();
    return [el('h4', null, w.modulesOfDay), rows, el('div', { class: 'lv-set-pair' }, field(w.addModule, adder), add)];
  }
  function make(day) {
    const id = `lv-day-${day.day}`, key = keyOf(day);
    const reset = form.button(w.resetDay, () => forget(key), { hidden: !day.is_new, 'data-key': `${key} reset` });
    const it = {
      day, id, key, reset, draft: asked(day), changes: 0, asked: 0, timer: 0,
      times: el('div'), total: el('p', { class: 'lv-sum', role: 'status' }), pending: el('span', { class: 'lv-must', hidden: !day.is_new }, w.unsaved),
    };
    const isOwn = day.is_own && model.layer.path !== 'base';
    show(it, day);
    return [
      el('h3', { id }, w.day({ n: day.day }), ' ', el('small', null, day.is_own || day.is_new ? w.dayIsOwn : w.dayOf({ name: day.from.name })), ' ', it.pending),
      el('div', { class: 'lv-day', role: 'group', 'aria-labelledby': id }, el('div', null, hours(it), pauses(it), order(it)), el('div', { class: 'lv-day-times' }, it.total, it.times)),
      el('p', { class: 'lv-choices' }, form.button(w.saveDay, () => keep(it, { set: 'day', ...it.draft }), { class: 'lv-button lv-main', 'data-key': `${key} save` }), reset,
        isOwn && form.button(day.is_extra ? w.dropDay({ n: day.day }) : w.courseDay, () => keep(it, { set: 'course_day', day: day.day }), { 'data-key': `${key} course` })),
    ];
  }
  const drawRows = fields.list(rows, { keyOf, make, keeps: (key) => unsaved.has(key) });

  /** Draws the days of some settings, but for those in which something is not saved. */
  function draw(settings) {
    model = settings;
    added = added.filter((one) => !settings.days.some((day) => day.day === one.day));
    const all = [...settings.days, ...added];
    none.hidden = all.length > 0;
    drawRows(all);
  }
  /** Adds a day after the last, as long as that; it is the edition's when it is saved. */
  function add() {
    const all = [...model.days, ...added], last = all.at(-1), n = Math.max(0, ...all.map((one) => one.day)) + 1;
    const { start, end, lunch, lunch_minutes } = last || { start: '09:00', end: '16:00', lunch: '11:30', lunch_minutes: 45 };
    const day = { day: n, date: null, start, lunch, lunch_minutes, breaks: [], end, modules: [], rows: [], ends: start, over: 0, is_new: true };
    added.push(day);
    draw(model);
    unsaved.add(keyOf(day));
    fields.focus(`lv-day-${n}-date`);
  }
  /** Throws away what is not saved of a day. */
  function forget(key) {
    const isNew = added.some((one) => keyOf(one) === key);
    added = added.filter((one) => keyOf(one) !== key);
    unsaved.delete(key);
    touch(key);
    draw(model);
    fields.focus(isNew ? 'add day' : `${key} save`);
  }

  Object.assign(preview, { daySettings: { box, draw, isUnsaved: () => unsaved.size > 0 } });
})();
