/*
 * remaining.js – «this remains»: what is not filled in, wrong, too much for its slide, or changed in the course since, each with the way there
 * and what can be done about it; and what was taken out, which can be brought back.
 */
(() => {
  'use strict';
  const preview = window.lagvisPreview;
  const { t, el, here, panel, drawChanged, compareChange, editor, get, post, storage, deliver } = preview, w = t.write;

  const remaining = panel('remaining', w.remaining, () => { load(); deliver.look(); });
  remaining.button.textContent = w.remaining;
  remaining.button.hidden = true;

  const button = (words, click, key) => el('button', { type: 'button', class: 'lv-button', 'data-key': key, click }, words);
  let state = null;

  /** Writes in a section: here, or on the page that it is on. */
  function write(one) {
    const section = state.sections.find((it) => it.edit?.address === one.section);
    remaining.toggle(false);
    if (section) { editor.open(section); return; }
    storage.set('writing', JSON.stringify({ path: new URL(one.href, location.href).pathname, address: one.section, what: null }));
    location.assign(one.href);
  }
  async function settle(what, one) {
    const answer = await post('save', { edit: { do: what, section: one.section } }).catch((error) => ({ refusal: error.message }));
    preview.say(answer.refusal || answer.done.join('. '));
    if (!answer.refusal) load();
  }
  /** A text of the course and one's own, side by side. */
  async function showChange(one, box, opener) {
    const isOpen = box.hidden;
    box.hidden = !isOpen;
    opener.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen || box.firstChild) return;
    const source = await get('source', { section: one.section, do: 'text' }).catch((error) => ({ error }));
    box.append(source.below ? compareChange(state.writing.language, source) : el('p', null, source.error ? source.error.message : w.same));
  }
  function entry(one, n) {
    const key = `${one.kind} ${one.section || one.href} ${n}`, box = el('div', { hidden: true });
    const isChange = one.kind === 'changed' && one.can.includes('accept');
    const title = isChange && state.sections.find((it) => it.edit?.address === one.section)?.title;
    const words = isChange ? title || one.message : one.message;
    const look = isChange && button(w.look, () => showChange(one, box, look), `${key} look`);
    if (look) look.setAttribute('aria-expanded', 'false');
    return el('li', { class: `lv-finding lv-${one.kind}` },
      el('p', { class: 'lv-what' }, el('b', null, w.kinds[one.kind]), ' ', one.href ? el('a', { href: one.href, 'data-key': key, click: (event) => follow(event, one) }, words) : words),
      (one.can.length > 0 || look) && el('p', { class: 'lv-choices' }, look,
        one.can.includes('accept') && button(w.do.accept, () => settle('accept', one), `${key} accept`),
        one.kind === 'removed' && button(w.do.restore, () => settle('restore', one), `${key} restore`),
        one.can.includes('merge') && button(w.do.merge, () => settle('merge', one), `${key} merge`),
        one.section && one.can.some((what) => ['text', 'append', 'prepend'].includes(what)) && button(one.kind === 'unfilled' ? w.fillIn : w.write, () => write(one), `${key} write`)),
      box);
  }
  /** Leads to a place of this page without loading it. */
  function follow(event, one) {
    remaining.toggle(false);
    if (new URL(one.href, location.href).pathname !== here) return;
    event.preventDefault();
    location.hash = new URL(one.href, location.href).hash;
  }
  async function load() {
    const list = await get('remaining', {}).catch(() => null);
    remaining.button.hidden = !list;
    if (!list) return;
    const count = list.filter((one) => one.kind !== 'removed').length;
    remaining.button.textContent = count ? `${w.remaining}: ${count}` : w.nothingRemains;
    drawChanged(remaining.box, [list, state.writing.is_made], () => [el('h2', null, w.remaining), !count && el('p', null, w.nothingRemains), list.length > 0 && el('ul', { class: 'lv-list' }, list.map(entry)), state.writing.is_made && deliver.box].filter(Boolean));
    preview.markScrolling();
  }

  let waiting = 0;
  /** Takes over what the server says of the page; what remains is asked for when nothing more has changed for a while. */
  function drawRemaining(now) {
    state = now;
    remaining.button.hidden = !preview.mayWrite || !state.writing;
    clearTimeout(waiting);
    if (!remaining.button.hidden) waiting = setTimeout(load, 600);
  }

  Object.assign(preview, { remaining, drawRemaining });
})();
