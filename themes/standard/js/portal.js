/* portal.js – the box that finds a kommune by any of its names, or its number. Without it the list is just the list. */
(() => {
  'use strict';
  const box = document.querySelector('.filter');
  if (!box) return;
  const input = box.querySelector('input'), status = box.querySelector('[role="status"]');

  // Words as they are sought: æ and å are also written with two letters.
  const wordsOf = (text) => window.lagvisFold(text).replace(/ae|aa/g, 'a').match(/[a-z0-9]+/g) || [];

  const rows = [...document.querySelectorAll('.edition')].map((row) => ({ row, text: ` ${wordsOf(row.dataset.find).join(' ')}` }));
  const groups = [...document.querySelectorAll('.group')];

  function filter() {
    const words = wordsOf(input.value);
    let count = 0;
    rows.forEach((item) => {
      const hit = words.every((word) => item.text.includes(` ${word}`));
      item.row.hidden = !hit;
      if (hit) count++;
    });
    groups.forEach((group) => { group.hidden = !group.querySelector('.edition:not([hidden])'); });
    document.body.classList.toggle('filtering', words.length > 0);
    status.textContent = !words.length ? '\u00a0' : count === 0 ? box.dataset.none : count === 1 ? box.dataset.one : box.dataset.many.replace('{n}', count);
  }

  input.addEventListener('input', filter);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && input.value) { event.preventDefault(); input.value = ''; filter(); }
    if (event.key === 'Enter') {
      const left = rows.filter((item) => !item.row.hidden);
      if (left.length === 1) location.href = left[0].row.querySelector('a').href;
    }
  });
  box.classList.add('is-ready');
  if (input.value) filter();
})();
