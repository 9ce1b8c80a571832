/* terms.js – what a word of the glossary means, beside the word while it is pointed at, has the focus or is touched.
   Without it the word is a link to its entry, and with it too: a touch shows the meaning, and the next one follows the link. */
(() => {
  'use strict';
  if (!document.body.showPopover) return;
  const GAP = 6, EDGE = 8, REST = 120, LINGER = 300; // pixels to the word and to the window; milliseconds until it comes, and goes
  const tip = document.createElement('div');
  tip.id = 'ui_term';
  tip.className = 'term-tip';
  tip.popover = 'manual';
  tip.setAttribute('role', 'tooltip');
  let shown = null, timer, touched = null;
  const termOf = (node) => (node instanceof Element ? node.closest('a.term') : null);

  // Below the word, or above it where there is more room.
  function place() {
    const lines = shown.getClientRects(), first = lines[0], last = lines[lines.length - 1], root = document.documentElement;
    const below = root.clientHeight - last.bottom - GAP - EDGE, above = first.top - GAP - EDGE;
    tip.style.maxHeight = `${Math.max(below, above)}px`;
    const { width, height } = tip.getBoundingClientRect(), fits = height <= below || below >= above;
    tip.style.top = `${fits ? last.bottom + GAP : first.top - GAP - height}px`;
    tip.style.left = `${Math.max(EDGE, Math.min(last.left, root.clientWidth - width - EDGE))}px`;
  }
  function hide() {
    clearTimeout(timer);
    if (!shown) return;
    shown.removeAttribute('aria-describedby');
    shown = null;
    if (tip.isConnected) tip.hidePopover();
  }
  function show(term) {
    clearTimeout(timer);
    if (shown === term) return;
    hide();
    shown = term;
    tip.textContent = term.getAttribute('aria-description');
    tip.lang = term.closest('[lang]').lang;
    term.closest('main').append(tip);
    term.setAttribute('aria-describedby', tip.id);
    tip.showPopover();
    place();
  }
  function wait(then, time) {
    clearTimeout(timer);
    timer = setTimeout(then, time);
  }

  document.addEventListener('pointerover', (event) => {
    if (event.pointerType !== 'mouse') return;
    const term = termOf(event.target);
    if (term) wait(() => show(term), shown === term ? 0 : REST);
    else if (tip.contains(event.target)) clearTimeout(timer);
    // what has the focus stays
    else if (document.activeElement !== shown) wait(hide, LINGER);
  });
  document.addEventListener('focusin', (event) => { if (!touched) { const term = termOf(event.target); if (term) show(term); } });
  document.addEventListener('focusout', (event) => { if (event.target === shown && !shown.matches(':hover')) hide(); });
  document.addEventListener('keydown', (event) => { if (event.key === 'Escape') hide(); });
  document.addEventListener('pointerdown', (event) => {
    const term = termOf(event.target);
    touched = event.pointerType !== 'mouse' && term ? { term, again: shown === term } : null;
    if (!term && !tip.contains(event.target)) hide();
  });
  document.addEventListener('click', (event) => {
    const term = termOf(event.target), first = touched && touched.term === term && !touched.again;
    touched = null;
    if (!first) return;
    event.preventDefault();
    show(term);
  });
  const follow = () => { if (shown) place(); };
  window.addEventListener('scroll', follow, { passive: true, capture: true });
  window.addEventListener('resize', follow);
  // In a preview the word may be gone.
  document.addEventListener('lagvis:morphed', () => { if (shown && !shown.isConnected) hide(); });
})();
