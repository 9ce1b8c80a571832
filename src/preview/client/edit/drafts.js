/*
 * drafts.js – unsaved text, kept in this browser from the first key until it is saved or thrown away: it outlives a reload, a crash and a
 * server that is gone. The server keeps one too, for another browser.
 */
(() => {
  'use strict';
  const preview = window.lagvisPreview;

  const nameOf = ({ layer, section, what }) => `lagvis.draft|${layer}|${section}|${what}`;

  /** Works on the browser's storage; gives nothing where the browser forbids it. */
  function stored(run) {
    try { return run(localStorage); } catch { return null; }
  }
  const drafts = {
    read: (place) => stored((all) => JSON.parse(all.getItem(nameOf(place)))),
    keep: (place, draft) => stored((all) => all.setItem(nameOf(place), JSON.stringify({ ...draft, when: Date.now() }))),
    drop: (place) => stored((all) => all.removeItem(nameOf(place))),
    /** The operation of which there is a draft of a section; nothing where there is none. */
    of: (layer, section) => stored((all) => {
      const begin = nameOf({ layer, section, what: '' });
      return Object.keys(all).find((name) => name.startsWith(begin))?.slice(begin.length);
    }),
  };

  Object.assign(preview, { drafts });
})();
