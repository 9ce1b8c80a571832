/*
 * buttons.js – the ways into the editor: a button at each section, one in the bar for what is being read, and undo and redo.
 */
(() => {
  'use strict';
  const preview = window.lagvisPreview;
  const { t, el, isDeck, redraw, eachFrame, schedule, shadow, editor, drafts, post } = preview, w = t.write;

  const editButtons = el('section', { class: 'lv-edits', 'aria-label': w.editList, hidden: true });
  const mark = el('div', { class: 'lv-edit-mark', hidden: true });
  const said = el('div', { class: 'lv-said', role: 'status' });
  const frame = el('div', null, editButtons, mark, said);

  const button = (words, click, more) => el('button', { type: 'button', class: 'lv-button', click, ...more }, words);
  const here = button(w.edit, () => read && editor.open(read), { class: 'lv-button lv-edit-here', 'data-key': 'edit here' });
  const undo = button(w.undo, () => turn('undo'), { 'data-key': 'undo' }), redo = button(w.redo, () => turn('redo'), { 'data-key': 'redo' });
  const make = button('', () => done('make'), { class: 'lv-button lv-make' });
  const editBox = el('div', { class: 'lv-edit-box', hidden: true }, make, here, undo, redo);

  /** A pencil. */
  function pen() {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg'), path = document.createElementNS(svg.namespaceURI, 'path');
    for (const [name, value] of Object.entries({ class: 'lv-pen', viewBox: '0 0 16 16', 'aria-hidden': 'true' })) svg.setAttribute(name, value);
    path.setAttribute('d', 'M2 14l.8-3.6L11 2.2a1.4 1.4 0 0 1 2 0l.8.8a1.4 1.4 0 0 1 0 2L5.6 13.2zM9.6 3.6l2.8 2.8');
    svg.append(path);
    return svg;
  }

  const BESIDE = 38; // pixels that a button needs beside a text

  let state = null, read = null, boxes = [], drawn = '', silence = 0;

  /** Says what was done, where it is seen and heard. */
  function say(words) {
    said.textContent = words;
    clearTimeout(silence);
    silence = setTimeout(() => { said.textContent = ''; }, 8000);
  }
  async function done(what) {
    const answer = await post(what, {}).catch((error) => ({ refusal: error.message }));
    say(answer.refusal || answer.done.join('. '));
    const section = answer.section && state.sections.find((one) => one.edit?.address === answer.section);
    if (section) bringIntoView(section);
  }
  const turn = (what) => done(what);

  const mayEdit = (section) => section.edit && (section.edit.can.length > 0 || section.edit.why);
  const nameOf = (section) => (drafts.of(state.writing.layer, section.edit.address) ? w.editDraft({ title: section.title }) : w.editNamed({ title: section.title }));
  const elementOf = (section) => preview.sectionsShown().find((one) => one.section === section || one.section.anchor === section.anchor)?.element;

  /** Makes a button for every section that is seen; where they stand is found by `arrange`. */
  function draw() {
    const all = isDeck ? [] : preview.sectionsShown().filter((one) => mayEdit(one.section));
    const now = JSON.stringify(all.map(({ section }) => [section.title, section.edit, nameOf(section)]));
    all.forEach((one, n) => { if (boxes[n]) boxes[n].element = one.element; });
    if (now === drawn) return;
    drawn = now;
    boxes = all.map(({ section, element }) => {
      const name = nameOf(section), words = section.edit.slot ? w.fillIn : w.edit;
      const one = button([pen(), el('span', null, words)], () => editor.open(state.sections.find((it) => it.edit?.address === section.edit.address) || section),
        { class: 'lv-button lv-edit-button', 'aria-label': section.edit.slot ? w.fillInNamed({ title: section.title }) : name, 'data-key': `edit ${section.edit.address}` });
      one.classList.toggle('lv-has-draft', name !== w.editNamed({ title: section.title }));
      one.classList.toggle('lv-slot', section.edit.slot);
      return { element, button: one };
    });
    redraw(editButtons, boxes.map((one) => one.button));
  }
  const move = (node, left, top) => { node.style.left = `${left}px`; node.style.top = `${top}px`; };
  /** Puts each button beside its section's heading, above it where there is no room beside it; and the mark beside what is written. */
  function arrange() {
    if (!state || !state.writing) return;
    const width = document.documentElement.clientWidth;
    const places = boxes.map((one) => [one.button, one.element.getBoundingClientRect(), one.button.offsetHeight]);
    for (const [button, rect, height] of places) {
      const isBeside = width - rect.right >= BESIDE;
      button.hidden = !rect.width;
      move(button, Math.min(rect.right + (isBeside ? BESIDE : 0), width) + scrollX, Math.max(0, rect.top + scrollY - (isBeside ? 0 : height)));
    }
    const writing = editor.section(), rect = !isDeck && writing && elementOf(writing)?.getBoundingClientRect();
    mark.hidden = !rect;
    if (rect) {
      move(mark, Math.max(0, rect.left + scrollX - 14), rect.top + scrollY);
      mark.style.height = `${rect.height}px`;
    }
    aim();
  }
  /** Lets the bar's button be for what is being read. */
  function aim() {
    const anchor = preview.placeRead(), shown = preview.sectionsShown();
    const slide = isDeck && anchor && document.getElementById(anchor);
    const found = isDeck ? state.sections.find((one) => one.anchor === slide?.dataset.section) : shown.find((one) => [one.section.id, one.section.anchor].includes(anchor))?.section || shown[0]?.section;
    read = found && mayEdit(found) ? found : null;
    here.disabled = !read;
    here.setAttribute('aria-label', read ? nameOf(read) : w.edit);
  }
  eachFrame(arrange);

  let hot = null;
  function point(event) {
    const inner = boxes.filter((one) => one.element.contains(event.target)).at(-1);
    if (inner === hot) return;
    if (hot) hot.button.classList.remove('lv-hot');
    hot = inner;
    if (hot) hot.button.classList.add('lv-hot');
  }
  document.addEventListener('pointerover', point, { passive: true });

  /** Shows what is being written beside the panel: the section on a page, its slide in a deck. */
  function bringIntoView(section) {
    if (isDeck) {
      const slide = [...document.querySelectorAll('.slide')].find((one) => one.dataset.section === section.anchor);
      if (slide && !slide.classList.contains('is-current')) location.hash = slide.id;
      return;
    }
    const element = elementOf(section);
    if (element) requestAnimationFrame(() => element.scrollIntoView({ block: 'start' }));
  }
  /** Gives the focus back to the button of a section. */
  function focusEdit(section) {
    const of = [...shadow.querySelectorAll('[data-key]')].find((one) => one.dataset.key === `edit ${section.edit.address}`);
    (of || here).focus({ preventScroll: Boolean(of) });
  }

  function drawTurn(one, words, what) {
    one.hidden = !what;
    one.setAttribute('aria-label', `${words}: ${what}`);
    one.title = what || '';
  }
  /** Takes over what the server says of the page. */
  function drawEditing(now) {
    state = now;
    const writing = preview.mayWrite && state.writing;
    editBox.hidden = editButtons.hidden = !writing;
    if (!writing) return;
    make.hidden = writing.is_made;
    make.textContent = w.make({ name: writing.name });
    here.hidden = !state.sections.some(mayEdit);
    drawTurn(undo, w.undo, state.undo);
    drawTurn(redo, w.redo, state.redo);
    editor.take(state);
    draw();
    schedule();
  }

  Object.assign(preview, { editButtons: frame, editBox, say, bringIntoView, focusEdit, drawEditing });
})();
