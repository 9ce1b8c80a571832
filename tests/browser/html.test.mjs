// Every page is valid HTML: no errors by html-validate's standard, document and accessibility rules.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { output, pages } from './output.mjs';

const validator = new HtmlValidate(JSON.parse(readFileSync(new URL('.htmlvalidate.json', import.meta.url))));

async function faults(path) {
  const report = await validator.validateString(readFileSync(join(output, path), 'utf8'), path);
  return report.results.flatMap((result) => result.messages.map((m) => `${path}:${m.line}:${m.column} ${m.ruleId} ${m.message}`));
}

test('the validator finds a fault where there is one', async () => {
  const report = await validator.validateString('<p id="a"></p><p id="a"><div></p>');
  assert.equal(report.valid, false);
});

test('every page is valid', async () => {
  const all = pages();
  assert.ok(all.length > 20, `only ${all.length} pages`);
  const found = (await Promise.all(all.map(faults))).flat();
  assert.deepEqual(found, []);
});
