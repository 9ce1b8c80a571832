/* moved.js – on from the address that a module had, to the same part of it at the one that it has. */
(() => {
  'use strict';
  location.replace(document.currentScript.dataset.to + location.hash);
})();
