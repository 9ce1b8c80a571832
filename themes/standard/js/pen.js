/* pen.js – a pointer and a pen on the slide that is shown, for a mouse, a finger or a stylus, and the same in both windows. What is drawn leaves
   with the slide, and so do the points of a line that is not ended. */
(() => {
  'use strict';
  const deck = window.lagvisDeck, hall = window.lagvisHall, root = document.body;
  const small = window.matchMedia('(max-width: 48em), (max-height: 27em)');
  const WIDTH = 100, HEIGHT = 56.25, STEP = 0.2; // hundredths of the slide's width; a line has no points nearer than a step
  let tools, tool = '', drawing = null, due = 0, on = null;
  // What somebody does at this moment: where their pointer is, and the line that they draw.
  let mine = { dot: null, line: [] }, theirs = { dot: null, line: [] };
  const gather = () => { tools = document.querySelector('.control-tools'); };
  gather();
  if (!deck || !tools) return;

  const make = (name, className) => {
    const made = document.createElementNS('http://www.w3.org/2000/svg', name);
    made.setAttribute('class', className);
    return made;
  };
  const layer = make('svg', 'ink'), drawn = make('path', 'ink-line'), live = make('path', 'ink-line'), dot = make('circle', 'ink-dot');
  layer.setAttribute('viewBox', `0 0 ${WIDTH} ${HEIGHT}`);
  layer.setAttribute('aria-hidden', 'true');
  dot.setAttribute('r', '.75');
  layer.append(drawn, live, dot);

  // A line through the middles between its points is smooth; one point is a dot.
  function path(line) {
    let d = `M${line[0]} ${line[1]}`;
    for (let n = 2; n < line.length - 2; n += 2) d += `Q${line[n]} ${line[n + 1]} ${(line[n] + line[n + 2]) / 2} ${(line[n + 1] + line[n + 3]) / 2}`;
    return `${d}L${line.at(-2)} ${line.at(-1)}`;
  }
  const paths = (lines) => lines.filter((line) => Array.isArray(line) && line.length && line.every(Number.isFinite)).map(path).join('');
  function set(element, name, value) { if (element.getAttribute(name) !== value) element.setAttribute(name, value); }

  function follow() {
    const place = mine.dot || theirs.dot;
    set(live, 'd', paths([mine.line, theirs.line]));
    dot.toggleAttribute('hidden', !place);
    if (place) { set(dot, 'cx', String(place[0])); set(dot, 'cy', String(place[1])); }
  }
  function paint(slide) {
    if (slide !== on) { mine.line = []; theirs = { ...theirs, line: [] }; drawing = null; }
    on = slide;
    const { lines } = hall.state, stage = slide.querySelector('.stage'), isUsed = tool || lines.length || theirs.dot || theirs.line.length;
    if (!isUsed) layer.remove(); else if (layer.parentNode !== stage) stage.append(layer);
    set(drawn, 'd', paths(lines));
    follow();
    root.classList.toggle('with-tool', Boolean(tool));
    root.classList.toggle('with-pen', tool === 'pen');
    for (const name of ['pointer', 'pen']) set(tools.querySelector(`[data-do="${name}"]`), 'aria-pressed', String(tool === name));
    tools.querySelector('[data-do="erase"]').hidden = !lines.length;
  }
  deck.onDraw(paint);
  document.addEventListener('lagvis:morphed', () => { gather(); paint(deck.current()); });

  // The other window hears of it once a frame.
  function later() {
    due ||= requestAnimationFrame(() => { due = 0; follow(); hall.tell(mine); });
  }
  hall.onTell((moment) => {
    if (!Array.isArray(moment.line)) return;
    theirs = moment;
    paint(deck.current());
  });

  // Takes a tool up, or puts it away where it was taken.
  function take(name) {
    tool = name === tool ? '' : name;
    mine = { dot: null, line: [] };
    drawing = null;
    paint(deck.current());
    hall.tell(mine);
    deck.say(tools.dataset[tool || 'away']);
  }
  function erase() {
    if (!hall.state.lines.length || root.matches('.overview')) return;
    hall.change((state) => { state.lines = []; });
    deck.say(tools.dataset.erased);
  }
  Object.assign(deck.actions, { pointer: () => take('pointer'), pen: () => take('pen'), erase });
  deck.keys.e = 'erase';
  small.addEventListener('change', () => { if (tool && small.matches) take(''); });

  // The keys of PowerPoint. Where nothing is shown to anybody, Ctrl + L and Ctrl + P are the browser's.
  document.addEventListener('keydown', (event) => {
    if (document.querySelector('dialog[open]') || event.target.closest('input:not([type="checkbox"])')) return;
    const command = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase();
    const taken = hall.isShown() && !small.matches && { l: 'pointer', p: 'pen' }[command];
    const isAway = tool && (command === 'a' || (event.key === 'Escape' && !hall.state.blank && !root.matches('.overview')));
    if (!taken && !isAway) return;
    take(taken || '');
    event.preventDefault();
    event.stopPropagation();
  }, true);

  function at(event) {
    const box = layer.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top].map((pixels) => Math.round((pixels / box.width) * 100 * WIDTH) / 100);
  }
  function extend([x, y]) {
    const { line } = mine;
    if (Math.hypot(x - line.at(-2), y - line.at(-1)) >= STEP) line.push(x, y);
  }
  function move(event) {
    if (tool === 'pointer' && event.isPrimary) {
      const [x, y] = at(event);
      mine.dot = x >= 0 && x <= WIDTH && y >= 0 && y <= HEIGHT ? [x, y] : null;
    } else if (event.pointerId === drawing) [...(event.getCoalescedEvents?.() ?? []), event].forEach((one) => extend(at(one)));
    else return;
    later();
  }
  function end(event) {
    if (event.pointerId === drawing) {
      const { line } = mine;
      drawing = null;
      mine.line = [];
      hall.change((state) => { state.lines = [...state.lines, line]; });
    }
    // a finger that is lifted points at nothing
    if (event.pointerType !== 'mouse') mine.dot = null;
    if (tool) later();
  }
  layer.addEventListener('pointerdown', (event) => {
    if (tool !== 'pen' || drawing !== null || event.button) return;
    layer.setPointerCapture(event.pointerId);
    drawing = event.pointerId;
    mine.line = at(event);
    later();
  });
  for (const name of ['pointerdown', 'pointermove']) document.addEventListener(name, move);
  for (const name of ['pointerup', 'pointercancel']) document.addEventListener(name, end);
  document.documentElement.addEventListener('pointerleave', () => { if (mine.dot) { mine.dot = null; later(); } });
  window.addEventListener('pagehide', () => hall.tell({ dot: null, line: [] }));
})();
