/* printed.js – what stands at the foot of each printed page: whose edition it is, as the page says itself, and the day it is printed. */
(() => {
  'use strict';
  const root = document.documentElement, { sheet, printed } = root.dataset;
  window.addEventListener('beforeprint', () => {
    // browsers that have no nynorsk have bokmål, which writes dates alike
    const day = new Intl.DateTimeFormat([root.lang, 'nb'], { dateStyle: 'long' }).format(new Date());
    root.dataset.sheet = `${sheet} · ${printed.replace('{n}', day)}`;
  });
})();
