import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

/** What keeps a failure away, and how to take it out for once. */
export interface Protection {
  /** What is in the names of its tests. */
  named: string;
  protection: string;
  file: string;
  take: string;
  put: string;
  test: string;
}

export function protections(): Protection[] {
  return JSON.parse(readFileSync(path.resolve(import.meta.dirname, 'protections.json'), 'utf8')) as Protection[];
}

/** Takes out the protection that the environment names by its place in the list; nothing on disk changes. */
export function takeOut(number: string | undefined): Plugin {
  const protection = number === undefined ? undefined : protections()[Number(number)];
  return {
    // Vitest keeps what it transformed under the names of its plugins: each taking out has one of its own.
    name: `wardbook:take-out ${protection ? JSON.stringify(protection) : 'nothing'}`,
    enforce: 'pre',
    transform(code, id) {
      if (protection === undefined || !id.endsWith(`/${protection.file}`)) {
        return undefined;
      }
      if (code.split(protection.take).length !== 2) {
        throw new Error(`${protection.file} no longer holds once: ${protection.take}`);
      }
      return code.replace(protection.take, () => protection.put);
    }
  };
}
