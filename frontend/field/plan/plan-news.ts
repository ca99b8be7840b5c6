import { countsTowards } from '../../forms/counts-towards';
import type { Answers, FormDefinition } from '../../forms/definition';
import type { MeasureState, Reference } from '../../outbox/contract';
import type { Outbox } from '../../outbox/outbox';
import { planKept } from '../../outbox/plan-kept';
import type { EntryView, PlanRecord } from '../../outbox/records';
import { loadReportType, newestTypes } from '../../report-types/index';
import type { Coming } from './plan-parts';

/** Everything that the plan's screens are drawn from, all of it on the phone. */
export class PlanNews {
  private constructor(
    readonly reference: Reference | null,
    /** Null before it was ever fetched. */
    readonly plan: PlanRecord | null,
    private readonly newest: readonly FormDefinition[],
    private readonly waiting: readonly { entry: EntryView; definition: FormDefinition }[],
    /** The ids of the reports that this phone can open. */
    readonly own: ReadonlySet<string>
  ) {}

  static async read(outbox: Outbox): Promise<PlanNews> {
    const [reference, plan, entries, own, types] = await Promise.all([
      outbox.reference(),
      planKept(outbox.parts),
      outbox.entries(),
      outbox.ownReports(),
      Promise.all(newestTypes().map(({ key }) => loadReportType(key)))
    ]);
    const waiting = await Promise.all(
      entries
        .filter(({ receipt }) => receipt === null)
        .map(async (entry) => ({
          entry,
          definition: (await loadReportType(entry.content.type, entry.content.definitionVersion))?.definition
        }))
    );
    return new PlanNews(
      reference,
      plan,
      types.flatMap((type) => type?.definition ?? []),
      waiting.flatMap(({ definition, entry }) => (definition ? [{ definition, entry }] : [])),
      new Set([...entries, ...own].map(({ id }) => id))
    );
  }

  measure(id: string): MeasureState | undefined {
    return this.plan?.body.measures.find((measure) => measure.id === id);
  }

  /** The measures of an action, or under a heading of the success measures. */
  measuresOf(of: string): MeasureState[] {
    return this.plan?.body.measures.filter((measure) => measure.of === of) ?? [];
  }

  /** The titles of the types of report that move any of these measures. */
  movedBy(measures: readonly Pick<MeasureState, 'id'>[]): string[] {
    return this.newest
      .filter(({ feeds }) => feeds.some((feed) => measures.some(({ id }) => id === feed.measure)))
      .map(({ title }) => title);
  }

  /** What is still to come. Of this phone it is known report by report, of others only how many there are. */
  coming({ id, onPhones, waiting }: MeasureState): Coming {
    const here = this.waiting.filter(({ definition, entry }) => this.#willCount(id, definition, entry)).length;
    const ours = this.newest
      .filter(({ feeds }) => feeds.some(({ measure }) => measure === id))
      .reduce((sum, { key }) => sum + (this.plan?.told[key] ?? 0), 0);
    return { review: waiting, here, elsewhere: Math.max(0, (onPhones ?? 0) - ours) };
  }

  #willCount(measure: string, definition: FormDefinition, { content }: EntryView): boolean {
    const answers = content.answers as Answers;
    const asked = [{ number: '', measures: [{ id: measure, label: '' }] }];
    return countsTowards(definition, { answers }, [], asked).some(({ missing }) => missing.length === 0);
  }
}
