import type { Answers } from '../forms/definition';
import type { Outbox } from '../outbox/outbox';
import type { Draft } from '../outbox/records';
import { withLog } from '../report-types/unfinished';

/**
 * What was begun and not saved, with all that was entered or counted so far as answers. A correction is left out: what
 * it corrects is a report by itself, and half a correction would undo it.
 */
export async function unfinishedOf(outbox: Outbox): Promise<Draft[]> {
  const registers = (await outbox.reference())?.registers ?? null;
  const drafts = (await outbox.drafts.all()).filter(({ corrects }) => !corrects);
  const all = await Promise.all(
    drafts.map(async (draft) => ({
      ...draft,
      answers: await withLog(draft.type, draft.answers as Answers, await outbox.drafts.events(draft.id), registers)
    }))
  );
  return all.filter(({ answers, photos }) => Object.keys(answers).length + photos.length > 0);
}
