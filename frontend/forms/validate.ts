import type { FormDefinition, NamedRule, Problem, RuleContext } from './definition';

export interface ValidationContext extends RuleContext {
  /** The rules of the report's type (`ReportType.rules`); every rule the definition names must be there. */
  readonly rules: { readonly [name: string]: NamedRule };
}

/** Every problem of a report, in the order of the form; empty when there is nothing to say. Never throws. */
export function validate(_definition: FormDefinition, _content: unknown, _context: ValidationContext): Problem[] {
  return [];
}
