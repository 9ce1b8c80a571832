// A preview of a copy of the project, whose files may be edited. LAGVIS_BIN names the program.

import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const program = resolve(process.env.LAGVIS_BIN ?? '../../target/release/lagvis');
const project = resolve('../..');

/** A copy of the project, in a folder of its own. */
export function copy() {
  const root = mkdtempSync(join(tmpdir(), 'lagvis-preview-'));
  for (const folder of ['content', 'themes', 'assets']) cpSync(join(project, folder), join(root, folder), { recursive: true });
  return root;
}

/** Starts a preview; gives the address that it says it listens at, and how to end it. */
export function start(root, { language = 'en', port = '0', more = [] } = {}) {
  const server = spawn(program, ['preview', '--root', root, '--port', port, '--language', language, ...more], { stdio: ['ignore', 'pipe', 'pipe'] });
  const stop = () => new Promise((done) => {
    server.removeAllListeners('exit');
    server.on('exit', done);
    server.kill();
  });
  return new Promise((found, lost) => {
    let said = '';
    const hear = (chunk) => {
      said += chunk;
      const line = said.match(/http:\/\/(?:127\.0\.0\.1|localhost):\d+\//);
      if (line) found({ address: line[0], stop });
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.on('error', lost);
    server.on('exit', (code) => lost(new Error(`the preview ended with ${code}: ${said}`)));
  });
}
