/* hall.js – what a run of the deck remembers, shared by the window on the wall and the presenter's.
   It is kept in the window's own entry of the history, which a reload keeps and a closed window forgets: nothing is stored on the device.
   The two windows send each other all of it, with the number of its last change; the higher number wins.

   Every script of the theme is a function that is called once. What it gives to others is one property of window, named `lagvis` and then
   like the script: no script has another name on a page. */
(() => {
  'use strict';
  const isPresenter = new URLSearchParams(location.search).has('presenter');
  const state = {
    turn: 0,      // the number of the last change
    at: '',       // the id of the slide that is shown
    points: 0,    // how many points of a slide in steps are shown
    blank: '',    // `black` or `white` where the wall shows nothing else
    size: 0,      // how many steps the notes are larger than they were, or smaller
    begun: 0,     // when the course began, as milliseconds since 1970; 0 before
    entered: {},  // module → when it was first shown
    own: {},      // module → true where its minutes are counted from then, whatever the programme says
    timers: {},   // slide → { spent, since, extra }, in milliseconds; since is 0 while it stands still
    counts: {},   // slide → [no, maybe, yes]
    hidden: {},   // slide → whether it is passed over, where somebody has said so here
    lines: [],    // what is drawn on the slide that is shown: of each line its points as x, y, x, y …, in hundredths of the slide's width
    sound: false, // whether a timer is heard when it ends
  };
  const listeners = [], watchers = [];
  let other = null;

  // pages on a disk have no origin that could be named
  const origin = location.protocol === 'file:' ? '*' : location.origin;

  // Takes over what has the right kind, and nothing else.
  function take(from) {
    Object.keys(state).forEach((key) => {
      if (from && typeof from[key] === typeof state[key] && from[key] !== null) state[key] = from[key];
    });
  }
  take(history.state && history.state.lagvis);

  function save(hash) {
    hash = hash || (state.at ? `#${state.at}` : location.hash);
    try { history.replaceState({ lagvis: state }, '', hash); } catch { if (location.hash !== hash) location.hash = hash; }
  }
  function notify() { listeners.forEach((listener) => listener(state)); }
  function send() {
    if (isPresenter && window.opener && !window.opener.closed) other = window.opener;
    if (other && !other.closed) other.postMessage({ lagvis: state, deck: location.pathname }, origin);
  }

  window.addEventListener('message', (event) => {
    const data = event.data, mine = origin === '*' || event.origin === origin;
    if (!mine || !data || !(data.lagvis || data.moment) || data.deck !== location.pathname) return;
    if (isPresenter ? event.source !== window.opener && event.source !== other : event.source === window) return;
    if (!isPresenter) other = event.source;
    if (data.moment) { watchers.forEach((watcher) => watcher(data.moment)); return; }
    let ahead = data.lagvis.turn - state.turn;
    // where both have changed at once, the wall is right
    if (ahead === 0 && JSON.stringify(data.lagvis) !== JSON.stringify(state)) ahead = isPresenter ? 1 : -1;
    if (ahead > 0) { take(data.lagvis); save(); notify(); }
    else if (ahead < 0) send();
  });
  // A step through the history brings back an older memory with it; the window's own is kept.
  window.addEventListener('popstate', () => { save(location.hash); });

  window.lagvisHall = {
    state,
    isPresenter,
    /** Changes the state, here and in the other window. */
    change(how) {
      how(state);
      state.turn += 1;
      save();
      send();
      notify();
    },
    /** Calls a function after each change, whoever made it. */
    onChange(listener) { listeners.push(listener); },
    /** Sends the other window what is so for a moment, and is not remembered. */
    tell(moment) { if (other && !other.closed) other.postMessage({ moment, deck: location.pathname }, origin); },
    /** Calls a function with what the other window tells. */
    onTell(watcher) { watchers.push(watcher); },
    /** Opens the other window beside this one, the presenter's or, for that, the one for the wall; false if the browser will not. */
    open() {
      const page = location.pathname.split('/').pop(), size = 'popup,width=1280,height=760';
      other = isPresenter ? window.open(page + location.hash, 'lagvis-wall', size) : window.open(`${page}?presenter${location.hash}`, 'lagvis-presenter', size);
      return Boolean(other);
    },
    /** Whether slides are shown to somebody: on a full screen, or beside the other window. */
    isShown: () => Boolean(document.fullscreenElement || isPresenter || (other && !other.closed)) || window.matchMedia('(display-mode: fullscreen)').matches,
    /** Whether the window on the wall is gone, for the presenter's. */
    isAlone: () => isPresenter && (!window.opener || window.opener.closed) && (!other || other.closed),
  };
  if (isPresenter) { send(); setInterval(send, 1000); }
})();
