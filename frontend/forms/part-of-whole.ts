import type { NamedRule } from './definition';

/** A rule that blocks an answer that is more than what it is a part of, when both are known. */
export function partOfWhole(part: string, whole: string, code: string): NamedRule {
  return ({ answers: { [part]: some, [whole]: all } }) =>
    typeof some === 'number' && typeof all === 'number' && some > all ? [{ field: part, code, severity: 'block' }] : [];
}
