import process from 'node:process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * Prints what a phone loads before its first form can be filled, the map apart, and fails when it
 * has grown past the limit: on a weak signal every kilobyte is waited for (performance goal: 30 kB).
 */
const LIMIT_KB = 40;
const root = path.resolve(import.meta.dirname, '..');
const built = path.join(root, 'target/classes/META-INF/VAADIN/webapp');
const files = JSON.parse(readFileSync(path.join(root, 'target/phone-first-form.json'), 'utf8'));

const sizes = files.map((file) => ({
  file,
  kB: gzipSync(readFileSync(path.join(built, file)), { level: 9 }).length / 1000
}));
const total = sizes.reduce((sum, { kB }) => sum + kB, 0);

const lines = sizes.map(({ file, kB }) => `  ${kB.toFixed(1).padStart(6)} kB  ${file}`);
process.stdout.write(
  `JavaScript and CSS of the phone's first form, map apart: ${total.toFixed(1)} kB gz (limit ${LIMIT_KB} kB)\n${lines.join('\n')}\n`
);
if (total > LIMIT_KB) {
  process.exitCode = 1;
}
