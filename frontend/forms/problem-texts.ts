import type { FieldDefinition, FormDefinition, Problem } from './definition';
import texts from './problem-texts.json';

/** Names of what every report has beside its answers. */
const commonLabels: Readonly<Record<string, string>> = {
  observedAt: 'When it was',
  location: 'Where it is',
  ward: 'Ward',
  photos: 'Photos',
  reasons: 'The reason'
};

/** What to tell a person about a problem: plain words, and what to do next. */
export function textOf(problem: Problem, definition: FormDefinition): string {
  const field = fieldAt(problem.field, definition);
  const limits: Readonly<Record<string, string | number | undefined>> = {
    label: labelOf(problem.field, definition),
    min: field?.min ?? field?.repeat?.min,
    max: problem.field === 'photos' ? definition.photos.max : (field?.max ?? field?.repeat?.max),
    maxLength: field?.maxLength
  };
  const text = (texts as Readonly<Record<string, string>>)[problem.code] ?? 'Check ‘{label}’';
  return text.replace(/\{([a-zA-Z]+)\}/g, (_, name: string) => String(limits[name] ?? ''));
}

/** The words a person knows a field by; in a group with the number of the row, from 1. */
export function labelOf(path: string, definition: FormDefinition): string {
  const row = /\[([0-9]+)\]/.exec(path);
  const label = fieldAt(path, definition)?.label ?? commonLabels[path] ?? path;
  return row ? `${label} (${Number(row[1]) + 1})` : label;
}

function fieldAt(path: string, definition: FormDefinition): FieldDefinition | undefined {
  let fields: readonly FieldDefinition[] = definition.fields;
  let found: FieldDefinition | undefined;
  for (const key of path.split(/\[[0-9]+\]\./)) {
    found = fields.find((field) => field.key === key);
    fields = found?.fields ?? [];
  }
  return found;
}
