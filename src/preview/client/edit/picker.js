/*
 * picker.js – a list to choose from, below the toolbar: a box to type in, and buttons that the arrows walk through.
 */
(() => {
  'use strict';
  const preview = window.lagvisPreview;
  const { t, el, form, shadow } = preview, w = t.write;

  const MOST = 60; // rows that are shown; one types to see others

  const input = el('input', { type: 'text', id: 'lv-pick', autocomplete: 'off', spellcheck: 'false', input: draw });
  const label = el('label', { for: 'lv-pick' });
  const list = el('ul', { class: 'lv-picks' });
  const status = el('p', { class: 'lv-none', role: 'status' });
  const box = el('div', { class: 'lv-picker', role: 'group', hidden: true, keydown: walk }, label, input, status, list,
    el('p', null, form.button(w.cancel, () => close(true))));

  let open = null; // what is chosen from: `{ find, opener }`

  function draw() {
    const rows = open.find(input.value.trim());
    list.replaceChildren(...rows.slice(0, MOST).map(({ name, hint, picture, run }) => el('li', null, el('button', {
      type: 'button', class: 'lv-pick', click: () => { close(false); run(); },
    }, picture && el('img', { src: picture, alt: '', loading: 'lazy' }), el('span', null, name), hint && ' ', hint && el('small', null, hint)))));
    status.textContent = rows.length ? '' : t.none;
  }
  function walk(event) {
    const buttons = [...list.querySelectorAll('button')], at = buttons.indexOf(shadow.activeElement);
    if (event.key === 'ArrowDown') (buttons[at + 1] || buttons.at(-1) || input).focus();
    else if (event.key === 'ArrowUp') (buttons[at - 1] || input).focus();
    else if (event.key === 'Enter' && shadow.activeElement === input && buttons.length) buttons[0].click();
    else return;
    event.preventDefault();
  }
  /** Opens it: `find` gives the rows for what is typed, each `{ name, hint, picture, run }`; `opener` is the button that gets the focus back. */
  function pick(name, find, opener) {
    if (open && open.opener === opener) { close(true); return; }
    close(false);
    preview.picture.close(false);
    open = { find, opener };
    opener.setAttribute('aria-expanded', 'true');
    label.textContent = name;
    box.setAttribute('aria-label', name);
    input.value = '';
    box.hidden = false;
    draw();
    input.focus();
  }
  /** Closes it. Gives whether it was open. */
  function close(givesFocus) {
    if (!open) return false;
    const { opener } = open;
    open = null;
    box.hidden = true;
    opener.setAttribute('aria-expanded', 'false');
    if (givesFocus) opener.focus();
    return true;
  }

  Object.assign(preview, { picker: { box, pick, close } });
})();
