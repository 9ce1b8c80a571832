/*
 * tools.js – what all parts of the preview's client use: elements, the words, questions to the server, and the place of all that is drawn.
 *
 * The client's files are served as one, in the order that `src/preview/client.rs` has. Each is a function that is called once and puts what the
 * later ones use into one object, `lagvisPreview`; with the theme's `fold.js` before them it is all that the client has on a page.
 */
(() => {
  'use strict';
  const preview = window.lagvisPreview;

  const lang = document.documentElement.lang.slice(0, 2);
  const t = preview.words[lang] || preview.words.nb;
  const here = location.pathname;
  const isDeck = document.body.classList.contains('deck');

  /** Makes an element. `true` gives an empty attribute; null and false give none; a function listens. */
  function el(tag, attributes, ...children) {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (typeof value === 'function') node.addEventListener(name, value);
      else if (value !== false && value !== null && value !== undefined) node.setAttribute(name, value === true ? '' : value);
    }
    node.append(...children.flat().filter((child) => child || child === 0));
    return node;
  }

  /** What this tab stores; nothing in a browser that forbids it. */
  const storage = {
    get(key) { try { return sessionStorage.getItem(`lagvis.${key}`); } catch { return null; } },
    set(key, value) { try { sessionStorage.setItem(`lagvis.${key}`, value); } catch { /* then it is not stored */ } },
  };

  /** Asks the server about this page, or about another of its pages. */
  async function ask(what, path = here) {
    const answer = await fetch(`/_lagvis/${what}?path=${encodeURIComponent(path)}`, { cache: 'no-store' });
    if (!answer.ok) throw new Error(`${what}: ${answer.status}`);
    return answer.json();
  }

  /** A line of a file, and the link that opens it in an editor. */
  const position = (at) => `${at.file}, ${t.line} ${at.line}`;
  const opener = (at) => at.open && el('a', { class: 'lv-open', href: at.open, 'aria-label': `${t.open} ${position(at)}` }, t.open);

  // All that the client draws is in a shadow tree, so that neither its styles nor the page's meet the other's.
  const host = el('div', { id: 'lagvis-preview', hidden: true });
  const shadow = host.attachShadow({ mode: 'open' });

  /** Draws anew what is in a box, and gives the focus back to what has the same `data-key`. */
  function redraw(box, children) {
    const key = box.contains(shadow.activeElement) && shadow.activeElement.dataset.key;
    box.replaceChildren(...children.filter(Boolean));
    const same = key && [...box.querySelectorAll('[data-key]')].find((node) => node.dataset.key === key);
    if (same) same.focus({ preventScroll: true });
  }

  const drawn = new WeakMap();
  /** Draws a box only when what it shows has changed, so that nobody loses their place in it. */
  function drawChanged(box, what, make) {
    const key = JSON.stringify(what);
    if (drawn.get(box) !== key) redraw(box, make());
    drawn.set(box, key);
  }

  // Work that follows the layout of the page is done once a frame, however often it is asked for.
  const tasks = [];
  let isScheduled = false;
  const eachFrame = (task) => { tasks.push(task); };
  function schedule() {
    if (isScheduled) return;
    isScheduled = true;
    requestAnimationFrame(() => {
      isScheduled = false;
      tasks.forEach((task) => task());
    });
  }

  Object.assign(preview, { lang, t, here, isDeck, el, storage, ask, position, opener, host, shadow, redraw, drawChanged, eachFrame, schedule });
})();
