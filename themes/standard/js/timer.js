/* timer.js – the clock of a slide that has minutes: started, paused and extended, and the same in both windows. */
(() => {
  'use strict';
  const deck = window.lagvisDeck, hall = window.lagvisHall;
  const template = document.getElementById('ui_timer');
  if (!deck || !template) return;
  const MINUTE = 60000, sounded = {}, announced = {};
  let audio = null;

  const place = (slide) => slide && slide.querySelector('[data-minutes]');
  const of = (slide) => hall.state.timers[slide.id] || { spent: 0, since: 0, extra: 0 };
  const spent = (timer) => timer.spent + (timer.since ? Date.now() - timer.since : 0);
  const whole = (slide) => place(slide).dataset.minutes * MINUTE + of(slide).extra;
  const left = (slide) => whole(slide) - spent(of(slide));
  function digits(ms) {
    const seconds = Math.abs(Math.ceil(ms / 1000));
    return `${ms <= -1000 ? '+' : ''}${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  }

  // The clock is made from the deck's template when its slide is first shown.
  function box(slide) {
    const at = place(slide);
    let made = at && at.querySelector('.timer');
    if (!at) return null;
    if (!made) {
      made = template.content.firstElementChild.cloneNode(true);
      at.appendChild(made);
      at.classList.add('has-timer');
    }
    return made;
  }
  function put(element, text) { if (element.textContent !== text) element.textContent = text; }
  function set(element, name, value) { if (element.getAttribute(name) !== value) element.setAttribute(name, value); }

  function paint(slide) {
    const made = box(slide);
    if (!made) return;
    const timer = of(slide), rest = left(slide), words = made.dataset;
    const stage = rest <= 0 ? 'over' : timer.since || timer.spent ? (rest <= MINUTE ? 'last' : 'on') : 'ready';
    set(made, 'data-stage', stage);
    made.classList.toggle('is-paused', !timer.since && stage !== 'ready');
    put(made.querySelector('.timer-time'), stage === 'ready' ? String(Math.ceil(rest / MINUTE)) : digits(rest));
    put(made.querySelector('.timer-word'), stage === 'ready' ? (rest > MINUTE ? words.units : words.unit) : stage === 'over' ? words.over : !timer.since ? words.paused : stage === 'last' ? words.last : words.left);
    set(made.querySelector('.timer-ring-left'), 'stroke-dasharray', `${(100 * Math.max(0, Math.min(1, rest / whole(slide)))).toFixed(1)} 100`);
    made.classList.toggle('is-running', Boolean(timer.since));
    put(made.querySelector('.timer-run-word'), timer.since ? words.pause : timer.spent ? words.resume : words.start);
    set(made.querySelector('[data-timer="sound"]'), 'aria-pressed', String(hall.state.sound));
    set(made.querySelector('[data-timer="reset"]'), 'aria-disabled', String(stage === 'ready' && !timer.extra));
    if (timer.since) announce(slide, rest, words);
  }

  // A screen reader is told twice: when a minute is left, and when none is.
  function announce(slide, rest, words) {
    const what = rest <= 0 ? 'over' : rest <= MINUTE && whole(slide) > MINUTE ? 'last' : '';
    if (what && announced[slide.id] !== what) deck.say(words[what]);
    announced[slide.id] = what;
  }

  function change(slide, how) {
    const timer = { ...of(slide) };
    how(timer);
    hall.change((state) => { state.timers[slide.id] = timer; });
  }
  const doings = {
    run(slide) {
      change(slide, (timer) => {
        timer.spent = spent(timer);
        timer.since = timer.since ? 0 : Date.now();
      });
    },
    more(slide) {
      // after the end, a minute more is a minute from now
      change(slide, (timer) => { timer.extra += MINUTE + Math.max(0, -left(slide)); });
      sounded[slide.id] = false;
    },
    reset(slide) {
      hall.change((state) => { delete state.timers[slide.id]; });
      sounded[slide.id] = announced[slide.id] = false;
    },
    sound() { hall.change((state) => { state.sound = !state.sound; }); ready(); },
  };

  /* The sound: three short notes, on the wall's machine, if it was asked for. */
  function ready() {
    const Context = window.AudioContext || window.webkitAudioContext;
    if (hall.state.sound && Context) { audio = audio || new Context(); audio.resume(); }
  }
  function ring() {
    ready();
    if (!audio) return;
    [0, 0.35, 0.7].forEach((at) => {
      const tone = audio.createOscillator(), volume = audio.createGain(), start = audio.currentTime + at;
      tone.frequency.value = 660;
      volume.gain.setValueAtTime(0.25, start);
      volume.gain.exponentialRampToValueAtTime(0.001, start + 0.3);
      tone.connect(volume).connect(audio.destination);
      tone.start(start);
      tone.stop(start + 0.3);
    });
  }

  // Those that run, wherever they are: one may end while another slide is shown.
  const running = () => deck.slides().filter((slide) => place(slide) && of(slide).since);
  function tick() {
    running().forEach((slide) => {
      if (left(slide) > 0) sounded[slide.id] = false;
      else if (sounded[slide.id] === false) { sounded[slide.id] = true; if (hall.state.sound && !hall.isPresenter) ring(); }
    });
    if (of(deck.current()).since) paint(deck.current());
  }
  setInterval(tick, 250);

  document.addEventListener('click', (event) => {
    const pressed = event.target.closest('[data-timer]'), slide = pressed && pressed.closest('.slide');
    if (slide) doings[pressed.dataset.timer](slide);
  });
  // A browser lets a page be heard once somebody has touched it.
  for (const name of ['keydown', 'pointerdown']) document.addEventListener(name, ready);
  const key = (name) => () => { if (place(deck.current())) doings[name](deck.current()); };
  deck.actions.timer = key('run');
  deck.actions.more = key('more');
  deck.keys.t = 'timer';
  deck.keys['+'] = 'more';
  deck.onDraw(paint);

  window.lagvisTimer = {
    running,
    /** What is left of a slide's minutes, as `4:05`; `+0:10` when they are over. */
    left: (slide) => digits(left(slide)),
  };
})();
