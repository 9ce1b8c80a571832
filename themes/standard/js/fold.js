/* fold.js – letters as they are compared: in the search, in the list of kommuner and in the preview's bar. */
(() => {
  'use strict';
  const odd = { æ: 'a', ä: 'a', ø: 'o', ö: 'o', å: 'a', đ: 'd', ŋ: 'n', ŧ: 't' };

  /** A text without what nobody sees, its letters small, without accents, æ ø å as on a keyboard that lacks them. Of what is seen, one letter
   *  in is one letter out. */
  window.lagvisFold = (text) => text.normalize('NFC').replace(/[\u00ad\u034f\u061c\u180e\ufeff\u200b-\u200f\u202a-\u202e\u2060-\u2069]/g, '')
    .toLowerCase().replace(/[^\x00-\x7f]/g, (c) => odd[c] || c.normalize('NFD').charAt(0));
})();
