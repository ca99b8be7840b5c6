import type { Answers } from './contract';

/** The answers without the restricted ones (plates, people) at every depth, and the keys that were taken out. */
export function withoutRestricted(
  answers: Answers,
  restricted: readonly string[]
): { answers: Answers; erased: string[] } {
  const erased = new Set<string>();
  const strip = (value: unknown): unknown => {
    if (Array.isArray(value)) {
      return value.map(strip);
    }
    return typeof value === 'object' && value !== null ? stripped(value as Answers) : value;
  };
  const stripped = (values: Answers): Answers => {
    const kept: Answers = {};
    for (const [key, value] of Object.entries(values)) {
      if (restricted.includes(key)) {
        if (value !== null) {
          erased.add(key);
        }
      } else {
        kept[key] = strip(value);
      }
    }
    return kept;
  };
  return { answers: stripped(answers), erased: [...erased] };
}
