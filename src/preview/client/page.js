/*
 * page.js – the page that is shown, fetched anew when it has changed: its tree by patch.js, its stylesheets without a flash, its scripts by
 * a reload.
 */
(() => {
  'use strict';
  const preview = window.lagvisPreview;
  const { el, here, storage } = preview;

  const loadedHash = document.currentScript.dataset.page; // the hash of the page as it was loaded, as the server's messages have it
  const RELOADS = 5000; // milliseconds from one reload to the next, at least
  const patch = preview.follow(document.documentElement);

  const isOurs = (link) => link.getAttribute('href').startsWith('/_lagvis/');
  const sheetsOf = (doc) => [...doc.head.querySelectorAll('link[rel="stylesheet"]')].filter((link) => !isOurs(link));
  const absolute = (href) => new URL(href, location.href).href;
  const addressOf = (link) => absolute(link.getAttribute('href')).replace(/[?#].*$/, '');
  const stemOf = (link) => addressOf(link).replace(/\.[^/]*$/, '');
  const scriptsOf = (doc) => [...doc.querySelectorAll('script[src][defer]')].map((one) => absolute(one.getAttribute('src'))).join(' ');

  /** Puts a stylesheet in the place of another: the old one goes when the new one is there, so nothing flashes. */
  function swap(old, link) {
    return new Promise((done) => {
      link.onload = () => { old.remove(); done(); };
      link.onerror = () => { link.remove(); done(); };
      old.after(link);
    });
  }
  const sheet = (href) => el('link', { rel: 'stylesheet', href });

  /** Makes the stylesheets of the page those of another: the same address stays, the same name with another hash is swapped. */
  function updateSheets(fresh) {
    const old = sheetsOf(document), waiting = [];
    let last = null;
    for (const link of sheetsOf(fresh)) {
      const same = old.find((one) => addressOf(one) === addressOf(link));
      const kin = same || old.find((one) => stemOf(one) === stemOf(link));
      if (kin) old.splice(old.indexOf(kin), 1);
      const shown = same || sheet(link.getAttribute('href'));
      if (kin && !same) waiting.push(swap(kin, shown));
      else if (!kin && last) last.after(shown);
      else if (!kin) document.head.prepend(shown);
      last = shown;
    }
    old.forEach((link) => link.remove());
    return Promise.all(waiting);
  }

  // The stylesheet of an edition has the same name whatever is in it, so its text is compared.
  const sheetTexts = new Map();
  /** Loads again the stylesheets whose text has changed under the same address. */
  async function reloadSheets(generation) {
    for (const link of sheetsOf(document)) {
      const address = addressOf(link);
      if (/\.[0-9a-f]{6,}\.css$/.test(address)) continue;
      const answer = await fetch(address, { cache: 'no-store' });
      const text = answer.ok ? await answer.text() : sheetTexts.get(address);
      if (sheetTexts.has(address) && sheetTexts.get(address) !== text) await swap(link, sheet(`${address}?lagvis=${generation}`));
      sheetTexts.set(address, text);
    }
  }

  const scripts = scriptsOf(document);
  let isFirst = true;

  /** Loads the page again. It never returns, for nothing is to be done with the page that goes. */
  function reload() {
    location.reload();
    return new Promise(() => {});
  }

  /** Brings the page up to date. `hash` is that of the page that the server has now. */
  async function updatePage(hash) {
    // how the page that was loaded differs from the one that there is cannot be known
    const isOlder = isFirst && loadedHash && loadedHash !== hash;
    if (isOlder && Date.now() - Number(storage.get('reloaded')) > RELOADS) {
      storage.set('reloaded', Date.now());
      await reload();
    }
    const answer = await fetch(here, { cache: 'no-store' });
    if (!answer.ok) throw new Error(`${here}: ${answer.status}`);
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (scriptsOf(fresh) !== scripts) await reload();
    await updateSheets(fresh);
    patch(fresh.documentElement);
    isFirst = false;
    document.dispatchEvent(new CustomEvent('lagvis:morphed'));
  }

  /** Shows a page that the server has not: as it would be with a text that is not saved. */
  function showPage(html) {
    if (isFirst) return;
    patch(new DOMParser().parseFromString(html, 'text/html').documentElement);
    document.dispatchEvent(new CustomEvent('lagvis:morphed'));
  }

  Object.assign(preview, { updatePage, showPage, reloadSheets });
})();
