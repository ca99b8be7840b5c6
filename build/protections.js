// Takes out each protection in turn and sees its tests fail. Run: npm run protections
import process from 'node:process';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const all = JSON.parse(readFileSync(path.resolve(import.meta.dirname, 'protections.json'), 'utf8'));
let unguarded = 0;

for (const [number, { named, protection, test }] of all.entries()) {
  const { stdout } = spawnSync('npx', ['vitest', 'run', test, '--testNamePattern', named], {
    env: { ...process.env, TAKE_OUT: String(number), NO_COLOR: '1' },
    encoding: 'utf8'
  });
  // A file that can't be loaded fails as well, and proves nothing: a test of that name has to.
  const isSeen = new RegExp(`×.*${named}`).test(stdout) && /Tests .*\d+ failed/.test(stdout);
  unguarded += isSeen ? 0 : 1;
  process.stdout.write(`${isSeen ? 'seen    ' : 'NOT SEEN'} "${named}" fails without: ${protection}\n`);
}

process.exitCode = unguarded > 0 ? 1 : 0;
