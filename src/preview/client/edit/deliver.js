/*
 * deliver.js – what one does when a text is as it should be: the files are made, and what one has written is sent in.
 */
(() => {
  'use strict';
  const preview = window.lagvisPreview;
  const { t, el, here, redraw, get, post, form } = preview, w = t.write;

  const LOOK = 1000; // milliseconds between questions of how far the files are

  const status = el('p', { class: 'lv-soft', role: 'status' });
  const bar = el('progress', { class: 'lv-progress', 'aria-label': w.pdfs, hidden: true }), count = el('span', { class: 'lv-soft' });
  const files = el('ul', { class: 'lv-files' });
  const make = form.button(w.makeFiles, start, { 'data-key': 'make files' });
  const box = el('div', { class: 'lv-deliver' },
    el('h2', null, w.deliver),
    el('p', { class: 'lv-choices' }, make, form.button(w.whole, () => save('edition.zip'), { 'data-key': 'whole' }), form.button(w.send, () => save('layer.zip'), { 'data-key': 'send' })),
    el('p', { class: 'lv-soft' }, w.sendHow), status, el('p', null, bar, ' ', count), files);

  let waiting = 0;
  const address = (what, query) => `/_lagvis/${what}?${new URLSearchParams({ path: here, ...query })}`;

  function draw(progress) {
    clearTimeout(waiting);
    make.disabled = progress.state === 'running';
    const [done, wanted] = progress.documents;
    bar.hidden = progress.state !== 'running' || !wanted;
    count.textContent = bar.hidden ? '' : w.pdfsOf({ done, wanted });
    if (!bar.hidden) Object.assign(bar, { max: wanted, value: done });
    if (progress.state === 'running') {
      // said at the beginning, and every ten seconds
      if (!status.textContent || progress.seconds % 10 === 0) status.textContent = progress.seconds < 10 ? w.making : w.makingFor({ n: progress.seconds });
      waiting = setTimeout(look, LOOK);
    } else status.textContent = progress.refusal || (progress.state === 'done' ? w.made : '');
    redraw(files, progress.files.map((one, n) => el('li', null, el('a', { href: address('built', { n }), target: '_blank', 'data-key': `built ${n}` }, one.name), ' ', el('small', null, one.file))));
  }
  const failed = (error) => { status.textContent = error.message; make.disabled = false; };
  const look = () => get('build', {}).then(draw).catch(failed);
  function start() {
    status.textContent = '';
    post('build', {}).then(draw).then(() => box.scrollIntoView({ block: 'end' })).catch(failed);
  }
  /** Has the browser save a zip file; where there is none, it is said why. */
  async function save(what) {
    try {
      const answer = await fetch(address(what, {}));
      if (!answer.ok) throw new Error(await answer.text());
      const name = answer.headers.get('content-disposition')?.match(/filename="([^"]+)"/)?.[1] || what;
      const href = URL.createObjectURL(await answer.blob());
      el('a', { href, download: name }).click();
      setTimeout(() => URL.revokeObjectURL(href), 60_000);
      status.textContent = w.downloaded({ name });
    } catch (error) {
      failed(error);
    }
  }

  Object.assign(preview, { deliver: { box, look } });
})();
