/*
 * session.js – what is being written: it is opened, shown as it would be at every key, kept until it is saved, and saved. One section at a
 * time; one question to the server at a time, and the latest text wins.
 */
(() => {
  'use strict';
  const preview = window.lagvisPreview;
  const { t, form, field, drafts, slides, callout, compare, compareChange, post, get, Refused, storage, host } = preview, w = t.write;

  const AGAIN = 2000; // milliseconds between attempts to reach a server that is gone
  const PAUSE = 700; // milliseconds without a key until it is said what is wrong
  const NEW = ['before', 'after', 'in']; // operations that make a section

  let state = null; // what the server says of the page
  let now = null; // what is written: { section, what, place, version, base: { title, text }, language, source }
  let trying = null, isStale = false, isLost = false, isSaving = false, wantsSave = null, saving = Promise.resolve(), pause = 0, retry = 0;

  const ownNow = () => ({ title: form.title.value, text: form.text.value });
  const isSame = (a, b) => a.title === b.title && a.text === b.text;
  const isDirty = () => Boolean(now && now.what) && !isSame(ownNow(), now.base);
  function edit() {
    const { what, section, version } = now, { title, text } = ownNow(), address = section.edit.address;
    if (what === 'text') return { do: what, section: address, version, title, text };
    return NEW.includes(what) ? { do: what, section: address, title, text } : { do: what, section: address, version, text };
  }

  /* 1. As it would be */

  async function once(of) {
    isStale = false;
    const answer = await post('try', { edit: edit() });
    reached();
    if (of !== now || !isDirty()) return;
    clearTimeout(pause);
    pause = setTimeout(() => form.drawFound(answer.refusal, answer.findings), PAUSE);
    if (!answer.html) return;
    const known = new Set([...document.querySelectorAll('main [id]')].map((one) => one.id));
    preview.showPage(answer.html);
    slides.show(answer.slides);
    const added = NEW.includes(of.what) && [...document.querySelectorAll('main section [id]')].find((one) => !known.has(one.id));
    if (added) added.scrollIntoView({ block: 'nearest' });
    preview.schedule();
  }
  async function loop() {
    do {
      try {
        await once(now);
      } catch (error) {
        if (!(error instanceof Refused)) { lost(); return; }
        form.drawFound(error.message, []);
      }
    } while (isStale && isDirty());
  }
  /** Has the page shown as it would be with the text, as soon as the server has answered the last such question. */
  function attempt() {
    if (!isDirty()) return Promise.resolve();
    isStale = true;
    trying ||= loop().finally(() => { trying = null; });
    return trying;
  }
  /** Does what the server did not answer when it was asked. */
  function again() {
    if (!wantsSave || !now) return attempt();
    const { isLast } = wantsSave;
    wantsSave = null;
    return save(isLast);
  }
  function lost() {
    isLost = true;
    say(wantsSave ? w.savesLater : w.lost);
    clearTimeout(retry);
    retry = setTimeout(again, AGAIN);
  }
  function reached() {
    if (isLost) say(w.back);
    isLost = false;
  }
  const say = (words) => { form.status.textContent = words; };

  function typed() {
    if (!now) return;
    if (!isLost) say('');
    form.cancel.textContent = isDirty() ? w.cancel : w.close;
    if (isDirty()) {
      drafts.keep(now.place, { ...ownNow(), version: now.version });
      attempt();
    } else forget(now);
  }
  for (const one of [form.title, form.text]) one.addEventListener('input', typed);
  /** Throws away what is not saved, and shows the page as it is. */
  async function forget(of) {
    const last = { edit: edit() };
    drafts.drop(of.place);
    form.drawFound(null, []);
    await trying;
    post('discard', last).catch(() => {});
    // where the server is gone, the page is brought up to date when it is back
    await preview.updatePage('').catch(() => {});
    await slides.showOf(NEW.includes(of.what) ? null : of.section, state.views.slide).catch(() => {});
    preview.schedule();
  }

  /* 2. Opening and closing */

  /** What a section is opened for: what there is a draft of, what the layer has added, its text, or what may be added. */
  function firstOf(section) {
    const { own, can } = section.edit, of = drafts.of(state.writing.layer, section.edit.address);
    return [of, ['append', 'prepend'].includes(own) && own, 'text', 'append', 'prepend'].find((what) => what && can.includes(what)) || null;
  }
  const ownerOf = () => (state.sections.some((one) => one.edit?.own === 'base') ? w.inCourse : w.inEdition({ name: state.writing.name }));
  const headOf = (section, what) => (what && what !== 'text' ? w.heads[what]({ title: section.title }) : section.title);

  const empty = { title: '', text: '', version: '', keeps_title: false, below: null, draft: null };
  /** Opens a section for an operation; asks first where another text is not saved. */
  function open(section, what = firstOf(section)) {
    leave(async () => {
      const address = section.edit.address;
      const isNew = NEW.includes(what), source = what && !isNew ? await get('source', { section: address, do: what }) : empty;
      now = { section, what, source, version: source.version, base: { title: source.title, text: source.text }, place: { layer: state.writing.layer, section: address, what } };
      show();
      takeDraft(drafts.read(now.place) || (source.draft && { ...source.draft, when: source.draft.when * 1000 }));
      (isNew ? form.title : what ? form.text : form.shut).focus();
    });
  }
  /** Draws the panel for what is open now. */
  function show() {
    const { section, what, source } = now, isText = what === 'text';
    const hint = isText && source.keeps_title ? w.keepsTitle : '';
    form.draw({
      head: headOf(section, what), owner: ownerOf(), hasText: Boolean(what), hasTitle: isText || NEW.includes(what),
      titleIs: source.title, titleHint: hint, textIs: source.text, language: state.writing.language,
    });
    form.title.placeholder = hint ? source.below?.title || section.title : '';
    drawOthers();
    drawBeside();
    explain();
    const isClosed = form.box.hidden;
    preview.picture.close(false);
    form.box.hidden = false;
    host.dataset.writing = '';
    storage.set('writing', JSON.stringify({ path: preview.here, address: section.edit.address, what }));
    slides.showOf(NEW.includes(what) ? null : section, state.views.slide).catch(() => {});
    callout.prepare();
    if (isClosed) preview.bringIntoView(section);
    preview.schedule();
  }
  /** Shows the section in the other languages, and opens it there when one asks for that. */
  function drawBeside() {
    const { section, source } = now;
    preview.beside.draw(source.elsewhere, state.languages, source.is_main, (href) => leave(async () => {
      const there = new URL(href, location.href);
      now = null;
      storage.set('writing', JSON.stringify({ path: there.pathname, address: section.edit.address }));
      there.hash = section.anchor;
      location.assign(there);
    }));
  }
  const drawOthers = () => form.drawOthers(now.section.edit.can.filter((one) => one !== now.what).map((one) => [one, () => other(one)]));
  /** Says what there is to know before one writes. */
  function explain() {
    const { edit } = now.section, isText = now.what === 'text';
    if (edit.can.includes('accept')) form.note(w.changed, changes, { below: now.source.below && compareChange(state.writing.language, now.source) });
    else if (!now.what || (edit.why && !isText)) form.note([edit.why, edit.why && edit.can.length ? w.instead : ''].filter(Boolean).join('. '));
    else if (edit.slot) form.note(w.slot);
    else if (edit.untranslated) form.note(w.untranslated);
    else if (isText && !edit.own) form.note(w.becomesOwn({ name: state.writing.name }));
  }
  const changes = [[w.do.accept, () => other('accept')], [w.do.merge, () => other('merge')], [w.writeOn, () => { form.noteGone(); form.text.focus(); }]];
  function takeDraft(draft) {
    if (!draft || isSame(draft, now.base)) return;
    form.title.value = draft.title;
    form.text.value = draft.text;
    const throwAway = [w.throwAway, () => { put(now.base); form.noteGone(); form.text.focus(); }];
    const isOld = now.what === 'text' && draft.version !== now.version;
    form.note(isOld ? w.draftOfOld : w.draft({ when: new Date(draft.when).toLocaleString(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' }) }),
      [[w.writeOn, () => { form.noteGone(); form.text.focus(); }], throwAway],
      { below: isOld && compare(state.writing.language, { name: w.theirs, ...now.base }, { name: w.yours, ...draft }) });
    typed();
  }
  /** Puts another text into the fields. */
  function put({ title, text }) {
    form.title.value = title;
    field.put({ from: 0, to: form.text.value.length, text });
    typed();
  }

  /** Does something that leaves the text, and asks first where it is not saved. */
  async function leave(next) {
    await saving;
    const go = () => next().catch((error) => { form.box.hidden ? preview.say(error.message) : form.note(error.message); });
    if (!isDirty()) { go(); return; }
    const of = now;
    form.note(w.leave, [
      [w.save, async () => { if (await save(false)) go(); }],
      [w.throwAway, async () => { await discard(of); go(); }],
      [w.writeOn, () => { form.noteGone(); form.text.focus(); }],
    ], { takesFocus: true });
  }
  async function discard(of) {
    const waiting = forget(of);
    now = { ...now, base: ownNow() };
    await waiting;
  }
  function close() {
    leave(async () => shut());
  }
  function shut() {
    const { section } = now;
    now = wantsSave = null;
    clearTimeout(retry);
    form.box.hidden = true;
    delete host.dataset.writing;
    storage.set('writing', '');
    preview.focusEdit(section);
    preview.schedule();
  }

  /* 3. Saving */

  /** Saves the text, after what is being saved already; `isLast` closes the panel afterwards. Gives whether it is saved. */
  function save(isLast) {
    saving = saving.then(async () => {
      if (!now || !now.what) return false;
      if (!isDirty()) { if (isLast) shut(); return true; }
      isSaving = true;
      return send(isLast).catch((error) => { form.note(error.message); return false; }).finally(() => { isSaving = false; });
    });
    return saving;
  }
  async function send(isLast) {
    say(w.saving);
    const of = now, sent = edit();
    isStale = false;
    await trying;
    let answer;
    try {
      answer = await post('save', { edit: sent });
    } catch (error) {
      if (!(error instanceof Refused)) { wantsSave = { isLast }; lost(); } else { say(''); form.note(error.message); }
      return false;
    }
    reached();
    if (of !== now) return true;
    if (answer.conflict) { conflict(answer.conflict, sent, true); return false; }
    if (answer.refusal) { say(''); form.note(answer.refusal); return false; }
    drafts.drop(of.place);
    now.base = { title: sent.title ?? '', text: sent.text };
    preview.say(`${w.saved}: ${answer.done.join(', ')}`);
    if (isLast && !isDirty()) shut(); else await goOn(answer.section || of.section.edit.address);
    return true;
  }
  /** Goes on with what was saved: of a new section, with its text. */
  async function goOn(address) {
    const what = NEW.includes(now.what) ? 'text' : now.what, written = ownNow();
    const source = await get('source', { section: address, do: what });
    state = await preview.ask('state');
    const section = state.sections.find((one) => one.edit?.address === address) || now.section;
    const wasDirty = isDirty(), base = { title: source.title, text: source.text };
    now = { ...now, section, what, source, version: source.version, base, place: { ...now.place, section: address, what } };
    if (wasDirty) drafts.keep(now.place, { ...ownNow(), version: now.version });
    else if (!isSame(written, base)) put(base);
    form.heading.textContent = headOf(section, what);
    form.cancel.textContent = isDirty() ? w.cancel : w.close;
    drawOthers();
    drawBeside();
    form.noteGone();
    say(w.saved);
  }
  /** Somebody else has saved another text meanwhile: both are shown, and none is lost. */
  function conflict(theirs, mine, takesFocus) {
    say('');
    const taken = () => { now = { ...now, version: theirs.version, base: { title: theirs.title, text: theirs.text }, source: { ...now.source, ...theirs } }; };
    form.note(w.conflict, [
      [w.keepMine, async () => { taken(); form.noteGone(); form.text.focus(); await save(false); }],
      [w.takeTheirs, () => { taken(); form.noteGone(); put(theirs); form.text.focus(); }],
      [w.writeOn, () => { taken(); typed(); form.noteGone(); form.text.focus(); }],
    ], { takesFocus, below: compare(state.writing.language, { name: w.theirs, ...theirs }, { name: w.yours, title: mine.title ?? theirs.title, text: mine.text }) });
  }

  /** Another operation of the section: one that is written opens, the others are done at once, and can be undone. */
  function other(what) {
    const { section } = now;
    if (['text', 'append', 'prepend', ...NEW].includes(what)) { open(section, what); return; }
    leave(async () => {
      const answer = await post('save', { edit: { do: what, section: section.edit.address } });
      if (answer.refusal) { form.note(answer.refusal); return; }
      preview.say(answer.done.join('. '));
      shut();
    });
  }

  /* 4. What happens meanwhile */

  /** The page has changed: a text that is open and not written in is the one that there is now. */
  async function changed() {
    if (!now || !now.what || isSaving || NEW.includes(now.what)) return;
    const of = now, source = await get('source', { section: of.place.section, do: of.what }).catch(() => null);
    if (!source || of !== now || isSaving || source.version === now.version) return;
    if (isDirty()) { conflict(source, ownNow(), false); return; } // nobody's keys are taken from the text
    now = { ...now, source, version: source.version, base: { title: source.title, text: source.text } };
    form.title.value = source.title;
    form.text.value = source.text;
    await slides.showOf(now.section, state.views.slide);
  }
  /** Takes over what the server says of the page, and opens what was open before the page was loaded anew. */
  function take(fresh) {
    const isFirst = !state;
    state = fresh;
    const same = now && state.sections.find((one) => one.edit?.address === now.section.edit.address);
    if (same) {
      now.section = same;
      drawOthers();
    }
    const before = isFirst && state.writing && JSON.parse(storage.get('writing') || 'null');
    const section = before?.path === preview.here && state.sections.find((one) => one.edit?.address === before.address);
    if (section && (!before.what || section.edit.can.includes(before.what))) open(section, before.what || undefined);
  }
  /** What Escape does while one writes. Gives whether it did anything. */
  function escape() {
    if (!now) return false;
    if (preview.picker.close(true) || preview.picture.close(true)) return true;
    if (form.otherBox.open) { form.otherBox.open = false; form.otherBox.firstChild.focus(); return true; }
    if (form.notices.querySelector('[role="alertdialog"]')) { form.noteGone(); form.text.focus(); return true; }
    if (!form.box.contains(preview.shadow.activeElement)) return false;
    close();
    return true;
  }
  function key(event) {
    if (!now || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    callout.flush();
    if (event.key.toLowerCase() === 's') save(false);
    else if (event.key === 'Enter') save(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  window.addEventListener('keydown', key, true);
  window.addEventListener('beforeunload', (event) => { if (isDirty()) event.preventDefault(); });
  form.save.addEventListener('click', () => save(true));
  form.keep.addEventListener('click', () => save(false));
  for (const one of [form.cancel, form.shut]) one.addEventListener('click', close);

  Object.assign(preview, { editor: { box: form.box, open, holdsPage: () => isDirty() && !isSaving, again, changed, take, escape, section: () => now && now.section }, stateNow: () => state });
})();
