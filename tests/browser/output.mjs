// The built output under test, and the browser to look at it with.
//
// LAGVIS_OUTPUT names the output folder, and LAGVIS_COUNTRY one with all of the register; tests/run builds both. A missing browser is a failure, never a skip.

import { existsSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

export const output = resolve(process.env.LAGVIS_OUTPUT ?? '../../output');

/** An output folder with every kommune of the register, and beside it the pages on paper. */
export const country = resolve(process.env.LAGVIS_COUNTRY ?? output);

const BROWSERS = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Starts Chromium without any traffic of its own. */
export function launch() {
  const executablePath = BROWSERS.find((path) => path && existsSync(path));
  if (!executablePath) throw new Error('no Chromium: install it, or name it in CHROMIUM');
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}

/** Every HTML file below the output, as paths from it. */
export function pages(folder = output) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name.startsWith('.') ? [] : pages(path);
    return entry.name.endsWith('.html') ? [relative(output, path)] : [];
  });
}

/** The file: address of a path below the output, or below another folder. */
export function address(path, root = output) {
  const [, file, rest] = path.match(/^([^?#]*)(.*)$/);
  return pathToFileURL(join(root, file)).href + rest;
}

/**
 * Waits until a page is at rest: its typefaces are there, and nothing moves but what moves for ever. Predicates that are waited for may
 * meet a page that is not loaded yet, so they must not take anything on it for granted.
 */
export async function settle(page) {
  await page.waitForFunction(() => document.readyState === 'complete' && document.fonts.status === 'loaded');
  await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
  await page.waitForFunction(() => document.getAnimations().every((one) => one.playState !== 'running' || one.effect?.getComputedTiming().endTime === Infinity));
}

/** Reads something until it is as expected, and gives it; after ten seconds, whatever it is then. */
export async function eventually(read, isExpected) {
  for (const end = Date.now() + 10_000; ;) {
    const value = await read();
    if (isExpected(value) || Date.now() > end) return value;
    await new Promise((done) => { setTimeout(done, 20); });
  }
}

/**
 * Opens a page, and gathers everything that a page of lagvis never does: errors, and requests that leave the disk.
 */
export async function open(browser, path, options = {}, root = output) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, ...options });
  const page = await context.newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('request', (request) => request.url().startsWith('file:') || faults.push(`request to ${request.url()}`));
  await page.goto(address(path, root));
  return { page, faults, close: () => context.close() };
}
