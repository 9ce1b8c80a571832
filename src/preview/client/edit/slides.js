/*
 * slides.js – the slides of the section that is written in, small beside its text. They lie in a shadow tree of their own with the deck's
 * stylesheets, so they look as they do on the wall.
 */
(() => {
  'use strict';
  const preview = window.lagvisPreview;
  const { el, isDeck, t } = preview, w = t.write;

  const frame = el('div', { class: 'lv-slides-frame' });
  const caption = el('summary', null, w.slides);
  const box = el('details', { class: 'lv-slides-box', open: true, hidden: true, toggle: fit }, caption, frame);
  const tree = frame.attachShadow({ mode: 'open' });
  const slides = el('div', { class: 'deck lv-slides', inert: true });

  let deck = null; // the deck of the edition as it was last fetched; null until it is needed
  /** Fetches the deck, for its stylesheets and for the slides as they are now. */
  async function fetchDeck(href) {
    const address = new URL(href.replace(/#.*/, ''), location.href);
    const answer = await fetch(address, { cache: 'no-store' });
    if (!answer.ok) throw new Error(`${address.pathname}: ${answer.status}`);
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (!deck) {
      const sheets = [...fresh.head.querySelectorAll('link[rel="stylesheet"]')].map((link) => new URL(link.getAttribute('href'), address).pathname);
      tree.replaceChildren(...sheets.map((href) => el('link', { rel: 'stylesheet', href, load: fit })), slides);
    }
    deck = fresh;
  }

  // As deck.js does it: a text that is too long for its slide steps down, by class, until it fits.
  function fit() {
    for (const slide of slides.children) {
      const [body, stage] = [slide.querySelector('.slide-body'), slide.querySelector('.stage')];
      const isOver = () => body.scrollHeight > body.clientHeight + 2 || stage.scrollHeight > stage.clientHeight + 2;
      slide.classList.remove('fit-1', 'fit-2', 'fit-3', 'fit-4', 'fit-over');
      for (let n = 1; n <= 4 && isOver(); n += 1) {
        slide.classList.remove(`fit-${n - 1}`);
        slide.classList.add(`fit-${n}`);
      }
      slide.classList.toggle('fit-over', isOver());
    }
  }

  function draw(nodes) {
    if (isDeck) return;
    box.hidden = !nodes.length;
    for (const one of [frame, slides]) one.classList.toggle('lv-several', nodes.length > 1);
    caption.textContent = nodes.length > 1 ? `${w.slides} (${nodes.length})` : w.slides;
    slides.replaceChildren(...nodes);
    for (const notes of slides.querySelectorAll('.notes')) notes.remove();
    fit();
  }
  /** Shows slides as the server has rendered them. */
  const show = (texts) => draw(texts.map((text) => document.importNode(new DOMParser().parseFromString(text, 'text/html').body.firstElementChild, true)));
  /** Shows the slides that a section has in the deck that is served. */
  async function showOf(section, href) {
    if (isDeck || !href) return;
    await fetchDeck(href);
    draw([...deck.querySelectorAll('.slide')].filter((slide) => slide.dataset.section === section?.anchor).map((slide) => document.importNode(slide, true)));
  }

  Object.assign(preview, { slides: { box, show, showOf } });
})();
