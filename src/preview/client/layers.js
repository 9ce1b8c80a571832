/*
 * layers.js – whose the sections of the page are: a tint and a label over each, on demand.
 */
(() => {
  'use strict';
  const preview = window.lagvisPreview;
  const { t, isDeck, el, storage, position, opener, redraw, eachFrame, schedule } = preview;

  const layerBox = el('section', { class: 'lv-layers', 'aria-label': t.layersOn, hidden: true });
  const layerButton = el('button', {
    type: 'button', class: 'lv-button lv-layers-button', 'aria-pressed': 'false', click: () => showLayers(layerBox.hidden),
  }, t.layers);
  const announcer = el('p', { class: 'lv-hidden', role: 'status' });
  let state = null;

  function showLayers(on) {
    layerBox.hidden = !on;
    layerButton.setAttribute('aria-pressed', String(on));
    storage.set('layers', on ? '1' : '');
    draw();
    schedule();
  }

  function copyButton(command, key) {
    async function copy(event) {
      const button = event.currentTarget;
      try {
        await navigator.clipboard.writeText(command);
      } catch {
        getSelection().selectAllChildren(button.previousSibling);
        return;
      }
      announcer.textContent = button.textContent = t.copied;
      setTimeout(() => { button.textContent = t.copy; announcer.textContent = ''; }, 2000);
    }
    return el('button', { type: 'button', class: 'lv-button', 'data-key': `${key} copy`, click: copy }, t.copy);
  }

  const fact = (name, ...value) => el('div', null, el('dt', null, name), el('dd', null, value));
  const at = (one) => [el('code', null, position(one)), ' ', opener(one)];
  function label(section, key, open) {
    const isOutdated = section.drift && section.drift !== 'current';
    return el('details', { class: 'lv-label', open, toggle: schedule },
      el('summary', { 'data-key': key },
        el('span', { class: 'lv-hidden' }, `${section.title}. ${t.layer}: `), el('b', null, section.layer.name), isOutdated && el('span', null, ` · ${t.drift[section.drift]}`)),
      el('dl', null,
        fact(t.file, at(section)),
        section.hides.map((one) => fact(t.hides, el('b', null, one.layer), ' ', at(one))),
        section.drift === 'current' && fact(t.base, t.drift.current),
        section.command && fact(t.command, el('code', { class: 'lv-command' }, section.command), copyButton(section.command, key))));
  }

  let boxes = [], drawn = '';
  /** Makes a tint and a label for every section that is seen; where they lie is found by `arrange`. */
  function draw() {
    if (layerBox.hidden || !state) return;
    const all = preview.sectionsShown(), now = JSON.stringify([state.sections, all.map((one) => one.section.anchor)]);
    if (now === drawn) {
      all.forEach((one, n) => { boxes[n].element = one.element; });
      return;
    }
    drawn = now;
    const open = new Set(boxes.filter((one) => one.tag.open).map((one) => one.key)), seen = new Map();
    boxes = all.map(({ section, element }) => {
      const count = seen.get(section) || 0, key = `${section.anchor || section.id} ${count}`;
      seen.set(section, count + 1);
      const box = { element, key, tint: el('div', { class: 'lv-tint' }), tag: label(section, key, open.has(key)) };
      box.tint.dataset.depth = box.tag.dataset.depth = Math.min(section.layer.depth, 4);
      return box;
    });
    redraw(layerBox, boxes.flatMap((one) => [one.tint, one.tag]));
  }

  function move(node, left, top) {
    node.style.left = `${left}px`;
    node.style.top = `${top}px`;
  }
  /** Lays each tint over its section, and its label at the section's corner. */
  function arrange() {
    if (layerBox.hidden) return;
    const all = new Set(boxes.map((one) => one.element));
    for (const { element, tint, tag } of boxes) {
      const rect = element.getBoundingClientRect(), isShown = rect.width > 0;
      // a section ends where a section within it begins
      const inner = [...element.querySelectorAll('section')].find((child) => all.has(child));
      const bottom = inner ? inner.getBoundingClientRect().top : rect.bottom, gap = isDeck ? 0 : 8;
      tint.hidden = tag.hidden = !isShown;
      if (!isShown) continue;
      const x = Math.max(0, rect.left + scrollX - gap), y = rect.top + scrollY;
      const right = isDeck ? 0 : Math.min(gap, document.documentElement.clientWidth - rect.right);
      move(tint, x, y);
      tint.style.width = `${rect.right + scrollX + right - x}px`;
      tint.style.height = `${Math.max(0, bottom - rect.top)}px`;
      // on a page the label stands in the room above the section; on a slide in its corner
      tag.classList.toggle('lv-small', rect.width < 400);
      tag.style.maxWidth = `${tag.open ? Math.max(300, rect.width) : rect.width}px`;
      move(tag, x, isDeck ? y : Math.max(0, y - tag.firstChild.offsetHeight));
    }
  }
  eachFrame(arrange);

  /** Takes over what the server says of the page. */
  function drawLayers(now) {
    state = now;
    layerButton.hidden = !state.sections.length;
    draw();
  }

  Object.assign(preview, { layerBox, layerButton, announcer, showLayers, drawLayers });
})();
