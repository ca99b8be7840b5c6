import type { Registers, ReportContent, ReportType } from '../forms/definition';
import type { Reference } from '../outbox/contract';
import type { Outbox } from '../outbox/outbox';

/** What the CSU turned down is not so. */
const NOT_SO = ['rejected', 'duplicate'];

/** The reference with what the person's own reports on this phone add to its registers, sent or not. */
export async function knownHere(
  reference: Reference,
  known: NonNullable<ReportType['known']>,
  { definition: { key } }: ReportType,
  outbox: Outbox
): Promise<Reference> {
  const entries = await outbox.entries();
  const own = entries
    .filter(({ content, standing }) => content.type === key && !NOT_SO.includes(standing?.state ?? ''))
    .map(({ content }) => content as ReportContent);
  return { ...reference, registers: known(reference.registers, own) as Record<string, Registers[string][number][]> };
}
