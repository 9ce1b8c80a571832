/*
 * server.js – what the editor asks the server and sends to it. Without a token on the client's script element nobody may write, and there is
 * no editor at all.
 */
(() => {
  'use strict';
  const preview = window.lagvisPreview;
  const { here } = preview;

  const token = document.currentScript.dataset.token || null;

  /** What the server refuses, in words for people. Any other failure means that it cannot be reached. */
  class Refused extends Error {}

  async function read(response) {
    if (!response.ok) throw new Refused((await response.text()) || String(response.status));
    return response.json();
  }
  /** Sends something about this page. */
  async function post(what, body) {
    const headers = { 'Content-Type': 'application/json', 'X-Lagvis-Token': token };
    return read(await fetch(`/_lagvis/${what}`, { method: 'POST', headers, body: JSON.stringify({ path: here, ...body }) }));
  }
  /** Asks about this page. */
  async function get(what, query) {
    return read(await fetch(`/_lagvis/${what}?${new URLSearchParams({ path: here, ...query })}`, { cache: 'no-store' }));
  }

  Object.assign(preview, { mayWrite: token !== null, Refused, post, get });
})();
