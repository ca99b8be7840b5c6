import process from 'node:process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * Prints what a phone loads to fill and save a first form, the map apart, and fails when it has grown past the limit:
 * on a weak signal every kilobyte is waited for (performance goal: 30 kB). Of several types of report the heaviest
 * counts. What else the phone keeps is printed below, so that nothing hides by being loaded later.
 */
const LIMIT_KB = 40;
const root = path.resolve(import.meta.dirname, '..');
const built = path.join(root, 'target/classes/META-INF/VAADIN/webapp');
const { everyForm, forms, map, meanwhile, others } = JSON.parse(
  readFileSync(path.join(root, 'target/phone-weights.json'), 'utf8')
);

const heaviest = Object.values(forms).sort((a, b) => kilobytes(b) - kilobytes(a))[0] ?? [];
const first = [...everyForm, ...heaviest];
const total = kilobytes(first);
const later = [...new Set([...others, ...Object.values(forms).flat()])].filter((file) => !first.includes(file));

print(`JavaScript and CSS to fill and save a first form, map apart: ${kB(total)} gz (limit ${LIMIT_KB} kB)`);
first.forEach((file) => print(`  ${kB(kilobytes([file])).padStart(8)}  ${file}`));
Object.entries(forms).forEach(([type, files]) => {
  const own = kilobytes(meanwhile[type]);
  const more = own > 0 ? `, and ${kB(own)} while its first part is filled in` : '';
  print(`  ${kB(kilobytes([...everyForm, ...files])).padStart(8)}  ${type}${more}`);
});
print(`Everything else that the phone keeps, map apart: ${kB(kilobytes(later))} gz; the map: ${kB(kilobytes(map))} gz`);
if (total > LIMIT_KB) {
  process.exitCode = 1;
}

function kilobytes(files) {
  return (
    files.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(built, file)), { level: 9 }).length, 0) / 1000
  );
}

function kB(size) {
  return `${size.toFixed(1)} kB`;
}

function print(line) {
  process.stdout.write(`${line}\n`);
}
