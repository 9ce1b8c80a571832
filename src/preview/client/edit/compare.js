/*
 * compare.js – texts side by side, with the words that only one of two has marked.
 */
(() => {
  'use strict';
  const preview = window.lagvisPreview;
  const { el, t } = preview, w = t.write;

  const ALIKE = 0.4; // of the words of the shorter of two texts, how many must be in both for it to help that the others are marked
  const MOST = 4_000_000; // cells of the table that the words are compared in; longer texts are compared by lines

  /** The parts of two lists in order, each `[which, part]`: both have it, only the first, or only the second. */
  function differences(a, b) {
    let start = 0, end = 0;
    while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
    while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
    const [c, d] = [a.slice(start, a.length - end), b.slice(start, b.length - end)], width = d.length + 1;
    const longest = new Uint16Array((c.length + 1) * width);
    for (let i = c.length - 1; i >= 0; i -= 1) {
      for (let j = d.length - 1; j >= 0; j -= 1) {
        longest[i * width + j] = c[i] === d[j] ? longest[(i + 1) * width + j + 1] + 1 : Math.max(longest[(i + 1) * width + j], longest[i * width + j + 1]);
      }
    }
    const found = a.slice(0, start).map((part) => ['both', part]);
    let i = 0, j = 0;
    while (i < c.length || j < d.length) {
      if (i < c.length && j < d.length && c[i] === d[j]) { found.push(['both', c[i]]); i += 1; j += 1; }
      else if (j >= d.length || (i < c.length && longest[(i + 1) * width + j] >= longest[i * width + j + 1])) { found.push(['first', c[i]]); i += 1; }
      else { found.push(['second', d[j]]); j += 1; }
    }
    return found.concat(a.slice(a.length - end).map((part) => ['both', part]));
  }
  const wordsOf = (text) => text.split(/(\s+)/).filter(Boolean);
  const linesOf = (text) => text.split(/(\n)/).filter(Boolean);
  function differencesOf(first, second) {
    const [a, b] = [wordsOf(first), wordsOf(second)];
    return a.length * b.length <= MOST ? differences(a, b) : differences(linesOf(first).slice(0, 2000), linesOf(second).slice(0, 2000));
  }
  /** Whether two texts are so alike that what differs is worth marking. */
  function areAlike(found) {
    const count = (names) => found.filter(([which, part]) => names.includes(which) && part.trim()).length;
    return count(['both']) >= ALIKE * Math.min(count(['both', 'first']), count(['both', 'second']));
  }

  /** A text as one of the two sides: what the other side lacks is marked. */
  function side(name, lang, found, own, mark) {
    const parts = [], here = found.filter(([which]) => which === 'both' || which === own);
    here.forEach(([is, part], at) => {
      // the space between two marked words is marked with them
      const isBetween = is === 'both' && !part.trim() && here[at - 1]?.[0] === own && here[at + 1]?.[0] === own;
      const which = isBetween ? own : is, last = parts.at(-1);
      if (last && last.which === which) last.text += part; else parts.push({ which, text: part });
    });
    const words = parts.map((one) => (one.which === own ? el(mark, null, one.text) : one.text));
    return el('section', { class: 'lv-side' }, el('h3', null, name), el('div', { class: 'lv-side-text', lang, tabindex: '0', role: 'group', 'aria-label': name }, words));
  }

  /** Two texts side by side, and a third beside them that is not compared; each is `{ name, title, text }`. */
  function compare(lang, first, second, third = null) {
    const whole = (one) => [one.title, one.text].filter(Boolean).join('\n\n');
    const found = differencesOf(whole(first), whole(second));
    const isSame = found.every(([which]) => which === 'both'), [del, ins] = areAlike(found) ? ['first', 'second'] : [];
    const plain = (one) => [['both', whole(one)]];
    return el('div', { class: 'lv-compare' }, isSame && el('p', null, w.same), el('div', { class: 'lv-sides' },
      side(first.name, lang, del ? found : plain(first), del, 'del'), side(second.name, lang, ins ? found : plain(second), ins, 'ins'), third && side(third.name, lang, plain(third), null, null)));
  }
  /** The change of the course below a text: the course then and now, and one's own; without a copy of then, now and one's own. */
  function compareChange(lang, { title, text, below, then }) {
    const [now, own] = [{ name: w.courseNow, ...below }, { name: w.yours, title: title || below.title, text }];
    return then ? compare(lang, { name: w.courseThen, ...then }, now, own) : compare(lang, now, own);
  }

  Object.assign(preview, { compare, compareChange });
})();
