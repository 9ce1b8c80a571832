/*
 * words.js – the words of the client, which the server puts before this from the catalogues: `src/message/<language>/client.ftl`.
 *
 * A name's dashes stand for the objects that it lies in: `write-do-text` is `words.nb.write.do.text`. Words with arguments become a function of them.
 */
(() => {
  'use strict';
  const preview = window.lagvisPreview;

  const filled = (words) => (values) => words.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  function nested(named) {
    const all = {};
    for (const [name, words] of Object.entries(named)) {
      const path = name.split('-'), last = path.pop();
      path.reduce((place, part) => place[part] ||= {}, all)[last] = words.includes('{') ? filled(words) : words;
    }
    return all;
  }

  preview.words = Object.fromEntries(Object.entries(preview.words).map(([language, named]) => [language, nested(named)]));
})();
