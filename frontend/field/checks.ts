import type { Problem, ReportType } from '../forms/definition';
import { validate } from '../forms/validate';
import { contentOf } from '../outbox/content';
import type { Reference } from '../outbox/contract';
import type { Draft } from '../outbox/records';
import { wardAtPin } from '../ward/ward-lookup';

/** Every problem that saving this draft now would have. */
export function problemsOf(
  draft: Draft,
  { definition, rules }: ReportType,
  reference: Reference | null,
  now: string
): Problem[] {
  const pin = draft.location && reference ? wardAtPin(reference.wardSet, draft.location.lat, draft.location.lon) : null;
  const content = contentOf({ ...draft, observedAt: draft.observedAt ?? '' }, now, null);
  return validate(definition, content, { now, pin, rules, registers: reference?.registers ?? null });
}
