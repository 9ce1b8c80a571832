/* portal.js – the box that finds a kommune by any of its names, or its number. Without it the list is just the list. */
(function () {
  'use strict';
  var box = document.querySelector('.filter');
  if (!box) return;
  var input = box.querySelector('input'), status = box.querySelector('[role="status"]');

  // Letters as they are sought: small, without accents; æ ø å and their neighbours as a plain keyboard has them.
  function fold(text) {
    return text.toLowerCase().replace(/[æä]/g, 'ae').replace(/[øö]/g, 'o').replace(/aa/g, 'a').replace(/đ/g, 'd').replace(/ŋ/g, 'n').replace(/ŧ/g, 't')
      .normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[^a-z0-9]+/g, ' ').trim();
  }

  var rows = Array.prototype.map.call(document.querySelectorAll('.edition'), function (row) {
    return { row: row, text: ' ' + fold(row.dataset.find || row.textContent) };
  });
  var groups = Array.prototype.slice.call(document.querySelectorAll('.group'));

  function filter() {
    var words = fold(input.value).split(' ').filter(Boolean), count = 0;
    rows.forEach(function (item) {
      var hit = words.every(function (word) { return item.text.indexOf(' ' + word) >= 0; });
      item.row.hidden = !hit;
      if (hit) count++;
    });
    groups.forEach(function (group) { group.hidden = !group.querySelector('.edition:not([hidden])'); });
    document.body.classList.toggle('filtering', words.length > 0);
    status.textContent = !words.length ? '\u00a0' : count === 0 ? box.dataset.none : count === 1 ? box.dataset.one : box.dataset.many.replace('{n}', count);
  }

  input.addEventListener('input', filter);
  input.addEventListener('keydown', function (event) {
    if (event.key === 'Escape' && input.value) { event.preventDefault(); input.value = ''; filter(); }
    if (event.key === 'Enter') {
      var left = rows.filter(function (item) { return !item.row.hidden; });
      if (left.length === 1) location.href = left[0].row.querySelector('a').href;
    }
  });
  box.classList.add('is-ready');
  if (input.value) filter();
})();
