/* presenter.js – the facilitator's window: this slide and the next, the notes, the clocks, and a list to jump by. */
(() => {
  'use strict';
  const deck = window.lagvisDeck, hall = window.lagvisHall;
  const desk = document.querySelector('.desk'), blocked = document.getElementById('ui_blocked');
  if (!deck || !desk) return;
  const MINUTE = 60000, NEAR = 45, words = desk.dataset;
  const part = (name) => desk.querySelector(`[data-part="${name}"]`);
  function put(name, text) { if (part(name).textContent !== text) part(name).textContent = text; }
  const two = (n) => (`0${n}`).slice(-2);

  /* The plan: for each module its title, its minutes, and the rows of the days that it fills. */
  const plan = {};
  function gather() {
    document.querySelectorAll('.plan > li').forEach((item) => {
      plan[item.dataset.module] = {
        title: item.querySelector('b').textContent,
        minutes: Number(item.dataset.minutes) || 0,
        rows: [...item.querySelectorAll('[data-from]')].map((row) => {
          const { day, date, from, to, end } = row.dataset;
          return { day, date, from: Number(from), to: Number(to), end };
        }),
      };
    });
  }
  gather();
  const minuteOf = (time) => time.getHours() * 60 + time.getMinutes() + time.getSeconds() / 60;
  const dateOf = (time) => `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;

  // The rows of the day that a module was begun on, if it was begun near the hours that the programme has for it.
  function rowsOf(module, entered) {
    const time = new Date(entered), minute = minuteOf(time), days = {};
    module.rows.forEach((row) => { if (!row.date || row.date === dateOf(time)) (days[row.day] ||= []).push(row); });
    return Object.values(days).find((rows) => minute >= rows[0].from - NEAR && minute <= rows.at(-1).to + NEAR);
  }
  // How far a module should have come when its slide that is shown begins, and when that ends, as shares of it.
  function planned(slug) {
    const slides = deck.slides().filter((slide) => slide.dataset.module === slug && !deck.isHidden(slide)), at = slides.indexOf(deck.current());
    const sum = (some) => some.reduce((total, slide) => total + Number(slide.dataset.minutes || 0), 0), all = sum(slides);
    return at >= 0 && all ? [sum(slides.slice(0, at)) / all, sum(slides.slice(0, at + 1)) / all] : null;
  }
  // How many minutes a module is ahead of that or behind it; on time where it is less than two.
  function pace(slug, { left, of }) {
    const shares = planned(slug);
    if (!shares) return '';
    const [ahead, behind] = [shares[0] * of - (of - left), of - left - shares[1] * of];
    if (behind >= 2) return words.behind.replace('{n}', Math.floor(behind));
    return ahead >= 2 ? words.ahead.replace('{n}', Math.floor(ahead)) : words.onTime;
  }
  /** What is left of a module and how much it has in all, in minutes, and what that is measured by. */
  function remaining(slug, now) {
    const module = plan[slug], entered = hall.state.entered[slug];
    if (!module || !entered) return null;
    const rows = !hall.state.own[slug] && rowsOf(module, entered);
    if (rows) {
      const minute = minuteOf(now), last = rows.at(-1);
      const left = rows.reduce((sum, row) => sum + Math.max(0, row.to - Math.max(row.from, minute)), 0);
      return { left: left || last.to - minute, of: rows.reduce((sum, row) => sum + row.to - row.from, 0), by: words.byProgramme.replace('{time}', last.end) };
    }
    const { minutes } = module;
    return minutes ? { left: minutes - (now - entered) / MINUTE, of: minutes, by: words.byLength.replace('{n}', minutes) } : null;
  }

  function clocks() {
    const now = new Date(), slug = deck.current().dataset.module, rest = remaining(slug, now), spent = Math.floor((now - hall.state.begun) / MINUTE);
    put('clock', `${two(now.getHours())}.${two(now.getMinutes())}`);
    put('spent', hall.state.begun ? `${Math.floor(spent / 60)}.${two(spent % 60)}` : '0.00');
    put('module', plan[slug] ? plan[slug].title : '');
    // a minute is over when it is past, not when it begins
    const left = rest && Math.ceil(rest.left);
    put('left', !rest ? '–' : left < 0 ? words.over.replace('{n}', -left) : words.left.replace('{n}', left));
    put('by', rest ? [rest.by, pace(slug, rest)].filter(Boolean).join(' · ') : '');
    desk.classList.toggle('is-over', Boolean(rest) && left < 0);
    document.body.classList.toggle('is-alone', hall.isAlone());
    const other = window.lagvisTimer.running().find((slide) => slide !== deck.current());
    part('timer').hidden = !other;
    if (other) {
      part('timer').dataset.slide = other.id;
      put('timer', `${words.timer.replace('{n}', other.dataset.number)} ${window.lagvisTimer.left(other)}`);
    }
  }

  // How long a slide takes, and whether it may be passed over.
  function said({ minutes, optional }) {
    return [minutes && words.minutes.replace('{n}', minutes), optional !== undefined && words.optional].filter(Boolean).join(' · ');
  }
  // What may be passed over of a module where time is short: its minutes.
  function less(slug, box) {
    const all = deck.slides().filter((slide) => slide.dataset.module === slug && slide.dataset.optional !== undefined);
    const minutes = all.reduce((sum, slide) => sum + Number(slide.dataset.minutes || 0), 0);
    if (!minutes) return;
    const line = document.createElement('p');
    line.className = 'desk-less';
    line.textContent = words.less.replace('{n}', minutes);
    box.appendChild(line);
  }

  /* A small picture of a slide: a copy of it in the size of the next slide's, made smaller, for browsers have a least size of letters. */
  function picture(slide) {
    const made = document.createElement('div'), stage = slide.querySelector('.stage').cloneNode(true);
    stage.querySelectorAll('.timer, .count, .count-foot, .ink').forEach((one) => one.remove());
    stage.querySelectorAll('.has-timer, .has-counts, .is-later').forEach((one) => one.classList.remove('has-timer', 'has-counts', 'is-later'));
    [stage, ...stage.querySelectorAll('[id]')].forEach((one) => one.removeAttribute('id'));
    stage.querySelectorAll('a').forEach((link) => link.removeAttribute('href'));
    stage.inert = false;
    made.className = `small-slide ${[...slide.classList].filter((name) => name.startsWith('slide-')).join(' ')}`;
    if (slide.lang) made.lang = slide.lang;
    made.append(stage);
    return made;
  }
  // It is made when its place in the list comes near.
  const near = new IntersectionObserver((entries) => entries.filter((entry) => entry.isIntersecting).forEach(({ target }) => {
    const slide = document.getElementById(target.parentNode.lastChild.hash.slice(1));
    near.unobserve(target);
    if (!slide) return;
    target.append(picture(slide));
    deck.fit(target.firstChild);
  }), { root: part('jump'), rootMargin: '300px' });
  function placeOfPicture() {
    const place = document.createElement('span');
    place.className = 'small-place';
    place.inert = true;
    place.setAttribute('aria-hidden', 'true');
    near.observe(place);
    return place;
  }

  /* The list: the modules with their slides, the shown one marked. */
  function list() {
    const box = part('jump');
    let group = null, module = null;
    box.textContent = '';
    deck.slides().forEach((slide) => {
      const slug = slide.dataset.module;
      if (slug !== module) {
        module = slug;
        if (plan[slug]) {
          const title = document.createElement('h3');
          title.textContent = plan[slug].title;
          box.appendChild(title);
          less(slug, box);
        }
        group = document.createElement('ol');
        box.appendChild(group);
      }
      const item = document.createElement('li'), link = document.createElement('a'), number = document.createElement('span');
      number.textContent = slide.dataset.number;
      link.href = `#${slide.id}`;
      link.append(number, slide.dataset.title);
      const time = said(slide.dataset);
      if (time) {
        const small = document.createElement('small');
        small.textContent = ` ${time}`;
        link.appendChild(small);
      }
      item.append(placeOfPicture(), link);
      group.appendChild(item);
    });
  }
  function mark(slide) {
    if (!document.body.classList.contains('with-notes')) return;
    document.body.style.setProperty('--notes-size', 1.15 ** hall.state.size);
    if (!part('jump').firstChild) list();
    part('jump').querySelectorAll(':scope > ol > li > a').forEach((link) => {
      const id = link.hash.slice(1), here = id === slide.id, target = document.getElementById(id);
      if (here) link.setAttribute('aria-current', 'true'); else link.removeAttribute('aria-current');
      link.classList.toggle('is-hidden', Boolean(target) && deck.isHidden(target));
      if (here) part('jump').scrollTop = link.parentNode.offsetTop - part('jump').clientHeight / 3;
    });
    clocks();
  }
  deck.onDraw(mark);
  document.addEventListener('lagvis:morphed', () => { gather(); part('jump').textContent = ''; mark(deck.current()); });

  deck.actions.presenter = () => { if ((!hall.isPresenter || hall.isAlone()) && !hall.open()) blocked.showModal(); };
  deck.actions.unblock = () => blocked.close();
  deck.actions.restart = () => hall.change((state) => { state.begun = Date.now(); });
  deck.actions.module = () => {
    const slug = deck.current().dataset.module;
    if (slug) hall.change((state) => { state.entered[slug] = Date.now(); state.own[slug] = true; });
  };
  deck.actions.back = () => {
    const id = part('timer').dataset.slide;
    deck.go(deck.slides().findIndex((slide) => slide.id === id));
  };
  const resize = (by) => hall.change((state) => { state.size = Math.max(-2, Math.min(5, state.size + by)); });
  deck.actions.smaller = () => resize(-1);
  deck.actions.larger = () => resize(1);
  Object.assign(deck.keys, { v: 'presenter', '<': 'smaller', '>': 'larger' });
  // the notes begin where the clocks end, however much those say
  const clockBox = desk.querySelector('.desk-clocks');
  new ResizeObserver(() => document.body.style.setProperty('--clocks', `${clockBox.offsetHeight}px`)).observe(clockBox);

  /* While slides are shown to somebody, the screen stays awake, where the browser can have it so. */
  let awake = null;
  function stayAwake() {
    const isShown = document.visibilityState === 'visible' && hall.isShown();
    if (!isShown) {
      awake?.then((lock) => lock?.release());
      awake = null;
    } else {
      awake ||= navigator.wakeLock?.request('screen').catch(() => null) ?? null;
    }
  }
  document.addEventListener('visibilitychange', stayAwake);
  document.addEventListener('fullscreenchange', stayAwake);
  setInterval(stayAwake, 5000);
  stayAwake();

  if (hall.isPresenter) {
    document.body.classList.add('presenter');
    document.title = words.title;
  }
  setInterval(() => { if (document.body.classList.contains('with-notes')) clocks(); }, 500);
})();
