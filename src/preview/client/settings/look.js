/*
 * look.js – colour, with how well it can be read while one chooses it; arms; and whether readers see what is local.
 */
(() => {
  'use strict';
  const preview = window.lagvisPreview;
  const { t, el, lang, form, fields, drawChanged, get } = preview, w = t.settings;
  const { field, textBox, send, setFault } = fields;

  const PAUSE = 120; // milliseconds without a change until it is asked how well a colour can be read

  const colors = el('div'), arms = el('div'), local = el('div');
  const box = el('div', { class: 'lv-set-look' }, colors, arms, local);

  const isColor = (text) => /^#[0-9a-f]{6}$/i.test(text);
  const number = (value) => value.toLocaleString([lang, 'nb'], { maximumFractionDigits: 2 });

  /** A colour as one points at it, and as its code; each follows the other. */
  function picker(id, words, code, value, changed) {
    const wheel = el('input', { type: 'color', id, 'data-key': id, value, input: () => { text.value = wheel.value; setFault(text, null); changed(); } });
    const text = textBox(`${id}-code`, value, { spellcheck: 'false', maxlength: '7', input: () => { if (isColor(text.value)) wheel.value = text.value; changed(); } });
    return { text, node: el('div', { class: 'lv-set-pair' }, field(words, wheel), field(code, text)) };
  }
  /** How well a colour can be read, in words and as it is. */
  function reading(one, n) {
    const sample = el('p', { class: 'lv-sample', lang }, el('b', null, w.sample), ' ', el('span', null, w.sample));
    sample.style.background = one.background;
    sample.style.color = one.color;
    sample.lastChild.style.background = one.color;
    sample.lastChild.style.color = one.ink;
    return el('li', { class: one.is_enough ? 'lv-enough' : 'lv-weak' },
      el('p', null, el('b', null, `${n ? w.onDark : w.onLight}: ${one.is_enough ? w.canRead : w.tooWeak[n ? 'dark' : 'light']}.`), ' ', w.contrast({ ratio: number(one.ratio), least: number(one.least) })), sample);
  }
  function makeColors(look) {
    const found = el('ul', { class: 'lv-readings' });
    let timer = 0, asked = 0;
    const show = (both) => found.replaceChildren(...both.map(reading));
    async function measure() {
      const n = asked += 1, of = { primary: light.text.value, ...(hasDark.checked && { dark: dark.text.value }) };
      const both = await get('contrast', of).catch((error) => error);
      if (n !== asked) return;
      if (Array.isArray(both)) show(both);
      else setFault(isColor(of.primary) ? dark.text : light.text, both.message);
    }
    function changed() {
      clearTimeout(timer);
      timer = setTimeout(measure, PAUSE);
    }
    const light = picker('lv-color', w.color, w.colorCode, look.primary, changed);
    const dark = picker('lv-dark', w.darkColor, w.darkCode, look.own_primary_dark || look.contrast[1].color, changed);
    const hasDark = el('input', { type: 'checkbox', id: 'lv-has-dark', 'data-key': 'lv-has-dark', change: () => { dark.node.hidden = !hasDark.checked; changed(); } });
    hasDark.checked = Boolean(look.own_primary_dark);
    dark.node.hidden = !hasDark.checked;
    show(look.contrast);
    async function use(primary) {
      const why = await send({ set: 'colors', primary, primary_dark: primary && hasDark.checked ? dark.text.value : null });
      setFault(light.text, why);
      fields.focus('use color');
    }
    return [el('h3', null, w.color), el('p', { class: 'lv-soft' }, look.from ? w.colorFrom({ name: look.from.name }) : w.colorOfTheme),
      light.node, check(hasDark, w.ownDark), dark.node, el('div', { role: 'status' }, found),
      el('p', { class: 'lv-choices' }, form.button(w.useColor, () => use(light.text.value), { class: 'lv-button lv-main', 'data-key': 'use color' }), look.own_primary && form.button(w.dropColor, () => use(null), { 'data-key': 'drop color' }))];
  }
  const check = (input, words, hint) => el('div', { class: 'lv-set-check' }, input, el('label', { for: input.id }, words), hint && el('p', { class: 'lv-soft', id: `${input.id}-hint` }, hint));

  function makeArms(look) {
    const now = look.own_logo || '', none = !look.own_logo && look.logo ? w.armsBelow : w.noArms;
    const option = (value, words) => el('option', { value, selected: value === now }, words);
    const control = el('select', { id: 'lv-arms', 'data-key': 'lv-arms', change: async () => setFault(control, await send({ set: 'logo', path: control.value || null })) },
      option('', none), look.pictures.map((path) => option(path, path.replace(/^assets\//, ''))));
    return [el('h3', null, w.arms), field(w.arms, control)];
  }
  function makeLocal(look) {
    const input = el('input', { type: 'checkbox', id: 'lv-mark-local', 'data-key': 'lv-mark-local', 'aria-describedby': 'lv-mark-local-hint', change: async () => { if (await send({ set: 'mark_local', is_on: input.checked })) input.checked = !input.checked; } });
    input.checked = look.mark_local;
    return [check(input, w.markLocal, w.markLocalHow)];
  }

  /** Draws the look of some settings. A colour that is being chosen stays until it is used, or another is saved. */
  function draw({ look }) {
    arms.hidden = local.hidden = !look.can_change;
    const { primary, own_primary, own_primary_dark, from, contrast, can_change } = look;
    drawChanged(colors, [primary, own_primary, own_primary_dark, from, contrast, can_change], () => (can_change ? makeColors(look) : [el('p', null, w.ofTheme)]));
    drawChanged(arms, [look.logo, look.own_logo, look.pictures], () => makeArms(look));
    drawChanged(local, look.mark_local, () => makeLocal(look));
  }

  Object.assign(preview, { lookSettings: { box, draw } });
})();
