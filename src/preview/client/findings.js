/*
 * findings.js – what was found: the list that the bar opens, the errors that stop the edition, and the note of a change on another page.
 */
(() => {
  'use strict';
  const preview = window.lagvisPreview;
  const { t, el, position, opener, shadow, redraw, drawChanged, panel } = preview;

  const findings = panel('findings', t.findings, markScrolling);
  const failure = el('div', { class: 'lv-failure', role: 'alert', hidden: true });
  const notice = el('div', { class: 'lv-notice', role: 'status' });

  function finding(one) {
    return el('li', { class: `lv-finding lv-${one.severity}` },
      el('p', { class: 'lv-what' }, el('b', null, `${t[one.severity].one} ${one.code}`.trim()), ' ', one.message),
      one.file && el('p', { class: 'lv-where' }, el('code', null, position(one)), ' ', opener(one)),
      one.snippet && el('pre', { role: 'group', 'aria-label': t.snippet }, one.snippet));
  }
  /** A snippet that is wider than its box can be reached and scrolled by key. */
  function markScrolling() {
    for (const pre of shadow.querySelectorAll('pre')) {
      if (pre.scrollWidth > pre.clientWidth) pre.tabIndex = 0; else pre.removeAttribute('tabindex');
    }
  }

  const counted = (n, { one, other }) => `${n} ${n === 1 ? one : other}`;
  function drawFindings(found) {
    const counts = [[found.errors, t.error], [found.warnings, t.warning], [found.notices, t.notice]].filter(([n]) => n > 0);
    const text = counts.slice(0, 2).map(([n, words]) => counted(n, words)).join(', ');
    findings.button.textContent = text || (found.pending ? t.pending : t.clean);
    findings.button.classList.toggle('lv-bad', found.errors > 0);
    drawChanged(findings.box, found.list, () => [
      el('h2', null, t.findings), found.list.length ? el('ul', { class: 'lv-list' }, found.list.map(finding)) : el('p', null, t.clean),
    ]);
    markScrolling();
  }

  let generation = 0, dismissed = null; // the change that is shown, and the one whose errors the reader has closed
  /** Shows the errors of an edition that cannot be built, after each change; `hasPage` says whether an earlier page lies below. */
  function drawFailure(state, now, hasPage) {
    const isBroken = state && state.edition && state.edition.failed;
    generation = now;
    failure.hidden = !isBroken || dismissed === generation;
    if (failure.hidden) return;
    dismissed = null;
    const errors = state.findings.list.filter((one) => one.severity === 'error');
    drawChanged(failure, [errors, hasPage], () => [
      el('div', { class: 'lv-failure-head' },
        el('h2', null, t.failed), el('button', { type: 'button', class: 'lv-button', 'data-key': 'close', click: dismissFailure }, t.close)),
      hasPage && el('p', null, t.last), el('ul', { class: 'lv-list' }, errors.map(finding)),
    ]);
    markScrolling();
  }
  function dismissFailure() {
    dismissed = generation;
    failure.hidden = true;
  }

  /** Says that another page has changed, or no longer says so. */
  function drawNotice(other) {
    redraw(notice, other ? [
      el('span', null, `${t.elsewhere} `, el('a', { href: other.href }, other.title)),
      el('button', { type: 'button', class: 'lv-button', 'aria-label': t.dismiss, click: () => notice.replaceChildren() }, '×'),
    ] : []);
  }

  Object.assign(preview, { findings, failure, notice, markScrolling, drawFindings, drawFailure, dismissFailure, drawNotice });
})();
