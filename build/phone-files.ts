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

const VERSIONED = /^(.*\/report-types\/[^/]+\/)definition\.v(\d+)\.json$/;
/** What a type's folder adds: its definitions, its rules, and the screen that it may bring with all its parts. */
const OF_TYPE = /\/report-types\/([^/]+)\//;
/** What of it is waited for. */
const AT_ONCE = /\/(?:definition\.v\d+\.json|rules\.ts|widget\.ts)$/;
const ORDINARY_FORM = /\/field\/ordinary-form\.ts$/;
const WIDGET_FORM = /\/(?:field\/widget-form|outbox\/events)\.ts$/;
const HASHED_NAME = /-[\w-]{8}\.\w+$/;

/** Where the lists go. */
interface Options {
  /** The name of the phone's entry. */
  entry: string;
  /** The module that is written for the service worker: everything the phone can load. */
  module: string;
  /** The JSON file that is written for the size budget, a `PhoneWeights`. */
  weights: string;
}

/** The scripts and styles that the phone keeps. */
export interface PhoneWeights {
  /** What every draft needs to be filled and saved. */
  everyForm: string[];
  /**
   * What the newest version of a type needs on top: its questions, its rules, and what draws them, which is the
   * ordinary form or the screen that the type brings. Types share files.
   */
  forms: Record<string, string[]>;
  /** What a type's own screen fetches once it is shown, while somebody fills in its first part. */
  meanwhile: Record<string, string[]>;
  map: string[];
  /** Other screens, the sender, scaling of photos, earlier versions of forms. */
  others: string[];
}

/**
 * Lists what the phone's page can ever load, so that the service worker keeps just that and nothing
 * of the desk: the entry's chunks, those they import at once or later, and the styles, images and
 * workers that these chunks name. The lists are written before the worker is built.
 */
export function phoneFiles({ entry, module, weights }: Options): Plugin {
  return {
    name: 'wardbook:phone-files',
    enforce: 'post',
    writeBundle(_options, bundle) {
      const everything = reachable(bundle, entry, () => true);
      mkdirSync(path.dirname(module), { recursive: true });
      writeFileSync(
        module,
        `export const phoneFiles = ${JSON.stringify(
          everything.map((url) => describe(bundle, url)),
          null,
          2
        )};\n`
      );
      writeFileSync(weights, JSON.stringify(weightsOf(bundle, entry, everything), null, 2));
    }
  };
}

function weightsOf(bundle: Bundle, entry: string, everything: readonly string[]): PhoneWeights {
  const everyForm = reachable(bundle, entry, () => false).filter(isWeighed);
  const typeOf = (url: string) =>
    modulesIn(bundle[url])
      .map((id) => OF_TYPE.exec(id)?.[1])
      .find(Boolean);
  const own = everything.filter((url) => typeOf(url) && !isOutdated(modulesIn(bundle[url]), bundle));
  const needed = (urls: readonly string[]) =>
    [...new Set(urls.flatMap((url) => [...loadedWith(bundle, url)]))].filter((url) => !everyForm.includes(url));
  const forms: Record<string, string[]> = {};
  const meanwhile: Record<string, string[]> = {};
  for (const type of new Set(own.map((url) => typeOf(url) ?? ''))) {
    const all = own.filter((url) => typeOf(url) === type);
    const urls = all.filter((url) => holds(bundle, url, AT_ONCE));
    const drawnBy = urls.some((url) => holds(bundle, url, /\/widget\.ts$/)) ? WIDGET_FORM : ORDINARY_FORM;
    const first = needed([...urls, ...everything.filter((url) => holds(bundle, url, drawnBy))]);
    forms[type] = first;
    meanwhile[type] = needed(all).filter((url) => !first.includes(url));
  }
  const weighed = new Set([...everyForm, ...Object.values(forms).flat()]);
  const rest = everything.filter((url) => isWeighed(url) && !weighed.has(url));
  const map = rest.filter((url) => holds(bundle, url, /\/frontend\/map\/|\/leaflet\//));
  return { everyForm, forms, meanwhile, map, others: rest.filter((url) => !map.includes(url)) };
}

function isWeighed(url: string): boolean {
  return /\.(js|css)$/.test(url);
}

function holds(bundle: Bundle, url: string, module: RegExp): boolean {
  return modulesIn(bundle[url]).some((id) => module.test(id));
}

/** A chunk and everything that comes with it at once. */
function loadedWith(bundle: Bundle, url: string, found = new Set<string>()): Set<string> {
  const file = bundle[url];
  if (file?.type === 'chunk' && !found.has(url)) {
    found.add(url);
    file.viteMetadata?.importedCss?.forEach((css) => found.add(css));
    file.imports.forEach((imported) => loadedWith(bundle, imported, found));
  }
  return found;
}

/** Whether a chunk holds a definition of which there is a newer version. */
function isOutdated(modules: readonly string[], bundle: Bundle): boolean {
  const [, folder, version] = modules.map((id) => VERSIONED.exec(id)).find(Boolean) ?? [];
  const others = Object.values(bundle).flatMap(modulesIn);
  return (
    folder !== undefined &&
    others.some((id) => {
      const [, otherFolder, otherVersion] = VERSIONED.exec(id) ?? [];
      return otherFolder === folder && Number(otherVersion) > Number(version);
    })
  );
}

function modulesIn(file: Bundle[string]): string[] {
  return file.type === 'chunk' ? file.moduleIds : [];
}

/** The files that the entry leads to; `followLater` decides which lazily loaded chunks belong. */
function reachable(bundle: Bundle, entry: string, followLater: (file: Rolldown.OutputChunk) => boolean): string[] {
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
      const later = file.dynamicImports.filter((name) => {
        const chunk = bundle[name];
        return chunk?.type === 'chunk' && followLater(chunk);
      });
      waiting.push(...file.imports, ...later);
      waiting.push(...(file.viteMetadata?.importedCss ?? []), ...(file.viteMetadata?.importedAssets ?? []));
    } else {
      waiting.push(...namedIn(bundle, textOf(file)));
    }
    waiting.push(...workersNamedIn(bundle, textOf(file)));
  }
  return [...found].sort();
}

/** The emitted files (not chunks: those are followed by their imports) that a page or style names. */
function namedIn(bundle: Bundle, text: string): string[] {
  return Object.values(bundle)
    .filter((file) => file.type === 'asset' && text.includes(path.basename(file.fileName)))
    .map((file) => file.fileName);
}

/** A worker is emitted as an asset and named by its address in the code that starts it. */
function workersNamedIn(bundle: Bundle, text: string): string[] {
  return namedIn(bundle, text).filter((name) => name.endsWith('.js'));
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
