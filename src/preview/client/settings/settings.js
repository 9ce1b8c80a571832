/*
 * settings.js – the panel of an edition's settings: four parts, of which one is seen.
 */
(() => {
  'use strict';
  const preview = window.lagvisPreview;
  const { t, el, panel, get, mayWrite, fields, valueSettings, lookSettings, daySettings, moduleSettings } = preview, w = t.settings;

  const settings = panel('settings', w.settings, open);
  settings.button.textContent = w.settings;
  settings.button.hidden = true;

  const parts = Object.entries({ values: valueSettings, look: lookSettings, days: daySettings, modules: moduleSettings });
  const heading = el('h2', null, w.settings);
  const tabs = parts.map(([name]) => el('button', { type: 'button', role: 'tab', class: 'lv-button', id: `lv-tab-${name}`, 'aria-controls': `lv-part-${name}`, 'data-key': `tab ${name}`, click: () => choose(name) }, w.tabs[name]));
  const bodies = parts.map(([name, part]) => el('div', { role: 'tabpanel', id: `lv-part-${name}`, 'aria-labelledby': `lv-tab-${name}`, class: 'lv-part' }, part.box));
  const close = el('button', { type: 'button', class: 'lv-button lv-set-shut', 'aria-label': t.close, click: () => { settings.toggle(false); settings.button.focus(); } }, '×');
  const list = el('div', { role: 'tablist', class: 'lv-tabs', 'aria-label': w.settings, keydown: walk }, tabs);
  settings.box.append(el('div', { class: 'lv-set-head' }, el('div', { class: 'lv-set-title' }, heading, close), list, fields.status), ...bodies);

  let chosen = 'values', isNeeded = true, waiting = 0, newest = null;

  function choose(name) {
    chosen = name;
    parts.forEach(([one], n) => {
      tabs[n].setAttribute('aria-selected', String(one === name));
      tabs[n].tabIndex = one === name ? 0 : -1;
      bodies[n].hidden = one !== name;
    });
    settings.box.scrollTop = 0;
  }
  function walk(event) {
    const at = tabs.indexOf(event.target), last = tabs.length - 1;
    const to = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at === 0 ? last : at - 1, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    choose(parts[to][0]);
    tabs[to].focus();
  }

  /** Asks for the settings and draws them. Who waits for an answer that is out of date waits for the newest. */
  function load() {
    const asked = get('settings', {}).catch((error) => error).then((model) => (newest === asked ? draw(model) : newest));
    newest = asked;
    return asked;
  }
  function draw(model) {
    if (!model.values) { fields.say(model.message); return; }
    if (fields.status.textContent === w.waiting) fields.say('');
    isNeeded = false;
    heading.textContent = w.of({ name: model.layer.name });
    for (const [, part] of parts) part.draw(model);
  }
  function open() {
    choose(chosen);
    tabs.find((one) => one.tabIndex === 0).focus();
    if (!isNeeded) return;
    fields.say(w.waiting);
    load();
  }
  fields.reloadWith(load);
  window.addEventListener('beforeunload', (event) => { if (daySettings.isUnsaved()) event.preventDefault(); });

  /** Takes over what the server says of the page. */
  function drawSettings({ writing }) {
    settings.button.hidden = !mayWrite || !writing || !writing.is_made;
    isNeeded = true;
    clearTimeout(waiting);
    if (!settings.box.hidden) waiting = setTimeout(load, 200);
  }

  choose(chosen);
  Object.assign(preview, { settings, drawSettings });
})();
