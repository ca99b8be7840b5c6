import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin, Rolldown } from 'vite';

/** A file the phone keeps; `revision` is null where the name itself holds a hash of the content. */
interface PhoneFile {
  url: string;
  revision: string | null;
}

type Bundle = Rolldown.OutputBundle;

const HASHED_NAME = /-[\w-]{8}\.\w+$/;

/**
 * Lists what the phone's page can ever load, so that the service worker keeps just that and nothing
 * of the desk: the entry's chunks, those they import at once or later, and the styles, images and
 * workers that these chunks name. The list is written as a module before the worker is built.
 */
export function phoneFiles({ entry, module }: { entry: string; module: string }): Plugin {
  return {
    name: 'wardbook:phone-files',
    enforce: 'post',
    writeBundle(_options, bundle) {
      const files = reachable(bundle, entry).map((url) => describe(bundle, url));
      mkdirSync(path.dirname(module), { recursive: true });
      writeFileSync(module, `export const phoneFiles = ${JSON.stringify(files, null, 2)};\n`);
    }
  };
}

function reachable(bundle: Bundle, entry: string): string[] {
  const start = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry && file.name === entry);
  if (!start) {
    throw new Error(`The build has no entry named ${entry}`);
  }
  const page = `${entry}.html`;
  const found = new Set<string>([page]);
  const waiting = [start.fileName, ...namedIn(bundle, textOf(bundle[page]))];
  for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
    const file = bundle[url];
    if (!file || found.has(url)) {
      continue;
    }
    found.add(url);
    if (file.type === 'chunk') {
      waiting.push(...file.imports, ...file.dynamicImports);
    }
    waiting.push(...namedIn(bundle, textOf(file)));
  }
  return [...found].sort();
}

/** The emitted files (not chunks: those are followed by their imports) that a text names. */
function namedIn(bundle: Bundle, text: string): string[] {
  return Object.values(bundle)
    .filter((file) => file.type === 'asset' && text.includes(path.basename(file.fileName)))
    .map((file) => file.fileName);
}

function textOf(file: Bundle[string]): string {
  const isText = file.type === 'chunk' || /\.(css|html|js|svg)$/.test(file.fileName);
  return isText ? contentOf(file).toString() : '';
}

function contentOf(file: Bundle[string]): string | Uint8Array {
  return file.type === 'chunk' ? file.code : file.source;
}

function describe(bundle: Bundle, url: string): PhoneFile {
  const revision = HASHED_NAME.test(url) ? null : createHash('sha256').update(contentOf(bundle[url])).digest('hex');
  return { url, revision };
}
