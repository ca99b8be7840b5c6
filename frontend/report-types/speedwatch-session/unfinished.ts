import type { LogInAnswers } from '../../forms/ui/widget';
import { told } from './session';
import { Tally } from './tally';

/** A session that still runs, or was not saved: what was counted and recorded so far. */
export const logInAnswers: LogInAnswers = (answers, events, registers) => {
  const tally = Tally.of(events);
  if (!tally.startedAt) {
    return answers;
  }
  // As when it is stopped: those that passed were counted from the start.
  const counted = { ...(tally.passed > tally.recorded && { countedAll: true }), ...answers };
  return { ...counted, ...told(tally, counted, registers) };
};
