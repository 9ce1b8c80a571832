/* match.js – the engine of the search: which sections answer a question, and how well. Fetched with find.js, which shows them.
   A question may be a whole sentence: its words that say nothing are dropped, any other may be missing in a section, and a word finds what
   it means in other words too: those that the glossary gives, and those of everyday speech in words.js. */
(() => {
  'use strict';
  const fold = window.lagvisFold;

  /* Words */

  // Norwegian endings, the longest that leaves enough to mean something.
  const ENDING = /(?<=...)(?:hetenes|hetene|hetens|heten|heter|elsene|elsen|elser|else|ingene|ingane|ingen|inger|ingar|inga|ing|ene|ane|ers|ens|ets|en|et|er|ar|es|a|e|s)$/;
  const stem = (word) => word.replace(ENDING, '');
  const list = (text) => (text || '').split(',').map((words) => words.trim().split(' '));
  const tokens = (text) => fold(text).match(/[a-z0-9]+/g) || [];
  // A word as bokmål has it.
  function canon(table) {
    const words = new Map(list(table.words)), parts = list(table.parts);
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

  /* How well a word fits one that is asked for, and what it weighs where it stands */
  const WHOLE = 1, BEGINS = .75, PART = .5, INSIDE = .4, SLIP = .4, ALIKE = .7;
  const PLACES = [
    [3, (row) => [row.t, ...(row.s || [])].join(' ')], // a section's own title, and other words for a term
    [2.2, (row) => row.h.split('#')[1] || ''], // its address
    [1.3, (row) => `${row.l} ${row.h.split('.')[0]}`], // the module that it is in
    [1, (row) => row.x],
  ];
  const REPEATED = .5, TITLE = .8, MISSING = .4, TESTED = .6, LEAST = .12; // what more uses weigh, a whole title, a missing word, a self-test; the worst hit, of the best

  /**
   * Makes a search over sections, each with a title in the list `l`, a title of its own `t`, a text `x` and a link `h`; an entry of the
   * glossary also has its forms `f` and other words for it `s`. `table` is what words.js knows of words.
   * It gives for a question the sections that have its words, the best first, and for every word of the handbook whether it is one of them.
   */
  window.lagvisMatch = (rows, table) => {
    const asBokmal = canon(table), root = (word) => stem(asBokmal(word)), words = [], numbers = new Map(), byStem = new Map();
    const silent = new Set(list(table.stop).flat()), speaks = (word) => !silent.has(word) && word.length > 1 || /\d/.test(word);
    function number(word) {
      if (!numbers.has(word)) {
        const plain = asBokmal(word), cut = speaks(word) ? stem(plain) : plain;
        numbers.set(word, words.length);
        if (!byStem.has(cut)) byStem.set(cut, []);
        byStem.get(cut).push(words.length);
        words.push({ raw: word, plain, stem: cut });
      }
      return numbers.get(word);
    }
    // For each section and place, which words stand there, and how often.
    const index = rows.map((row) => PLACES.map(([, of]) => {
      const counts = new Map();
      tokens(of(row)).forEach((word) => { const n = number(word); counts.set(n, (counts.get(n) || 0) + 1); });
      return counts;
    }));
    const titles = rows.map((row) => [...new Set(tokens(row.t).filter(speaks).map(number))]);

    // Words for one thing: each phrase, and the stems of the others.
    const phrases = new Map(); // by the stem of a phrase's first word
    function alike(group) {
      const roots = group.map((phrase) => tokens(phrase).filter(speaks).map(root)).filter((phrase) => phrase.length);
      const all = [...new Set(roots.flat())];
      roots.forEach((phrase) => {
        if (!phrases.has(phrase[0])) phrases.set(phrase[0], []);
        phrases.get(phrase[0]).push({ phrase, all });
      });
    }
    rows.forEach((row) => { if (row.s) alike([row.t, ...(row.f || []), ...row.s]); });
    list(table.alike).forEach(alike);
    // The stems of what the words of a question are called in other words.
    function others(asked) {
      const found = asked.map(() => new Set());
      asked.forEach((first) => (phrases.get(first) || []).forEach(({ phrase, all }) => {
        const at = phrase.map((part) => asked.indexOf(part));
        if (at.every((place) => place >= 0)) at.forEach((place) => all.forEach((other) => found[place].add(other)));
      }));
      return found;
    }

    // How well each word of the handbook fits one of the question's.
    const known = new Map();
    function grades(asked) {
      if (known.has(asked)) return known.get(asked);
      const plain = asBokmal(asked), cut = stem(plain), found = new Map(), slips = plain.length >= 8 ? 2 : plain.length >= 5 ? 1 : 0;
      words.forEach((word, n) => {
        if (word.stem === cut || word.raw === asked) found.set(n, WHOLE);
        else if (word.plain.startsWith(plain) || word.raw.startsWith(asked)) found.set(n, BEGINS);
        else if (word.plain.startsWith(cut)) found.set(n, PART);
        else if (cut.length > 2 && (word.plain.indexOf(cut) > 0 || word.raw.indexOf(asked) > 0)) found.set(n, INSIDE);
      });
      // what the handbook does not have may be a slip, or a word that is put together of others
      if (!found.size && slips) words.forEach((word, n) => { if (near(word.stem, cut, slips) || near(word.plain, plain, slips)) found.set(n, SLIP); });
      if (!found.size && plain.length > 7) words.forEach((word, n) => {
        if (word.stem.length > 3 && (plain.startsWith(word.stem) || cut.endsWith(word.stem) || plain.endsWith(word.plain))) found.set(n, PART);
      });
      if (known.size > 500) known.clear();
      known.set(asked, found);
      return found;
    }
    // What a question's words fit, with what they are called otherwise.
    function wanted(question) {
      const all = tokens(question), said = all.filter(speaks), asked = [...new Set(said.length ? said : all)];
      const more = others(asked.map(root));
      return asked.map((word, i) => {
        const found = new Map(grades(word));
        more[i].forEach((other) => (byStem.get(other) || []).forEach((n) => { found.set(n, Math.max(ALIKE, found.get(n) || 0)); }));
        return found;
      });
    }
    // What a word that is asked for weighs in a section, at the place where it weighs most.
    function weigh(sets, found) {
      let most = 0;
      sets.forEach((counts, place) => {
        let best = 0, times = 0;
        function see(n, count) { const grade = found.get(n); if (grade) { best = Math.max(best, grade); times += grade * count; } }
        if (counts.size < found.size) counts.forEach((count, n) => see(n, count));
        else found.forEach((_, n) => { if (counts.has(n)) see(n, counts.get(n)); });
        if (best) most = Math.max(most, best * PLACES[place][0] * (place === 3 ? 1 + REPEATED * Math.min(3, Math.log2(Math.max(1, times))) : 1));
      });
      return most;
    }

    return (question) => {
      const nothing = { hits: [], fits: () => false };
      if (question.trim().length < 2) return nothing;
      const asked = wanted(question);
      if (!asked.length) return nothing;
      const weights = index.map((sets) => asked.map((found) => weigh(sets, found)));
      // a word that few sections have says more
      const rare = asked.map((_, i) => Math.log(1 + rows.length / (1 + weights.filter((row) => row[i] >= BEGINS).length)));
      const whole = rare.reduce((sum, one) => sum + one, 0);
      const hits = [];
      weights.forEach((row, order) => {
        if (!row.some(Boolean)) return;
        let score = 0, there = 0;
        row.forEach((weight, i) => { score += weight * rare[i]; if (weight) there += rare[i]; });
        const title = titles[order], said = title.reduce((sum, n) => sum + asked.reduce((most, found) => Math.max(most, found.get(n) || 0), 0), 0);
        if (said) score += TITLE * rare.reduce((a, b) => Math.max(a, b)) * (said / title.length) ** 2;
        // who asks wants the text, before the questions that a module puts to its readers
        if (/#test$/.test(rows[order].h)) score *= TESTED;
        hits.push({ row: rows[order], score: score * (MISSING + (1 - MISSING) * there / whole), order });
      });
      hits.sort((a, b) => b.score - a.score || a.order - b.order);
      const kept = hits.filter((hit) => hit.score >= LEAST * hits[0].score);
      return { hits: kept, fits: (word) => asked.some((found) => found.has(numbers.get(word))) };
    };
  };
})();
