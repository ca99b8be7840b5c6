import type { Answers, NamedRule, Problem, Registers, RegisterEntry, ReportContent } from '../../forms/definition';
import { londonDay } from '../../forms/london';
import { partOfWhole } from '../../forms/part-of-whole';
import { namesNobody } from '../../forms/personal-details';
import { entryOf } from '../../forms/registers';

const UNITS = 'cctv-unit';

/** Where a unit is as far as is known: the value `now` of its entry, which the server adds from what was reported. */
interface UnitNow {
  readonly status: 'available' | 'deployed' | 'fault' | 'repair';
  /** In words; null in store. */
  readonly at: string | null;
  /** Since when; null when nothing was ever reported of it. */
  readonly since: string | null;
  /** The report that says so. */
  readonly report: string | null;
}

/** What a deployment has to have before it counts as in order, in the order of the form: practice §4. */
const PAPERS = ['need', 'authorisedBy', 'authorisedOn', 'signsUp', 'reviewOn'];

export const rules: Readonly<Record<string, NamedRule>> = {
  // Hidden cameras need an authorisation under RIPA, of which nothing may be kept here: practice §4.
  'covert-refused': ({ answers }) =>
    answers.use === 'covert' ? [{ field: 'use', code: 'covert-needs-ripa', severity: 'block' }] : [],

  // One unit can't be in two places. What else was reported meanwhile the server sees when the report arrives.
  'unit-in-one-place': ({ answers, id, observedAt }, { registers }) => {
    const now = nowOf(entryOf(registers, UNITS, answers.unit));
    if (!now || now.report === id || (now.since !== null && Date.parse(observedAt) < Date.parse(now.since))) return [];
    if (answers.event === 'deploy') {
      if (now.at !== null) return [{ field: 'unit', code: 'unit-elsewhere', severity: 'block' }];
      return now.status === 'repair' ? [warn('unit', 'unit-out-of-order')] : [];
    }
    const needsToBeOut = answers.event === 'move' || answers.event === 'retrieve';
    return needsToBeOut && now.at === null ? [warn('unit', 'unit-not-out')] : [];
  },

  'deployment-in-order': ({ answers, observedAt }) => {
    if (!isPutUp(answers)) return [];
    const { reviewOn } = answers;
    const isOver = typeof reviewOn === 'string' && reviewOn < londonDay(observedAt);
    const lacking = PAPERS.find((field) => answers[field] === undefined) ?? (isOver ? 'reviewOn' : undefined);
    return lacking ? [warn(lacking, 'not-in-order')] : [];
  },

  'photo-of-signs': ({ answers, photos }) =>
    answers.signsUp !== undefined && (photos?.length ?? 0) === 0 ? [warn('signsUp', 'no-photo-of-signs')] : [],

  'released-among-requested': partOfWhole('footageReleased', 'footageRequests', 'more-released-than-requested'),

  'cctv-names-nobody': namesNobody(
    'requestedBy',
    'needDetails',
    'evidence',
    'alternatives',
    'refusalReason',
    'fault',
    'notes'
  )
};

/** The units with what this phone has reported of them and the server did not yet know when it told of them. */
export function known(registers: Registers, own: readonly ReportContent[]): Registers {
  const inOrder = [...own].sort((a, b) => Date.parse(a.observedAt) - Date.parse(b.observedAt));
  return { ...registers, [UNITS]: (registers[UNITS] ?? []).map((unit) => inOrder.reduce(afterwards, unit)) };
}

function afterwards(unit: RegisterEntry, { answers, id, observedAt }: ReportContent): RegisterEntry {
  const before = nowOf(unit);
  if (answers.unit !== unit.id || (before?.since && Date.parse(observedAt) <= Date.parse(before.since))) return unit;
  if (isPutUp(answers)) {
    return withNow(unit, { status: 'deployed', at: 'where you put it', since: observedAt, report: id });
  }
  return answers.event === 'retrieve'
    ? withNow(unit, { status: 'available', at: null, since: observedAt, report: id })
    : unit;
}

function withNow(unit: RegisterEntry, now: UnitNow): RegisterEntry {
  return { ...unit, values: { ...unit.values, now, remark: now.at === null ? 'in store' : now.at } };
}

function nowOf(unit: RegisterEntry | undefined): UnitNow | undefined {
  return unit?.values.now as UnitNow | undefined;
}

function isPutUp({ event }: Answers): boolean {
  return event === 'deploy' || event === 'move';
}

function warn(field: string, code: string): Problem {
  return { field, code, severity: 'warn' };
}
