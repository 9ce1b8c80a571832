/*
 * fields.js – what the parts of the settings are made of: fields, lists whose rows are drawn anew when they have changed, and what is saved.
 */
(() => {
  'use strict';
  const preview = window.lagvisPreview;
  const { t, el, shadow, redraw, drawChanged, post, Refused } = preview, w = t.settings;

  const status = el('p', { class: 'lv-soft lv-set-status', role: 'status' });
  const say = (words) => { status.textContent = words; };

  let reload = async () => {}, queue = Promise.resolve();
  /** Says how the settings are asked for anew. */
  const reloadWith = (run) => { reload = run; };

  async function sendNow(change, saved) {
    let answer;
    try {
      answer = await post('save', { edit: { do: 'settings', change } });
    } catch (error) {
      return error instanceof Refused ? error.message : w.lost;
    }
    if (answer.refusal) return answer.refusal;
    saved();
    await reload();
    return answer.done.length ? null : '';
  }
  /** Saves a change after those before it, and shows what became of it; `saved` is called before the settings are drawn anew. Gives why it was refused; null where it is saved, '' where it changed nothing. */
  function send(change, saved = () => {}) {
    const sent = queue.then(() => sendNow(change, saved)).catch((error) => error.message);
    queue = sent;
    return sent.then((why) => {
      say(why ? `${w.refused} ${why}` : why === null ? w.saved : w.unchanged);
      return why;
    });
  }

  function setFault(control, words) {
    const fault = control.closest('.lv-set-field')?.querySelector('.lv-fault');
    control.setAttribute('aria-invalid', String(Boolean(words)));
    if (fault) fault.textContent = words || '';
  }
  /** A control with its label, what helps one to fill it in, and room for what is wrong with it. */
  function field(label, control, { note = null, hint = null } = {}) {
    const described = [hint && `${control.id}-hint`, `${control.id}-fault`].filter(Boolean).join(' ');
    control.setAttribute('aria-describedby', described);
    control.addEventListener('input', () => setFault(control, null));
    return el('div', { class: 'lv-set-field' },
      el('label', { for: control.id }, label, note), control,
      hint && el('p', { class: 'lv-soft', id: `${control.id}-hint` }, hint), el('p', { class: 'lv-fault', id: `${control.id}-fault` }));
  }
  const textBox = (id, value, more) => el('input', { type: 'text', id, 'data-key': id, value: value ?? '', autocomplete: 'off', ...more });
  /** Saves what a control stands for, and says beside it why it was refused. */
  async function save(control, change, key) {
    const { value } = control;
    setFault(control, await send(change, () => {
      touch(key);
      if ('defaultValue' in control) control.defaultValue = value;
    }));
  }

  const touched = new Map();
  /** Has a row drawn anew after the next answer, be it the same as the last. */
  const touch = (key) => touched.set(key, (touched.get(key) || 0) + 1);
  /** Whether somebody is writing in a row what is not saved. */
  function isTyping(row) {
    const node = shadow.activeElement;
    return row.contains(node) && 'defaultValue' in node && node.value !== node.defaultValue;
  }
  /** A list that is drawn from items: `make` gives what a row consists of, `keeps` the keys of rows that stay as they are. */
  function list(box, { keyOf, make, keeps = () => false }) {
    const rows = new Map();
    let order = '';
    return (items) => {
      const keys = items.map(keyOf);
      const nodes = items.map((one, n) => {
        const row = rows.get(keys[n]) || el('li');
        rows.set(keys[n], row);
        const isEnd = [n === 0, n === items.length - 1];
        if (!isTyping(row) && !keeps(keys[n])) drawChanged(row, [one, isEnd, touched.get(keys[n])], () => make(one, n));
        return row;
      });
      if (order !== keys.join('\n')) redraw(box, nodes);
      order = keys.join('\n');
    };
  }
  /** Gives the focus to what has a key. */
  function focus(key) {
    const node = [...shadow.querySelectorAll('#lv-settings [data-key]')].find((one) => one.dataset.key === key);
    if (!node) return;
    node.focus({ preventScroll: true });
    node.scrollIntoView({ block: 'nearest' });
  }
  /** Two arrows that move something. At an end, the arrow stays, so that nobody loses their place. */
  function arrows(title, key, [isFirst, isLast], move) {
    const arrow = (words, sign, isOff, step) => el('button', {
      type: 'button', class: 'lv-button lv-arrow', 'aria-label': words({ title }), 'aria-disabled': isOff && 'true', 'data-key': `${key} ${sign}`,
      click: () => { if (!isOff) move(step, `${key} ${sign}`); },
    }, sign);
    return [arrow(w.up, '↑', isFirst, -1), arrow(w.down, '↓', isLast, 1)];
  }

  Object.assign(preview, { fields: { status, say, send, save, reloadWith, setFault, field, textBox, touch, list, focus, arrows } });
})();
