/*
 * toolbar.js – the buttons above the text: emphasis, lists, link, table, picture, and the callouts by name.
 */
(() => {
  'use strict';
  const preview = window.lagvisPreview, fold = window.lagvisFold;
  const { t, el, form, field, markdown, picker, picture, get, ask, shadow } = preview, w = t.write;

  /* 1. What can be put in, as the program knows it */

  let inserts = null, sections = null;
  /** The kinds of callout, the forms of work and the acts that there are. */
  const ready = () => (inserts ||= get('inserts').catch((error) => { inserts = null; throw error; }));
  /** The sections of the whole edition. */
  function sectionsOf(state) {
    const path = state.views.slide && new URL(state.views.slide, location.href).pathname;
    sections ||= (path ? ask('state', path) : Promise.resolve(state)).then((all) => all.sections);
    return sections;
  }
  const forget = () => { inserts = sections = null; };

  /* 2. Links */

  const ADDRESS = /^(https?:\/\/\S+|www\.\S+\.\S+|[\w.-]+\.(no|com|org|eu|net)(\/\S*)?)$/i, MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
  function link(name, target) {
    const { text } = form, chosen = text.value.slice(text.selectionStart, text.selectionEnd).trim() || name;
    field.put({ from: text.selectionStart, to: text.selectionEnd, text: `[${chosen}](${target})`, select: [1, 1 + chosen.length] });
  }
  /** The rows for what is typed: an address as it stands, sections, and acts, of which a paragraph may be named. */
  function linksTo(query, all, acts) {
    const rows = [], words = fold(query).split(/\s+/).filter(Boolean);
    if (ADDRESS.test(query)) rows.push({ name: query, hint: w.address, run: () => link(query.replace(/^https?:\/\//, ''), /^https?:/.test(query) ? query : `https://${query}`) });
    if (MAIL.test(query)) rows.push({ name: query, hint: w.mail, run: () => link(query, `mailto:${query}`) });
    const paragraph = query.match(/^(.*?)\s*(?:§\s*)?(\d+(?: ?[a-z])?(?:-\d+ ?[a-z]?)?)$/i);
    for (const { id, name } of acts) {
      const wanted = paragraph ? fold(paragraph[1]).split(/\s+/).filter(Boolean) : words, of = paragraph && paragraph[2];
      if (!wanted.length || !wanted.every((word) => fold(`${name} ${id}`).includes(word))) continue;
      const whole = of ? `${name} § ${of}` : name;
      rows.push({ name: whole, hint: w.act, run: () => link(whole, of ? `lov:${id}/${of.toLowerCase().replace(/\s/g, '')}` : `lov:${id}`) });
    }
    for (const { title, edit } of all) {
      if (!edit || !words.every((word) => fold(`${title} ${edit.address}`).includes(word))) continue;
      const [module, section] = edit.address.split('#');
      rows.push({ name: title, hint: module, run: () => link(title.toLowerCase(), `${module}.md#${section}`) });
    }
    return rows;
  }
  async function pickLink() {
    const [all, { acts }] = await Promise.all([sectionsOf(preview.stateNow()), ready()]);
    picker.pick(w.linkTo, (query) => linksTo(query, all, acts), buttons.link);
  }

  /* 3. Callouts and tables */

  function callout({ word, keys, takes_title: takesTitle, starts_with: start }) {
    const braces = keys.includes('minutes') && keys.includes('form') ? ' {minutes=10 form=group}' : '';
    const head = `> [!${word}]${takesTitle ? ` ${w.titleHere}` : ''}${braces}`, { text } = form;
    // what is selected goes into one that holds any text
    if (start === '%' && text.value.slice(text.selectionStart, text.selectionEnd).trim()) { field.change(markdown.wrapped, head); return; }
    const body = start.replaceAll('%', w.textHere), lines = [head, ...body.split('\n').map((line) => `> ${line}`)];
    field.change(markdown.block, lines, takesTitle ? w.titleHere : w.textHere);
  }
  async function pickCallout() {
    const { kinds } = await ready();
    const rows = kinds.map((kind) => ({ name: kind.name, hint: kind.use, run: () => callout(kind), words: fold(`${kind.name} ${kind.use} ${kind.word}`) }));
    picker.pick(w.insert, (query) => rows.filter((row) => fold(query).split(/\s+/).every((word) => row.words.includes(word))), buttons.callout);
  }
  const table = () => field.change(markdown.block, [`| ${w.column} | ${w.column} |`, '|---|---|', `| ${w.textHere} | ${w.textHere} |`], w.column);

  /* 4. The bar of buttons */

  const failed = (run) => () => { run().catch((error) => form.note(error.message)); };
  const tool = (words, key, click, more) => el('button', { type: 'button', class: 'lv-button lv-tool', 'aria-keyshortcuts': key, title: key && `${words} (${key.replace('Control', 'Ctrl')})`, click, ...more }, words);
  const bold = () => field.change(markdown.emphasis, '**', w.boldHere), italic = () => field.change(markdown.emphasis, '*', w.italicHere);
  const buttons = {
    bold: tool(w.bold, 'Control+B', bold, { class: 'lv-button lv-tool lv-bold' }),
    italic: tool(w.italic, 'Control+I', italic, { class: 'lv-button lv-tool lv-italic' }),
    list: tool(w.list, null, () => field.change(markdown.list, false)),
    numbers: tool(w.numbers, null, () => field.change(markdown.list, true)),
    link: tool(w.link, 'Control+K', failed(pickLink), { 'aria-expanded': 'false' }),
    table: tool(w.table, null, table),
    picture: tool(w.picture, null, () => picture.open(buttons.picture), { 'aria-expanded': 'false' }),
    callout: tool(w.insert, null, failed(pickCallout), { 'aria-expanded': 'false' }),
  };
  const all = Object.values(buttons), bar = el('div', { class: 'lv-toolbar', role: 'toolbar', 'aria-label': w.tools, 'aria-controls': 'lv-text', keydown: walk }, all);
  function rove(to) {
    for (const one of all) one.tabIndex = one === to ? 0 : -1;
  }
  function walk(event) {
    const at = all.indexOf(shadow.activeElement);
    const to = { ArrowRight: all[(at + 1) % all.length], ArrowLeft: all.at(at - 1), Home: all[0], End: all.at(-1) }[event.key];
    if (!to) return;
    rove(to);
    to.focus();
    event.preventDefault();
  }
  bar.addEventListener('focusin', (event) => rove(event.target));
  rove(all[0]);
  form.text.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    const run = { b: bold, i: italic, k: failed(pickLink) }[event.key.toLowerCase()];
    if (!run) return;
    event.preventDefault();
    run();
  });
  picture.opensFrom(buttons.picture);
  form.tools.append(bar, picker.box, picture.box);

  Object.assign(preview, { inserts: { ready, forget } });
})();
