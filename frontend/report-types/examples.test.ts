/// <reference types="vite/client" />
import { describe, expect, it } from 'vitest';
import type { Problem } from '../forms/definition';
import { isMalformed } from '../forms/malformed';
import { textOf } from '../forms/problem-texts';
import { malformed, validate } from '../forms/validate';
import { pinOf } from '../ward/pin-of-example';
import { everyReportType } from './every-report-type';

interface Example {
  readonly content: unknown;
  readonly now: string;
  readonly problems: readonly Problem[];
}

// Read as text: half of a surrogate pair would not survive as a module.
const examples = import.meta.glob<string>('./*/examples/*.json', { eager: true, query: '?raw', import: 'default' });

/** `ExamplesTest.java` runs the same files, so that phone and server say the same of every report. */
describe.each(await everyReportType())('$definition.key', ({ definition, rules }) => {
  const folder = `./${definition.key}/examples/`;
  const files = Object.entries(examples).flatMap(([path, json]) =>
    path.startsWith(folder) ? [{ name: path.slice(folder.length), example: JSON.parse(json) as Example }] : []
  );

  it('has examples of what is right and what is wrong', () => {
    expect(files.filter(({ name }) => name.startsWith('valid-')).length).toBeGreaterThanOrEqual(6);
    expect(files.filter(({ name }) => name.startsWith('invalid-')).length).toBeGreaterThanOrEqual(20);
  });

  it.each(files)('$name', ({ name, example: { content, now, problems } }) => {
    expect(validate(definition, content, { now, pin: pinOf(content), rules })).toEqual(problems);
    expect(malformed(definition, content)).toEqual(problems.filter(isMalformed));
    expect(problems.some(({ severity }) => severity === 'block')).toBe(name.startsWith('invalid-'));
    for (const problem of problems) expect(textOf(problem, definition)).not.toMatch(/[{}]|undefined|null/);
  });
});
