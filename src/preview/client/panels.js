/*
 * panels.js – the boxes that the bar opens, one at a time, and the chooser of editions in the first of them.
 */
(() => {
  'use strict';
  const preview = window.lagvisPreview;
  const { t, el, ask, shadow } = preview, fold = window.lagvisFold;

  const panels = [];
  /** Makes a button and the panel that it opens. `onOpen` is called when it has been opened. */
  function panel(name, label, onOpen) {
    const box = el('div', { class: 'lv-panel', id: `lv-${name}`, role: 'group', 'aria-label': label, hidden: true });
    const button = el('button', {
      type: 'button', class: `lv-button lv-${name}-button`, 'aria-expanded': 'false', 'aria-controls': box.id, click: () => toggle(box.hidden),
    });
    function toggle(open) {
      if (open) closePanels();
      box.hidden = !open;
      button.setAttribute('aria-expanded', String(open));
      if (open) onOpen();
    }
    const made = { box, button, toggle };
    panels.push(made);
    return made;
  }
  function closePanels() { panels.forEach((one) => one.toggle(false)); }
  const openPanel = () => panels.find((one) => !one.box.hidden);

  /* The chooser of editions: a box to type in, and plain links that the arrows walk through. */

  const editions = panel('editions', t.edition, open);
  const input = el('input', { type: 'text', id: 'lv-find', autocomplete: 'off', spellcheck: 'false', input: filter });
  const list = el('ul', { class: 'lv-editions' });
  const status = el('p', { class: 'lv-none', role: 'status' });
  editions.box.append(el('label', { for: 'lv-find' }, t.find), input, status, list);
  editions.box.addEventListener('keydown', walk);
  let rows = null; // the editions as they are listed; null until they have been asked for

  async function open() {
    input.focus();
    input.select();
    if (rows) { aim(); return; }
    const answer = await ask('editions').catch(() => []);
    rows = answer.map((one) => ({
      text: fold(`${one.name} ${one.id}`),
      row: el('li', null, el('a', { href: one.href, 'aria-current': one.current && 'page' },
        el('span', null, one.name), ' ', one.id !== one.name && el('small', null, one.id))),
    }));
    list.replaceChildren(...rows.map((one) => one.row));
    aim();
    filter();
    const current = list.querySelector('[aria-current]');
    if (current && !input.value) current.scrollIntoView({ block: 'nearest' });
  }
  /** Makes the links lead to what is being read. */
  function aim() { for (const one of rows) one.row.firstChild.hash = preview.placeRead() || ''; }
  function filter() {
    const words = fold(input.value).split(/\s+/).filter(Boolean);
    for (const one of rows || []) one.row.hidden = !words.every((word) => one.text.includes(word));
    status.textContent = rows && rows.every((one) => one.row.hidden) ? t.none : '';
  }
  function walk(event) {
    const links = [...list.querySelectorAll('li:not([hidden]) a')], at = links.indexOf(shadow.activeElement);
    if (event.key === 'ArrowDown') (links[at + 1] || links[at] || input).focus();
    else if (event.key === 'ArrowUp') (links[at - 1] || input).focus();
    else if (event.key === 'Enter' && at < 0 && links.length) links[0].click();
    else return;
    event.preventDefault();
  }
  /** Has the editions asked for again when they are next looked at. */
  function forgetEditions() { rows = null; }

  Object.assign(preview, { panel, closePanels, openPanel, editions, forgetEditions });
})();
