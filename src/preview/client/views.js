/*
 * views.js – where the reader is, and the links to the same place in other languages, as page, as slide and for the facilitator.
 */
(() => {
  'use strict';
  const preview = window.lagvisPreview;
  const { t, here, isDeck, el, drawChanged, eachFrame } = preview;

  const languageBox = el('nav', { class: 'lv-links', 'aria-label': t.languages });
  const viewLinks = Object.fromEntries(['page', 'slide', 'facilitator'].map((name) => [name, el('a', { hidden: true }, t[name])]));
  const viewBox = el('nav', { class: 'lv-links', 'aria-label': t.views }, Object.values(viewLinks));

  let state = null;
  const slides = () => [...document.querySelectorAll('.slide')];

  /** The section that a slide shows; the deck's first shows none. */
  const sectionOfSlide = (slide) => state.sections.find((one) => one.anchor === slide.dataset.section);
  /** The sections that are seen on the page, each with its element: all of a deck's slides, or the sections of a text. */
  function sectionsShown() {
    if (isDeck) {
      const shown = slides().map((slide) => ({ section: sectionOfSlide(slide), element: slide.querySelector('.stage') || slide }));
      return shown.filter((one) => one.section);
    }
    return state.sections.map((section) => {
      const mark = document.getElementById(section.id) || document.getElementById(section.anchor);
      return { section, element: mark && (mark.closest('section') || mark) };
    }).filter((one) => one.element);
  }
  function sectionRead() {
    const tops = sectionsShown().map(({ section, element }) => ({ section, top: element.getBoundingClientRect().top }));
    const begun = tops.filter((one) => one.top <= innerHeight * 0.3).sort((a, b) => a.top - b.top);
    return begun.length ? begun.at(-1).section : null;
  }
  /** The id of the slide that shows a section, or of the nearest one before it that is shown. */
  function slideOf(section) {
    const before = state.sections.slice(0, state.sections.indexOf(section) + 1).filter((one) => one.slide !== false);
    return before.length ? before.at(-1).anchor : null;
  }

  let read = null; // the id of what is being read
  const placeRead = () => read;
  /** Lets the links lead to what is being read. */
  function aim() {
    if (!state) return;
    const slide = isDeck && (document.querySelector('.slide.is-current') || slides()[0]);
    const section = isDeck ? slide && sectionOfSlide(slide) : sectionRead();
    const anchor = isDeck ? slide && slide.id : slideOf(section);
    read = isDeck ? anchor : section && (document.getElementById(section.id) ? section.id : section.anchor);
    for (const link of languageBox.children) link.hash = read || '';
    for (const [name, link] of Object.entries(viewLinks)) {
      const base = state.views[name] && new URL(state.views[name], location.href);
      link.hidden = !base;
      if (!base) continue;
      if (name !== 'page' && anchor) base.hash = anchor;
      if (name === 'page' && isDeck && section) base.href = new URL(section.href, location.href).href;
      if (name === 'page' && !isDeck && read) base.hash = read;
      link.href = base.href;
      if (base.pathname === here) link.setAttribute('aria-current', 'page'); else link.removeAttribute('aria-current');
    }
  }
  eachFrame(aim);

  /** Takes over what the server says of the page. */
  function drawViews(now) {
    state = now;
    languageBox.hidden = state.languages.length < 2;
    drawChanged(languageBox, state.languages, () => state.languages.map((one) =>
      el('a', { href: one.href, lang: one.lang, hreflang: one.lang, 'data-key': one.lang, 'aria-current': one.current && 'true' }, one.name)));
  }

  Object.assign(preview, { languageBox, viewBox, sectionsShown, placeRead, drawViews });
})();
