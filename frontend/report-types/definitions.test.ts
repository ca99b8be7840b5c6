import { describe, expect, it } from 'vitest';
import { eachOf, type FieldDefinition, neededBy } from '../forms/definition';
import { findPublished, loadReportType, newestTypes, publishedTypes } from '.';
import { everyReportType } from './every-report-type';

/** With the fields that come before each, since a condition may only name one of those. */
function withEarlier(fields: readonly FieldDefinition[]): { field: FieldDefinition; earlier: FieldDefinition[] }[] {
  return fields.flatMap((field, index) => [
    { field, earlier: fields.slice(0, index) },
    ...withEarlier(field.fields ?? [])
  ]);
}

function possibleAnswers(field: FieldDefinition | undefined): (string | boolean)[] | undefined {
  return field?.kind === 'yes-no' ? [true, false] : field?.options?.map(({ value }) => value);
}

describe.each(await everyReportType())('$definition.key version $definition.version', ({ definition, rules }) => {
  const fields = withEarlier(definition.fields);

  it('has keys of the agreed form', () => {
    expect(definition.key).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(definition.referencePrefix).toMatch(/^[A-Z]{2,3}$/);
    for (const { field } of fields) expect(field.key).toMatch(/^[a-z][A-Za-z0-9]*$/);
  });

  it('asks every question once, in the order of its sections', () => {
    expect(definition.sections.flatMap((section) => section.fields)).toEqual(definition.fields.map(({ key }) => key));
    expect(new Set(definition.fields.map(({ key }) => key)).size).toBe(definition.fields.length);
  });

  it('offers options where a choice is asked, each once, and only there', () => {
    for (const { field } of fields) {
      const values = field.options?.map(({ value }) => value) ?? [];
      expect(new Set(values).size, field.key).toBe(values.length);
      expect(values.length > 0, field.key).toBe(field.kind === 'choice' || field.kind === 'choices');
      for (const value of values) expect(value).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    }
  });

  it('limits the length of every text', () => {
    const texts = fields.filter(({ field }) => field.kind === 'text' || field.kind === 'long-text');
    for (const { field } of texts) expect(field.maxLength, field.key).toBeLessThanOrEqual(5_000);
  });

  it('asks only under conditions on an earlier question that can hold', () => {
    for (const { field, earlier } of fields) {
      if (!field.visibleWhen) continue;
      for (const { field: key, is } of eachOf(field.visibleWhen)) {
        const possible = possibleAnswers(earlier.find((before) => before.key === key));
        expect(possible, field.key).toEqual(expect.arrayContaining([...is]));
      }
    }
  });

  it('names rules that there are, and feeds measures by its own questions', () => {
    expect(Object.keys(rules)).toEqual(expect.arrayContaining([...definition.rules]));
    const keys = definition.fields.map(({ key }) => key);
    // A feed's place of that name is the ward of the report itself.
    expect(keys).not.toContain('ward');
    for (const feed of definition.feeds) {
      expect(keys).toEqual(expect.arrayContaining(neededBy(feed)));
      const conditions = [feed.when, feed.met].flatMap((condition) => (condition ? eachOf(condition) : []));
      for (const { field, is, atLeast = 1 } of conditions) {
        expect(possibleAnswers(definition.fields.find(({ key }) => key === field))).toEqual(
          expect.arrayContaining([...is])
        );
        expect(atLeast).toBeLessThanOrEqual(is.length);
      }
    }
  });

  it('is known by what its first tap needs, before it is loaded', () => {
    const { key, version, title, startWords, order, startedElsewhere, staffOnly } = definition;
    const restricted = withEarlier(definition.fields).flatMap(({ field }) => (field.restricted ? [field.key] : []));
    expect(findPublished(key, version)).toEqual({
      ...{ key, version, title, startedElsewhere, staffOnly, restricted },
      ...(startedElsewhere ? {} : { startWords, order })
    });
  });
});

describe('the published types', () => {
  it('are found by version, or the newest without one', () => {
    expect(findPublished('fly-tip', 1)?.version).toBe(1);
    expect(findPublished('fly-tip')).toBe(newestTypes().find(({ key }) => key === 'fly-tip'));
    expect(findPublished('fly-tip', 99)).toBeUndefined();
    expect(findPublished('no-such-type')).toBeUndefined();
  });
  it('are loaded under the version that a report names, or not at all', async () => {
    expect((await loadReportType('fly-tip', 1))?.definition).toMatchObject({ key: 'fly-tip', version: 1 });
    expect(await loadReportType('fly-tip', 99)).toBeUndefined();
    expect(await loadReportType('no-such-type')).toBeUndefined();
    expect(await everyReportType()).toHaveLength(publishedTypes.length);
  });
});
