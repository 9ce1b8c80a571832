/*
 * picture.js – a picture is chosen, dropped or pasted, and put into the text: below the toolbar one writes what it shows, who made it and how it
 * may be used. The server keeps the file and its row; what it shows stands in the text. Of a picture that is there already, one writes
 * that alone.
 */
(() => {
  'use strict';
  const preview = window.lagvisPreview;
  const { t, el, form, field, markdown, post } = preview, w = t.write, fold = window.lagvisFold;

  const MEGABYTE = 1024 * 1024;
  const LICENCES = ['CC BY 4.0', 'CC BY-SA 4.0', 'CC0 1.0', w.pictureAllowed];

  const file = el('input', { type: 'file', id: 'lv-picture-file', accept: 'image/*,.svg', 'aria-describedby': 'lv-picture-file-how', change: () => chosen(file.files[0]) });
  const name = el('p', { class: 'lv-soft' });
  const line = (id, more) => el('input', { type: 'text', id: `lv-picture-${id}`, autocomplete: 'off', spellcheck: 'true', ...more });
  const alt = line('alt', { 'aria-required': 'true', 'aria-describedby': 'lv-picture-alt-how' }), caption = line('caption');
  const credit = line('credit', { 'aria-required': 'true' }), licence = line('licence', { 'aria-required': 'true', list: 'lv-licences' });
  const row = (input, words, how) => el('div', null, el('label', { for: input.id }, words), how && el('span', { class: 'lv-soft', id: `${input.id}-how` }, ' ', how), input);
  const status = el('div', { class: 'lv-picture-said', role: 'alert' });
  const put = form.button(w.pictureInsert, () => send('ask'), { class: 'lv-button lv-main' });
  const here = form.button(w.pictureHere, () => fromHere().catch((error) => say(error.message)));
  const ofNew = [row(caption, w.pictureCaption), row(credit, w.pictureCredit), row(licence, w.pictureLicence)];
  const box = el('div', { class: 'lv-picture', role: 'group', 'aria-label': w.pictureHead, hidden: true, keydown: enter },
    el('div', null, row(file, w.pictureFile, w.pictureFileHow), el('p', { class: 'lv-choices' }, here), name), row(alt, w.pictureAlt, w.pictureAltHow), ofNew,
    el('datalist', { id: 'lv-licences' }, LICENCES.map((value) => el('option', { value }))),
    status, el('p', { class: 'lv-choices' }, put, form.button(w.cancel, () => close(true))));

  let picture = null, opener = null, isSending = false; // what was chosen, the button that opened the form, and whether it is on its way
  let there = null; // the path of the picture, where it is there already

  const nameOf = (path) => path.replace(/^assets\//, '');
  const say = (...words) => status.replaceChildren(...words);
  function chosen(one) {
    if (!one) return;
    picture = one;
    takeThere(null);
    name.textContent = one === file.files[0] ? '' : one.name; // the browser names what was chosen there
    say();
  }
  /** Takes a picture that is there already, of which the rest is known; or none of these. */
  function takeThere(path) {
    there = path;
    for (const one of ofNew) one.hidden = Boolean(path);
  }
  /** Lets one choose among the pictures of the edition. */
  async function fromHere() {
    const { pictures } = await preview.inserts.ready();
    const rows = (pictures || []).map((one) => ({ ...one, words: fold(`${one.name} ${one.path}`) }));
    const take = (path) => {
      open(opener);
      takeThere(path);
      name.textContent = nameOf(path);
      alt.focus();
    };
    const rowOf = ({ path, name: called, source }) => ({ name: called || nameOf(path), hint: called && nameOf(path), picture: source, run: () => take(path) });
    const find = (query) => rows.filter((one) => fold(query).split(/\s+/).every((word) => one.words.includes(word)));
    preview.picker.pick(w.pictureHereHead, (query) => find(query).map(rowOf), opener);
  }
  /** Opens the form, for a picture that was dropped or pasted if there is one. */
  function open(button, dropped = null) {
    if (button && !dropped && !box.hidden) { close(true); return; }
    preview.picker.close(false);
    opener = button || opener;
    opener.setAttribute('aria-expanded', 'true');
    box.hidden = false;
    if (dropped) { file.value = ''; chosen(dropped); }
    (dropped ? alt : file).focus();
  }
  /** Closes and empties it. Gives whether it was open. */
  function close(givesFocus) {
    if (box.hidden) return false;
    box.hidden = true;
    picture = null;
    takeThere(null);
    name.textContent = '';
    for (const one of [file, alt, caption, credit, licence]) { one.value = ''; one.removeAttribute('aria-invalid'); }
    say();
    opener.setAttribute('aria-expanded', 'false');
    if (givesFocus) opener.focus();
    return true;
  }
  function enter(event) {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.target.type !== 'text') return;
    event.preventDefault();
    send('ask');
  }

  /** What lacks, in words, with the focus where it does; nothing where all is there. */
  async function lacks() {
    const { largest } = await preview.inserts.ready();
    const needed = there ? [alt] : [alt, credit, licence], missing = needed.filter((one) => !one.value.trim());
    for (const one of needed) one.setAttribute('aria-invalid', String(missing.includes(one)));
    const isFileWrong = !there && (!picture || picture.size > largest), first = isFileWrong ? file : missing[0];
    if (!first) return null;
    first.focus();
    if (!picture && !there) return w.pictureNoFile;
    return first === file ? w.pictureTooLarge({ limit: largest / MEGABYTE }) : w.pictureLacks;
  }
  const inBase64 = (blob) => new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result.slice(reader.result.indexOf(',') + 1));
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(blob);
  });
  async function upload(sameName) {
    const lacking = await lacks();
    if (lacking) { say(lacking); return; }
    if (there) { insert(there); return; }
    say(w.picturePutting);
    const words = { caption: caption.value, credit: credit.value, licence: licence.value };
    const answer = await post('picture', { name: picture.name, data: await inBase64(picture), same_name: sameName, ...words });
    if (answer.taken) { ask(answer.taken); return; }
    if (answer.refusal) { say(answer.refusal); return; }
    insert(answer.section);
    form.status.textContent = answer.done.join('. ');
  }
  /** Puts a picture into the text, with what it shows. */
  function insert(path) {
    const shown = alt.value.trim().replace(/\s+/g, ' ').replace(/[\\[\]*_`<{]/g, '\\$&');
    close(false);
    field.change(markdown.block, [`![${shown}](${path})`], '');
  }
  /** One at a time: a second press while the first is on its way does nothing. */
  function send(sameName) {
    if (isSending) return;
    isSending = true;
    upload(sameName).catch((error) => say(error.message)).finally(() => { isSending = false; });
  }
  /** There is another of the same name: the new one takes its place, or gets a name of its own. */
  function ask({ name: there, free }) {
    const rename = form.button(w.pictureRename({ name: free }), () => send('rename'));
    say(el('p', null, w.pictureTaken({ name: there })), el('p', { class: 'lv-choices' }, rename, form.button(w.pictureReplace, () => send('replace'))));
    rename.focus();
  }

  const isPicture = (one) => one.type.startsWith('image/');
  function pictureOf(data) {
    return form.tools.hidden || !data ? null : [...data.files].find(isPicture) || null;
  }
  form.box.addEventListener('dragover', (event) => {
    if (!form.tools.hidden && event.dataTransfer.types.includes('Files')) event.preventDefault();
  });
  form.box.addEventListener('drop', (event) => {
    if (form.tools.hidden || !event.dataTransfer.types.includes('Files')) return;
    event.preventDefault(); // or the browser would leave the page for the file
    const dropped = pictureOf(event.dataTransfer);
    if (dropped) open(null, dropped);
  });
  form.text.addEventListener('paste', (event) => {
    const pasted = !event.clipboardData.getData('text/plain') && pictureOf(event.clipboardData);
    if (!pasted) return;
    event.preventDefault();
    open(null, pasted);
  });

  Object.assign(preview, { picture: { box, open, close, opensFrom: (button) => { opener = button; } } });
})();
