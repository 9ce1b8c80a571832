/* find.js – the search: which sections have the words that are asked for, in whatever form, and the list of them.
   Fetched when the box is first opened, with words.js, fold.js and the sections of the handbook. */
(() => {
  'use strict';

  /* Words */

  const fold = window.lagvisFold;
  // Norwegian endings, the longest first; what is left must be long enough to mean something.
  function stem(word) {
    const cut = word.replace(/(?:hetenes|hetene|hetens|heten|heter|elsene|elsen|elser|else|ene|ane|ers|ens|ets|en|et|er|ar|a|e|s)$/, '');
    return cut.length >= 4 ? cut : word;
  }
  const pairs = (text) => text.split(',').map((pair) => pair.split(' '));
  // A word as bokmål has it.
  function canon(table) {
    const words = new Map(pairs(table.words)), parts = pairs(table.parts);
    return (word) => {
      if (words.has(word)) return words.get(word);
      parts.forEach((part) => { word = word.replace(part[0], part[1]); });
      return word;
    };
  }
  // Whether two words are at most `most` slips apart: a letter missing, too many, wrong, or two that changed places.
  function near(a, b, most) {
    if (Math.abs(a.length - b.length) > most) return false;
    let before, above = [], row = [], i, j, best;
    for (j = 0; j <= b.length; j++) above[j] = j;
    for (i = 1; i <= a.length; i++) {
      row = [i];
      best = i;
      for (j = 1; j <= b.length; j++) {
        const cost = a[i - 1] === b[j - 1] ? 0 : 1;
        row[j] = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + cost);
        if (before && i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
        best = Math.min(best, row[j]);
      }
      if (best > most) return false;
      before = above;
      above = row;
    }
    return above[b.length] <= most;
  }

  // The folded text of each section.
  const folded = new WeakMap();

  /* The index: every word of the handbook once, and for each section where it has which. */
  const WHOLE = 6, BEGINS = 4, INSIDE = 2, SLIP = 1;
  const PLACES = [['l', 4], ['t', 20], ['x', 0]]; // the section's title with the module's, its own, its text

  /**
   * Makes a search over sections, each with a title in the list `l`, a title of its own `t`, a text `x` and a link `h`.
   * It gives for a question the sections that have its words, the best first, and for every word of the handbook whether it is one of them.
   */
  function engine(rows, table) {
    const asBokmal = canon(table), words = [], numbers = new Map();
    function number(word) {
      if (!numbers.has(word)) {
        const plain = asBokmal(word);
        numbers.set(word, words.length);
        words.push({ raw: word, plain, stem: stem(plain) });
      }
      return numbers.get(word);
    }
    const tokens = (text) => fold(text).match(/[a-z0-9]+/g) || [];
    const index = rows.map((row) => {
      folded.set(row, fold(row.x));
      return PLACES.map((place) => new Set(tokens(row[place[0]]).map(number)));
    });

    // How well each word of the handbook fits one of the question's.
    function grades(asked) {
      const raw = asked, plain = asBokmal(asked), root = stem(plain), found = new Map(), slips = plain.length >= 8 ? 2 : plain.length >= 5 ? 1 : 0;
      words.forEach((word, n) => {
        if (word.stem === root || word.raw === raw) found.set(n, WHOLE);
        else if (word.plain.startsWith(root) || word.raw.startsWith(raw)) found.set(n, BEGINS);
        else if (root.length > 2 && (word.plain.indexOf(root) > 0 || word.raw.indexOf(raw) > 0)) found.set(n, INSIDE);
      });
      if (!found.size && slips) words.forEach((word, n) => { if (near(word.stem, root, slips) || near(word.plain, plain, slips)) found.set(n, SLIP); });
      return found;
    }
    function best(set, found) {
      let grade = 0;
      if (set.size < found.size) set.forEach((n) => { grade = Math.max(grade, found.get(n) || 0); });
      else found.forEach((value, n) => { if (value > grade && set.has(n)) grade = value; });
      return grade;
    }

    return (question) => {
      const asked = tokens(question).map(grades), hits = [];
      if (!asked.length || question.trim().length < 2) return { hits: [], fits: () => false };
      index.forEach((sets, order) => {
        let score = 0;
        const all = asked.every((found) => {
          let most = 0;
          sets.forEach((set, place) => {
            const grade = best(set, found), weight = PLACES[place][1];
            // a module's own title before a heading before the text
            if (grade) most = Math.max(most, grade + (place === 0 && rows[order].l === rows[order].t ? 30 : weight));
          });
          score += most;
          return most > 0;
        });
        if (all) hits.push({ row: rows[order], score, order });
      });
      hits.sort((a, b) => b.score - a.score || a.order - b.order);
      return { hits, fits: (word) => asked.some((found) => found.has(numbers.get(word))) };
    };
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
    folded.get(row).replace(/[a-z0-9]+/g, (word, from) => { if (fits(word)) places.push(from); return word; });
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
    let search = engine(rows, table), hits = [], chosen = -1, timer, more;
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
      if (sections) search = engine(sections, table);
      draw();
    };
  };
})();
