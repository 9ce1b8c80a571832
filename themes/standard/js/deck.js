/* deck.js – shows the slides one at a time: keys, buttons, swipe, overview, deep links, fit, notes. Without it they lie one below another. */
(function () {
  'use strict';
  var root = document.body;
  var slides, controls, help, status, letters;
  var at = 0, chosen = 0, digits = '', digitsTimer, idleTimer, jump;

  function gather() {
    slides = Array.prototype.slice.call(document.querySelectorAll('.slide'));
    controls = document.querySelector('.controls');
    help = document.getElementById('ui-help');
    status = document.getElementById('ui-status');
    letters = help.querySelector('[data-do="letters"]');
  }
  gather();
  if (!slides.length) return;

  function has(name) { return root.classList.contains(name); }
  function button(name) { return controls.querySelector('[data-do="' + name + '"]'); }
  function clamp(i) { return Math.max(0, Math.min(slides.length - 1, i)); }
  function small() { return window.matchMedia('(max-width: 48em)').matches; }

  // Text that is too long for its slide steps down, by class, until it fits.
  function fit(slide) {
    var body = slide.querySelector('.slide-body'), stage = slide.querySelector('.stage');
    function over() { return body.scrollHeight > body.clientHeight + 2 || body.scrollWidth > body.clientWidth + 2 || stage.scrollHeight > stage.clientHeight + 2; }
    slide.classList.remove('fit-1', 'fit-2', 'fit-3', 'fit-4', 'fit-over');
    if (small()) return;
    for (var n = 1; n <= 4 && over(); n++) { slide.classList.remove('fit-' + (n - 1)); slide.classList.add('fit-' + n); }
    if (over()) slide.classList.add('fit-over');
  }

  function nameOf(slide) {
    var name = slide.querySelector('.slide-heading') || slide.querySelector('h2');
    return slide.getAttribute('aria-label') + (name ? ': ' + name.textContent.trim() : '');
  }

  function address(slide) {
    var hash = '#' + slide.id;
    try { history.replaceState(null, '', hash); } catch (e) { if (location.hash !== hash) location.hash = hash; }
  }

  function show(i, quiet) {
    at = clamp(i);
    slides.forEach(function (slide, n) {
      var current = n === at;
      slide.classList.toggle('is-current', current);
      slide.classList.toggle('is-next', n === at + 1 && has('with-notes'));
      slide.inert = !current && !has('overview');
    });
    root.classList.toggle('on-divider', slides[at].classList.contains('slide-divider') && !has('overview'));
    if (!has('overview')) {
      fit(slides[at]);
      if (has('with-notes') && slides[at + 1]) fit(slides[at + 1]);
      if (small()) window.scrollTo(0, 0);
    }
    button('prev').disabled = at === 0;
    button('next').disabled = at === slides.length - 1;
    if (!quiet) {
      address(slides[at]);
      status.textContent = status.dataset.slide + ' ' + nameOf(slides[at]);
    }
  }

  function choose(i) { chosen = clamp(i); slides[chosen].focus(); slides[chosen].scrollIntoView({ block: 'nearest' }); }

  function lay(on) {
    slides.forEach(function (slide) { slide.querySelector('.stage').inert = on; });
    if (on) slides.forEach(function (slide) { slide.inert = false; fit(slide); });
    show(at, true);
  }

  function overview(on) {
    root.classList.toggle('overview', on);
    button('overview').setAttribute('aria-pressed', String(on));
    lay(on);
    if (on) choose(at); else slides[at].focus();
  }

  function notes() {
    if (!root.classList.contains('facilitator')) return;
    button('notes').setAttribute('aria-pressed', String(root.classList.toggle('with-notes')));
    show(at, true);
  }

  function full() {
    if (document.fullscreenElement) document.exitFullscreen();
    else if (document.documentElement.requestFullscreen) document.documentElement.requestFullscreen().catch(function () {});
  }

  // A number is typed, then Enter.
  function type(digit) {
    clearTimeout(digitsTimer);
    digits = digit === null ? '' : (digits + digit).slice(-4);
    if (!jump) { jump = document.createElement('p'); jump.className = 'jump'; jump.setAttribute('aria-hidden', 'true'); root.appendChild(jump); }
    jump.textContent = digits;
    jump.hidden = !digits;
    digitsTimer = setTimeout(function () { digits = ''; jump.hidden = true; }, 3000);
  }

  var actions = {
    prev: function () { show(at - 1); }, next: function () { show(at + 1); },
    overview: function () { overview(!has('overview')); }, notes: notes, full: full,
    help: function () { help.showModal(); }, close: function () { help.close(); }
  };

  function overviewKey(key) {
    var columns = small() ? 1 : 4;
    var step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns }[key];
    if (step) choose(chosen + step);
    else if (key === 'Home') choose(0);
    else if (key === 'End') choose(slides.length - 1);
    else if (key === 'Enter' || key === ' ') { at = chosen; overview(false); show(at); }
    else if (key === 'Escape') overview(false);
    else return false;
    return true;
  }

  document.addEventListener('keydown', function (event) {
    var key = event.key, pressable = event.target.closest('a, button, summary, input, .table');
    if (event.ctrlKey || event.altKey || event.metaKey || help.open) return;
    if (pressable && (key === 'Enter' || key === ' ')) return;
    if (pressable && pressable.classList.contains('table') && /^Arrow/.test(key)) return;
    var done = true;
    if (letters.checked && /^[0-9]$/.test(key)) type(key);
    else if (letters.checked && key.toLowerCase() === 'o') actions.overview();
    else if (letters.checked && key.toLowerCase() === 'f') full();
    else if (letters.checked && key.toLowerCase() === 'n') notes();
    else if (letters.checked && key === '?') actions.help();
    else if (key === 'Enter' && digits) { if (has('overview')) overview(false); show(Number(digits) - 1); type(null); }
    else if (key === 'Escape' && digits) type(null);
    else if (has('overview')) done = overviewKey(key);
    else if (small() && (key === 'ArrowDown' || key === 'ArrowUp' || key === ' ' || key === 'PageDown' || key === 'PageUp')) done = false;
    else if (key === 'ArrowRight' || key === 'ArrowDown' || key === 'PageDown' || (key === ' ' && !event.shiftKey)) show(at + 1);
    else if (key === 'ArrowLeft' || key === 'ArrowUp' || key === 'PageUp' || key === ' ') show(at - 1);
    else if (key === 'Home') show(0);
    else if (key === 'End') show(slides.length - 1);
    else done = false;
    if (done) event.preventDefault();
  });

  document.addEventListener('click', function (event) {
    var what = event.target.closest('[data-do]');
    if (what && actions[what.dataset.do]) { actions[what.dataset.do](); return; }
    var slide = has('overview') && event.target.closest('.slide');
    if (slide) { at = slides.indexOf(slide); overview(false); show(at); }
  });

  var startX = null, startY = 0;
  document.addEventListener('touchstart', function (event) {
    var one = event.touches.length === 1 && !event.target.closest('.table, .controls, dialog');
    startX = one ? event.touches[0].clientX : null;
    startY = one ? event.touches[0].clientY : 0;
  }, { passive: true });
  document.addEventListener('touchend', function (event) {
    if (startX === null || has('overview')) return;
    var x = event.changedTouches[0].clientX - startX, y = event.changedTouches[0].clientY - startY;
    if (Math.abs(x) > 50 && Math.abs(x) > 1.5 * Math.abs(y)) show(at + (x < 0 ? 1 : -1));
    startX = null;
  }, { passive: true });

  // The buttons and the pointer withdraw when nobody moves them.
  function awake() {
    root.classList.remove('idle');
    clearTimeout(idleTimer);
    idleTimer = setTimeout(function () { if (!has('overview') && !help.open) root.classList.add('idle'); }, 3000);
  }
  ['mousemove', 'touchstart', 'focusin'].forEach(function (name) { document.addEventListener(name, awake, { passive: true }); });

  // The part of the deck an address points to: a slide, or anything on one.
  function fromHash() {
    var id = location.hash.slice(1), target;
    try { target = document.getElementById(decodeURIComponent(id)); } catch (e) { target = null; }
    var slide = target && target.closest('.slide');
    return slide ? slides.indexOf(slide) : -1;
  }
  window.addEventListener('hashchange', function () {
    var i = fromHash();
    if (i < 0) return;
    if (has('overview')) overview(false);
    if (i !== at) show(i);
  });
  window.addEventListener('resize', function () { if (!has('overview')) show(at, true); });
  // Before printing every slide is laid out once, as in the overview, so that it can be fitted.
  window.addEventListener('beforeprint', function () {
    var was = has('overview');
    root.classList.add('overview');
    slides.forEach(function (slide) { slide.inert = false; fit(slide); });
    root.classList.toggle('overview', was);
  });
  window.addEventListener('afterprint', function () { show(at, true); });

  // In a preview the slides change under the script: those shown and chosen are found again, by their address or else their number.
  document.addEventListener('lagvis:morphed', function () {
    var shown = slides[at].id, picked = slides[chosen] && slides[chosen].id, y = window.scrollY;
    function find(id, or) { var i = slides.findIndex(function (slide) { return slide.id === id; }); return i < 0 ? clamp(or) : i; }
    gather();
    if (!slides.length) return location.reload();
    at = find(shown, at);
    chosen = find(picked, chosen);
    lay(has('overview'));
    window.scrollTo(0, y);
    if (slides[at].id !== shown) address(slides[at]);
  });

  root.classList.add('js');
  controls.hidden = false;
  if (!document.fullscreenEnabled) button('full').hidden = true;
  awake();
  show(Math.max(0, fromHash()), true);
  if (location.search === '?notes' && button('notes')) notes();
  // Again when the typeface is there, for it changes how much room the text takes.
  if (document.fonts && document.fonts.ready) document.fonts.ready.then(function () { show(at, true); });
})();
