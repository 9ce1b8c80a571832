/* deck.js – shows the slides one at a time: keys, buttons, swipe, overview, deep links, fit. Without it they lie one below another. */
(() => {
  'use strict';
  const root = document.body, hall = window.lagvisHall, memory = hall.state;
  const GLANCE = 30000; // milliseconds
  let slides, controls, help, status, letters;
  const watchers = [];
  let at = -1, chosen = 0, digits = '', digitsTimer, idleTimer, statusTimer, jump;

  function gather() {
    slides = [...document.querySelectorAll('.slide')];
    controls = document.querySelector('.controls');
    help = document.getElementById('ui_help');
    status = document.getElementById('ui_status');
    letters = help.querySelector('[data-do="letters"]');
  }
  gather();
  if (!slides.length) return;

  const has = (name) => root.classList.contains(name);
  const button = (name) => controls.querySelector(`[data-do="${name}"]`);
  const clamp = (i) => Math.max(0, Math.min(slides.length - 1, i));
  const small = () => window.matchMedia('(max-width: 48em), (max-height: 27em)').matches;
  const find = (id) => slides.findIndex((slide) => slide.id === id);
  function press(name, on) { if (button(name)) button(name).setAttribute('aria-pressed', String(on)); }
  function say(text) {
    clearTimeout(statusTimer);
    status.textContent = '';
    statusTimer = setTimeout(() => { status.textContent = text; }, 50);
  }

  // What stands in a place of its own, which its longest word may be too wide for.
  const PLACES = '.slide-head > *, .slide-body, .column, .column-title, .on-text, .tiles li, .table, pre, dt, blockquote, figcaption';
  // Text that is too long for its slide, or has a word too wide for its place, steps down, by class, until it fits; the last step is the
  // least size that is read from the back. What is too wide even then is broken where it must be, and what is too long can be scrolled.
  function fit(slide) {
    const body = slide.querySelector('.slide-body'), stage = slide.querySelector('.stage'), places = [...slide.querySelectorAll(PLACES)];
    const isHigh = () => body.scrollHeight > body.clientHeight + 2 || stage.scrollHeight > stage.clientHeight + 2;
    const over = () => isHigh() || places.some((place) => place.scrollWidth > place.clientWidth + 2);
    slide.classList.remove('fit-1', 'fit-2', 'fit-3', 'fit-4', 'fit-over');
    body.classList.remove('scrolls');
    body.removeAttribute('tabindex');
    if (small()) return;
    for (let n = 1; n <= 4 && over(); n++) { slide.classList.remove(`fit-${n - 1}`); slide.classList.add(`fit-${n}`); }
    if (!over()) return;
    slide.classList.add('fit-over');
    if (!isHigh()) return;
    body.classList.add('scrolls');
    body.tabIndex = 0;
  }

  // The points of a slide in steps: those of its lists, with what is below them.
  const POINTS = '.slide-body :is(ul, ol):not(.lights, .agenda-rows, .footnotes *, .diagram *) > li:not(li li)';
  const pointsOf = (slide) => (slide.hasAttribute('data-steps') && !small() ? [...slide.querySelectorAll(POINTS)] : []);
  // As many of them as are remembered; of a slide that is not shown, all.
  function reveal(slide) {
    pointsOf(slide).forEach((point, n) => point.classList.toggle('is-later', slide === slides[at] && !has('overview') && n >= memory.points));
  }

  const isHidden = (slide) => (slide.id in memory.hidden ? memory.hidden[slide.id] : slide.hasAttribute('data-hide'));

  /* From what is remembered to what is seen. */
  function draw() {
    const next = nextOf(at);
    slides.forEach((slide, n) => {
      const current = n === at;
      slide.classList.toggle('is-current', current);
      slide.classList.toggle('is-next', n === next && has('with-notes'));
      slide.classList.toggle('is-hidden', isHidden(slide));
      slide.inert = !current && !has('overview');
      if (current || slide.querySelector('.is-later')) reveal(slide);
    });
    root.classList.toggle('on-divider', slides[at].classList.contains('slide-divider') && !has('overview'));
    for (const colour of ['black', 'white']) root.classList.toggle(colour, memory.blank === colour);
    press('black', memory.blank === 'black');
    press('hide', isHidden(slides[has('overview') ? chosen : at]));
    button('prev').setAttribute('aria-disabled', String(at === 0));
    button('next').setAttribute('aria-disabled', String(at === slides.length - 1 && memory.points >= pointsOf(slides[at]).length));
    watchers.forEach((watcher) => watcher(slides[at]));
    if (!has('overview')) {
      fit(slides[at]);
      if (has('with-notes') && slides[next]) fit(slides[next]);
    }
  }
  hall.onChange(() => {
    const i = find(memory.at), was = at;
    if (i < 0) return;
    at = i;
    if (was !== at && has('overview')) overview(false); else draw();
    if (was === at) return;
    if (small()) window.scrollTo(0, 0);
    if (was < 0) return;
    // who presses a button stays on it and is told of the slide; else the slide has the focus, and with it its number is read
    const stays = document.activeElement.closest('.controls, .desk, dialog');
    if (!stays) slides[at].focus({ preventScroll: true });
    const number = stays ? `${status.dataset.slide} ${slides[at].getAttribute('aria-label')}: ` : '';
    say(`${number}${slides[at].dataset.title}${isHidden(slides[at]) ? `. ${status.dataset.hidden}` : ''}`);
  });

  /* The ways to another slide. */
  function go(i, points = 0) {
    const slide = slides[clamp(i)], { module } = slide.dataset, now = Date.now(), left = slides[find(memory.at)]?.dataset.module;
    if (clamp(i) === at && !memory.blank) return;
    hall.change((state) => {
      state.at = slide.id;
      state.points = points;
      state.lines = [];
      state.blank = '';
      if (!state.begun && i > 0 && at >= 0) state.begun = now;
      // who only looks into a module has not begun it
      if (left && left !== module && now - state.entered[left] < GLANCE) delete state.entered[left];
      if (module && !state.entered[module]) state.entered[module] = now;
    });
  }
  function beside(from, step) {
    let i = from + step;
    while (slides[i] && isHidden(slides[i])) i += step;
    return slides[i] ? i : from;
  }
  function nextOf(from) { const i = beside(from, 1); return i === from ? slides.length : i; }
  function step(by) {
    if (memory.blank) { blank(''); return; }
    const points = pointsOf(slides[at]), shown = memory.points + by, to = beside(at, by);
    if (points.length && shown >= 0 && shown <= points.length) {
      hall.change((state) => { state.points = shown; });
      if (by > 0) say(points[shown - 1].innerText);
    } else if (to !== at) go(to, by < 0 ? pointsOf(slides[to]).length : 0); else if (by > 0) tell(status.dataset.last);
  }
  // A number that no slide has is answered, and leads nowhere.
  function goTo(number) {
    if (number < 1 || number > slides.length) { tell(status.dataset.beyond.replace('{n}', slides.length)); return; }
    if (has('overview')) overview(false);
    go(number - 1);
    type(null);
  }

  function blank(colour) {
    hall.change((state) => { state.blank = state.blank === colour ? '' : colour; });
    say(status.dataset[memory.blank] || `${status.dataset.slide} ${slides[at].getAttribute('aria-label')}`);
  }
  function hide() {
    const slide = slides[has('overview') ? chosen : at];
    hall.change((state) => { state.hidden[slide.id] = !isHidden(slide); });
    tell(isHidden(slide) ? status.dataset.hidden : status.dataset.shown);
  }

  function choose(i) {
    chosen = clamp(i);
    slides[chosen].focus();
    slides[chosen].scrollIntoView({ block: 'nearest' });
    press('hide', isHidden(slides[chosen]));
  }
  function lay(on) {
    slides.forEach((slide) => { slide.querySelector('.stage').inert = on; });
    if (on) slides.forEach((slide) => { slide.inert = false; fit(slide); });
    draw();
  }
  function overview(on) {
    root.classList.toggle('overview', on);
    press('overview', on);
    lay(on);
    if (on) choose(at); else slides[at].focus();
  }
  function pick(i) { overview(false); go(i); }

  // Nobody shows notes to the hall by one key: it is asked for in a dialog.
  function notes(on) {
    if (hall.isPresenter) return;
    document.querySelectorAll('dialog[open]').forEach((dialog) => dialog.close());
    press('notes', root.classList.toggle('with-notes', on));
    draw();
  }
  // Scrolls the notes by most of what is seen of them.
  function scroll(by) {
    const box = slides[at].querySelector('.notes');
    box?.scrollBy({ top: by * 0.7 * box.clientHeight });
  }

  function full() {
    if (document.fullscreenElement) document.exitFullscreen();
    else if (document.documentElement.requestFullscreen) document.documentElement.requestFullscreen().catch(() => {});
  }

  // A number is typed, then Enter.
  function type(digit) {
    digits = digit === null ? '' : (digits + digit).slice(-4);
    flash(digits);
  }
  function tell(text) {
    digits = '';
    say(text);
    flash(text);
  }
  // Something short, large in the middle of the screen, for a moment.
  function flash(text) {
    if (!jump) { jump = document.createElement('p'); jump.className = 'jump'; jump.setAttribute('aria-hidden', 'true'); root.appendChild(jump); }
    clearTimeout(digitsTimer);
    jump.textContent = text;
    jump.hidden = !text;
    jump.classList.toggle('is-long', text.length > 4);
    digitsTimer = setTimeout(() => { digits = ''; jump.hidden = true; }, text.length > 4 ? 1500 : 3000);
  }

  const actions = {
    prev: () => step(-1), next: () => step(1), black: () => blank('black'), white: () => blank('white'), hide,
    overview: () => overview(!has('overview')), notes: () => notes(), full,
    help: () => help.showModal(), close: () => help.close(),
  };
  const keys = { n: 'next', p: 'prev', o: 'overview', g: 'overview', f: 'full', b: 'black', '.': 'black', w: 'white', ',': 'white', h: 'hide', '?': 'help' };

  function overviewKey(key) {
    const columns = small() ? 1 : 4;
    const by = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns, PageDown: columns * 3, PageUp: -columns * 3 }[key];
    if (by) choose(chosen + by);
    else if (key === 'Home') choose(0);
    else if (key === 'End') choose(slides.length - 1);
    else if (key === 'Enter' || key === ' ') pick(chosen);
    else if (key === 'Escape') overview(false);
    else return false;
    return true;
  }
  function slideKey(key, shift) {
    if (small() && /^(ArrowDown|ArrowUp| |PageDown|PageUp)$/.test(key)) return false;
    if (shift && /^Arrow(Up|Down)$/.test(key) && has('with-notes')) scroll(key === 'ArrowUp' ? -1 : 1);
    else if (/^(ArrowRight|ArrowDown|PageDown|Enter)$/.test(key) || (key === ' ' && !shift)) step(1);
    else if (/^(ArrowLeft|ArrowUp|PageUp|Backspace| )$/.test(key)) step(-1);
    else if (key === 'Home') go(beside(-1, 1));
    else if (key === 'End') go(beside(slides.length, -1));
    else if (key === 'Escape' && memory.blank) blank('');
    else if (key === 'Escape' && has('with-notes') && !hall.isPresenter) notes(false);
    else return false;
    return true;
  }
  document.addEventListener('keydown', (event) => {
    const key = event.key, on = event.target, writes = on.closest('input:not([type="checkbox"])');
    if (key === '?' && help.open) { help.close(); event.preventDefault(); return; }
    if (event.ctrlKey || event.altKey || event.metaKey || document.querySelector('dialog[open]') || (writes && !/^Page/.test(key))) return;
    const pressable = on.closest('a, button, summary, input, .table, .scrolls');
    if (pressable && (key === 'Enter' || key === ' ') && !pressable.matches('.table, .scrolls') && !(key === 'Enter' && digits)) return;
    if (pressable && pressable.matches('.table, .scrolls') && /^(Arrow|Page|Home|End)/.test(key)) return;
    const action = letters.checked && keys[key.toLowerCase()];
    let done = true;
    if (letters.checked && /^[0-9]$/.test(key)) type(key);
    else if (action) actions[action]();
    else if (key === 'Enter' && digits) goTo(Number(digits));
    else if (key === 'Escape' && digits) type(null);
    else done = has('overview') ? overviewKey(key) : slideKey(key, event.shiftKey);
    if (done) event.preventDefault();
  });

  document.addEventListener('click', (event) => {
    const what = event.target.closest('[data-do]');
    // after a click, and not after a key, the keys belong to the slides again
    const pressed = event.detail > 0 && event.target.closest('[data-do], [data-timer], [data-count]');
    if (pressed && pressed.matches('button')) pressed.blur();
    if (what && actions[what.dataset.do]) { actions[what.dataset.do](); return; }
    const slide = has('overview') && event.target.closest('.slide');
    if (slide) pick(slides.indexOf(slide));
    else if (memory.blank && !hall.isPresenter) blank('');
    else if (moves(event)) step(1);
  });

  // A click on the slide goes on, unless it is meant for something on the slide, or ends a choice of text.
  function moves(event) {
    const on = event.target.closest('.is-current, .is-next');
    return on && !small() && !has('with-tool') && event.detail === 1 && getSelection().isCollapsed
      && !event.target.closest('a, button, input, label, summary, .notes, .table, .scrolls, .timer, .light, .count-foot');
  }

  let startX = null, startY = 0;
  document.addEventListener('touchstart', (event) => {
    const one = event.touches.length === 1 && !has('with-tool') && !event.target.closest('.table, .controls, .scrolls, dialog, input');
    startX = one ? event.touches[0].clientX : null;
    startY = one ? event.touches[0].clientY : 0;
  }, { passive: true });
  document.addEventListener('touchend', (event) => {
    if (startX === null || has('overview')) return;
    const x = event.changedTouches[0].clientX - startX, y = event.changedTouches[0].clientY - startY;
    if (Math.abs(x) > 50 && Math.abs(x) > 1.5 * Math.abs(y)) step(x < 0 ? 1 : -1);
    startX = null;
  }, { passive: true });

  // The buttons and the pointer withdraw when nobody moves them; not where a finger draws, which would have to draw to find them.
  function awake() {
    root.classList.remove('idle');
    clearTimeout(idleTimer);
    idleTimer = setTimeout(() => { if (!root.matches('.overview, .with-notes, .with-tool') && !help.open) root.classList.add('idle'); }, 3000);
  }
  for (const name of ['mousemove', 'touchstart', 'focusin']) document.addEventListener(name, awake, { passive: true });

  // The slide that an address points to, itself or with anything on it.
  function fromHash() {
    let target;
    try {
      const id = decodeURIComponent(location.hash.slice(1));
      target = document.getElementById(id) || id && document.querySelector(`.slide[data-was~="${CSS.escape(id)}"]`);
    } catch { target = null; }
    const slide = target && target.closest('.slide');
    return slide ? slides.indexOf(slide) : -1;
  }
  window.addEventListener('hashchange', () => {
    const i = fromHash();
    if (i < 0 || i === at) return;
    if (has('overview')) overview(false);
    go(i);
  });
  window.addEventListener('resize', () => { if (!has('overview')) draw(); });
  // Before printing every slide is laid out once, as in the overview, so that it can be fitted.
  window.addEventListener('beforeprint', () => {
    const was = has('overview');
    root.classList.add('overview');
    slides.forEach((slide) => { slide.inert = false; fit(slide); });
    root.classList.toggle('overview', was);
  });
  window.addEventListener('afterprint', draw);

  // In a preview the slides change under the script: those shown and chosen are found again, by their address or else their number.
  document.addEventListener('lagvis:morphed', () => {
    const shown = slides[at].id, picked = slides[chosen] && slides[chosen].id, y = window.scrollY;
    gather();
    if (!slides.length) return location.reload();
    chosen = find(picked) < 0 ? clamp(chosen) : find(picked);
    at = find(shown) < 0 ? clamp(at) : find(shown);
    if (slides[at].id !== shown) hall.change((state) => { state.at = slides[at].id; });
    lay(has('overview'));
    window.scrollTo(0, y);
  });

  window.lagvisDeck = {
    actions, keys, say, go, isHidden, draw, fit,
    slides: () => slides, current: () => slides[at],
    /** Calls a function with the current slide whenever it is drawn, before it is fitted. */
    onDraw(watcher) { watchers.push(watcher); },
  };
  root.classList.add('js');
  controls.hidden = false;
  if (!document.fullscreenEnabled) button('full').hidden = true;
  awake();
  // The other scripts of the deck are there when this is called.
  document.addEventListener('DOMContentLoaded', () => {
    const asked = fromHash(), remembered = find(memory.at), first = asked < 0 ? Math.max(0, remembered) : asked;
    if (hall.isPresenter || (location.search === '?notes' && button('notes'))) root.classList.add('with-notes');
    press('notes', has('with-notes'));
    if (first === remembered) at = first; else go(first);
    draw();
    // Again when the typeface is there, for it changes how much room the text takes.
    if (document.fonts && document.fonts.ready) document.fonts.ready.then(draw);
  });
})();
