/* find.js – the search as its readers meet it: the box, and the list of the sections that match.js has found.
   Fetched when the box is first opened, with words.js, fold.js, match.js and the sections of the handbook. */
(() => {
  'use strict';

  const fold = window.lagvisFold;
  // The folded text of each section.
  const folded = new WeakMap();
  function foldedText(row) {
    if (!folded.has(row)) folded.set(row, fold(row.x));
    return folded.get(row);
  }

  /* The list */

  const ROOM = 150, SHOWN = 20, AT_ONCE = 6; // letters of an excerpt; results in the list; those that a keystroke waits for

  // A text with the words that fit in <mark>.
  function marked(element, text, fits) {
    let at = 0;
    fold(text).replace(/[a-z0-9]+/g, (word, from) => {
      if (!fits(word)) return word;
      const mark = document.createElement('mark');
      mark.textContent = text.slice(from, from + word.length);
      element.append(text.slice(at, from), mark);
      at = from + word.length;
      return word;
    });
    element.append(text.slice(at));
    return element;
  }
  // The piece of a section's text that has most of the words.
  function excerpt(row, fits) {
    const text = row.x, places = [];
    let start = 0, most = 0;
    foldedText(row).replace(/[a-z0-9]+/g, (word, from) => { if (fits(word)) places.push(from); return word; });
    places.forEach((from, i) => {
      let count = 0;
      while (places[i + count] < from + ROOM - 40) count++;
      if (count > most) { most = count; start = from; }
    });
    start = start < 50 ? 0 : text.lastIndexOf(' ', start - 40) + 1;
    const end = text.length <= start + ROOM ? text.length : text.lastIndexOf(' ', start + ROOM);
    return (start ? '… ' : '') + text.slice(start, end) + (end < text.length ? ' …' : '');
  }

  /** Starts the search in a dialog; gives a function that searches again, in other sections where it is given some. */
  window.lagvisFind = (dialog, rows, table) => {
    const input = dialog.querySelector('.search-box'), list = dialog.querySelector('.search-hits'), status = dialog.querySelector('.search-status');
    const text = dialog.dataset, home = new URL(text.home, location.href);
    let search = window.lagvisMatch(rows, table), hits = [], chosen = -1, timer, more;
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', list.dataset.label);

    function choose(i) {
      chosen = i;
      [...list.children].forEach((item, n) => { item.setAttribute('aria-selected', String(n === i)); });
      if (i < 0) { input.removeAttribute('aria-activedescendant'); return; }
      input.setAttribute('aria-activedescendant', `ui_hit-${i}`);
      list.children[i].scrollIntoView({ block: 'nearest' });
    }
    function go(i) { dialog.close(); location.href = new URL(hits[i].row.h, home).href; }
    function draw() {
      const found = search(input.value), asked = input.value.trim().length > 1;
      hits = found.hits.slice(0, SHOWN);
      list.textContent = '';
      function show(hit) {
        const i = list.children.length, item = document.createElement('li'), row = hit.row;
        item.id = `ui_hit-${i}`;
        item.setAttribute('role', 'option');
        item.append(
          marked(document.createElement('b'), row.l, found.fits),
          marked(document.createElement('small'), excerpt(row, found.fits), found.fits));
        item.setAttribute('aria-selected', 'false');
        item.addEventListener('click', () => go(i));
        list.appendChild(item);
      }
      hits.slice(0, AT_ONCE).forEach(show);
      clearTimeout(more);
      more = setTimeout(() => hits.slice(AT_ONCE).forEach(show), 0);
      input.setAttribute('aria-expanded', String(hits.length > 0));
      clearTimeout(timer);
      // said when the writer pauses, so that a screen reader is not talked over
      timer = setTimeout(() => {
        const count = found.hits.length;
        status.textContent = !asked ? '' : count === 0 ? text.none : count === 1 ? text.one : text.many.replace('{n}', count);
      }, 250);
      choose(hits.length ? 0 : -1);
    }
    input.addEventListener('input', draw);
    input.addEventListener('keydown', (event) => {
      const count = list.children.length;
      if (event.key === 'ArrowDown' && count) choose((chosen + 1) % count);
      else if (event.key === 'ArrowUp' && count) choose((chosen + count - 1) % count);
      else if (event.key === 'Enter' && chosen >= 0) go(chosen);
      else return;
      event.preventDefault();
    });
    return (sections) => {
      if (sections) search = window.lagvisMatch(sections, table);
      draw();
    };
  };
})();
