// What `lagvis schema` prints is JSON Schema, as a validator has it that others use. Whether it says what lagvis reads, tests/it/schema.rs tries.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';

const folder = new URL('../../src/cli/schema/', import.meta.url);
const validator = (name) =>
  new Ajv({ strict: true, allowUnionTypes: true }).compile(JSON.parse(readFileSync(new URL(name, folder), 'utf8')));

test('each schema is one', () => {
  const names = readdirSync(folder);
  assert.equal(names.length, 7);
  names.forEach(validator);
});

test('a key that nothing reads is refused, and what is read is not', () => {
  const layer = validator('layer.json');
  const sandvik = { kind: 'kommune', name: 'Sandvik', number: '9901', colors: { primary: '#7a1f3d' } };
  assert.ok(layer(sandvik));
  assert.ok(!layer({ ...sandvik, color: '#7a1f3d' }));
  assert.ok(!layer({ ...sandvik, agenda: [{ day: 1, start: '09:00' }] }));
});
