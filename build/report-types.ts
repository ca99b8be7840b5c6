import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import type { FieldDefinition, FormDefinition } from '../frontend/forms/definition';
import type { PublishedType } from '../frontend/report-types/index';

const MODULE = 'wardbook:report-types';

/**
 * The module `wardbook:report-types`: what the phone has to know of every published definition before it loads one,
 * so that its first page does not grow with the number of forms.
 *
 * @param folder holds `<key>/definition.v<N>.json`
 */
export function reportTypes(folder: string): Plugin {
  return {
    name: 'wardbook:report-types',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load(id) {
      if (id !== `\0${MODULE}`) {
        return undefined;
      }
      const files = globSync('*/definition.v*.json', { cwd: folder }).map((file) => path.resolve(folder, file));
      files.forEach((file) => this.addWatchFile(file));
      return `export const publishedTypes = ${JSON.stringify(files.map(published).sort(byKeyAndVersion))};`;
    }
  };
}

function published(file: string): PublishedType {
  const definition = JSON.parse(readFileSync(file, 'utf8')) as FormDefinition;
  const { key, version, title, startWords, order, startedElsewhere, staffOnly, fields } = definition;
  // What has no button of its own is named by its form alone.
  const button = startedElsewhere ? {} : { startWords, order };
  return { key, version, title, ...button, startedElsewhere, staffOnly, restricted: restrictedIn(fields) };
}

function restrictedIn(fields: readonly FieldDefinition[]): string[] {
  return fields.flatMap((field) => [...(field.restricted ? [field.key] : []), ...restrictedIn(field.fields ?? [])]);
}

function byKeyAndVersion(a: PublishedType, b: PublishedType): number {
  return a.key === b.key ? a.version - b.version : a.key < b.key ? -1 : 1;
}
