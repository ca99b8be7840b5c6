/// <reference types="vite/client" />
import { describe, expect, it } from 'vitest';
import type { Problem, Registers } from '../forms/definition';
import { isMalformed } from '../forms/malformed';
import { textOf } from '../forms/problem-texts';
import { malformed, validate } from '../forms/validate';
import { pinOf } from '../ward/pin-of-example';
import { findPublished, newestTypes } from '.';
import { everyReportType } from './every-report-type';

interface Example {
  readonly content: unknown;
  readonly now: string;
  readonly problems: readonly Problem[];
}

// Read as text: half of a surrogate pair would not survive as a module.
const examples = import.meta.glob<string>('./*/examples/*.json', { eager: true, query: '?raw', import: 'default' });

/** What the examples of a type name, as the CSU might have set it. */
const exampleRegisters = import.meta.glob<Registers>('./*/example-registers.json', { eager: true, import: 'default' });

/** `ExamplesTest.java` runs the same files, so that phone and server say the same of every report. */
describe.each(await everyReportType())('$definition.key', ({ definition, rules }) => {
  const folder = `./${definition.key}/examples/`;
  const registers = exampleRegisters[`./${definition.key}/example-registers.json`] ?? {};
  const isNewest = findPublished(definition.key)?.version === definition.version;
  const files = Object.entries(examples)
    .filter(([path]) => path.startsWith(folder))
    .map(([path, json]) => ({ name: path.slice(folder.length), example: JSON.parse(json) as Example }))
    // Each is tried with the version that it names; one that names none that exists, with the newest.
    .filter(({ example }) => {
      const named = (example.content as { definitionVersion?: unknown } | null)?.definitionVersion;
      return named === definition.version || (isNewest && !findPublished(definition.key, Number(named)));
    });

  it.each(files)('$name', ({ name, example: { content, now, problems } }) => {
    expect(validate(definition, content, { now, pin: pinOf(content), registers, rules })).toEqual(problems);
    expect(malformed(definition, content)).toEqual(problems.filter(isMalformed));
    expect(problems.some(({ severity }) => severity === 'block')).toBe(name.startsWith('invalid-'));
    for (const problem of problems) expect(textOf(problem, definition)).not.toMatch(/[{}]|undefined|null/);
  });
});

describe.each(newestTypes())('$key', ({ key }) => {
  const names = Object.keys(examples).filter((path) => path.startsWith(`./${key}/examples/`));

  it('has examples of what is right and what is wrong', () => {
    expect(names.filter((name) => name.includes('/valid-')).length).toBeGreaterThanOrEqual(6);
    expect(names.filter((name) => name.includes('/invalid-')).length).toBeGreaterThanOrEqual(20);
  });
});
