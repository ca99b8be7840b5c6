import type { Answer, Answers, Location, RegisterEntry, Registers } from '../../forms/definition';
import { londonClock, londonDay } from '../../forms/london';
import { entryOf } from '../../forms/registers';
import type { WidgetContext } from '../../forms/ui/widget';
import { asText, lightAt, type Member, placeOf, stillValid, teamOf, whyNotStart } from './set-up';
import type { Counting, SessionEvent } from './session-events';
import { Tally } from './tally';
import { limitOf, thresholdFor } from './thresholds';
import type { VehicleEntry } from './vehicle-entry';

export type SessionScreen = 'set-up' | 'roadside' | 'vehicle' | 'vehicles' | 'sheet';

/** Where somebody is within the session, as it is kept with the draft. */
interface Place {
  readonly screen?: 'vehicle' | 'vehicles' | 'set-up';
  readonly entry?: VehicleEntry;
  /** The digits of a speed that is being noted at the roadside. */
  readonly speed?: string;
}

/** How a session says that it watches either way. */
export const both = 'both directions';
/** As many as the definition takes. */
export const mostVehicles = 500;

/**
 * A session on this phone: what happened, what is shown of it, and what can be done. Has no screen. What is counted is
 * shown only once it is on disk; until then it is `pending`.
 */
export class Session {
  tally = new Tally();
  /** What was kept of it is read. */
  isOpen = false;
  /** Events that are on their way to the disk. */
  pending = 0;
  /** Why the latest event could not be kept; it is not counted. */
  trouble: string | undefined;
  /** What to say of the last thing done. */
  message = '';
  /** The record whose deletion was asked for and is not confirmed yet. */
  deleting: string | undefined;
  /** The list of the recorded vehicles shows the early ones too. */
  listsAll = false;
  /** Saving was tried, so what is missing may be named. */
  triedToSave = false;
  here: { lat: number; lon: number; accuracyMetres: number } | undefined;
  #place: Place = {};

  constructor(
    public context: WidgetContext,
    /** Draws it anew. */
    readonly show: () => void
  ) {}

  async open(): Promise<void> {
    const { draft, log } = this.context;
    const events = await log.read();
    this.tally = Tally.of(events);
    if (events.length === 0 && draft.corrects) {
      await this.add({ kind: 'said', answers: draft.answers });
    }
    this.#place = placeFrom(draft.place);
    if (!this.tally.startedAt) {
      await this.#prefill();
    }
    if (this.screen === 'sheet') {
      this.fold();
    }
    this.isOpen = true;
    this.show();
  }

  get answers(): Answers {
    return this.context.answers();
  }

  get screen(): SessionScreen {
    const { screen } = this.#place;
    if (!this.tally.startedAt || screen === 'set-up') {
      return 'set-up';
    }
    return screen ?? (this.tally.endedAt ? 'sheet' : 'roadside');
  }

  get isRunning(): boolean {
    return this.tally.startedAt !== undefined && this.tally.endedAt === undefined;
  }

  get entry(): VehicleEntry | undefined {
    return this.#place.entry;
  }

  /** The digits of a speed that is being noted. */
  get typed(): string {
    return this.#place.speed ?? '';
  }

  /** Chosen before the start and the same to the end: half a count of something is none. */
  get counting(): Counting {
    if (this.tally.startedAt) {
      return this.tally.counting;
    }
    const { allSpeedsRecorded, underThreshold } = this.answers;
    return allSpeedsRecorded === true ? 'speeds' : underThreshold === undefined ? 'passed' : 'band';
  }

  /** London's day of the session. */
  get day(): string {
    return londonDay(this.tally.startedAt ?? this.now());
  }

  get limit(): number {
    return limitOf(this.answers.limit) ?? 0;
  }

  get threshold(): number | undefined {
    return thresholdFor(this.context.form.registers, limitOf(this.answers.limit), this.day);
  }

  get site(): RegisterEntry | undefined {
    return entryOf(this.context.form.registers, 'speedwatch-site', this.answers.site);
  }

  get team(): readonly Member[] {
    return teamOf(this.answers).filter(({ person }) => person);
  }

  nameOf(person: string | undefined): string {
    return entryOf(this.context.form.registers, 'trained-person', person)?.name ?? 'Somebody';
  }

  whyNotStart(): string[] {
    return whyNotStart(this.answers, this.context.form.registers, this.day);
  }

  answer(key: string, answer: Answer | undefined): void {
    this.context.form.change(key, answer);
  }

  /** The limit and the only direction come with a site, so that nothing approved is mistyped. */
  chooseSite(id: string): void {
    const site = entryOf(this.context.form.registers, 'speedwatch-site', id);
    this.answer('site', id || undefined);
    const limit = asText(site?.values.limit);
    this.answer('limit', limitOf(limit) === undefined ? undefined : limit);
    this.answer('direction', undefined);
    if (site) {
      this.#putOnTheMap(site);
    }
  }

  chooseCounting(counting: Counting): void {
    this.answer('allSpeedsRecorded', counting === 'speeds' ? true : undefined);
    this.answer('underThreshold', counting === 'band' ? 0 : undefined);
  }

  /** A site without a pin is where the phone is. */
  foundAt(here: { lat: number; lon: number; accuracyMetres: number }): void {
    this.here = here;
    const { location } = this.context.draft;
    if (this.site && !placeOf(this.site) && (location?.accuracyMetres ?? Infinity) > here.accuracyMetres) {
      this.#locateAt({ ...here, accuracyMetres: Math.ceil(here.accuracyMetres), source: 'gps' });
    }
    this.show();
  }

  async start(): Promise<void> {
    const { context } = this;
    if (this.whyNotStart().length > 0) {
      this.show();
      return;
    }
    const at = this.now();
    this.answer('team', this.team as unknown as Answer);
    context.change({ observedAt: at });
    const { counting } = this;
    const { device, deviceSerial, direction, site } = this.answers;
    void context.memory.keep({ site, direction, team: this.team, device, deviceSerial, counting });
    await this.add({ kind: 'started', at, counting });
    context.headline(`Running since ${clockOf(at)}`);
    this.goTo({});
  }

  /** @param over it was over the limit, though too slow to be recorded */
  async count(over = false): Promise<void> {
    this.message = '';
    await this.add({ kind: 'passed', at: this.now(), ...(over && { over }) });
  }

  async end(at = this.now()): Promise<void> {
    await this.add({ kind: 'ended', at });
    this.context.headline('Stopped, not saved yet');
    if (this.answers.countedAll === undefined && this.tally.passed > this.tally.recorded) {
      this.answer('countedAll', true);
    }
    this.goTo({});
  }

  goTo(place: Place): void {
    this.#place = place;
    this.context.leftAt(JSON.stringify(place));
    if (this.screen === 'sheet') {
      this.fold();
    }
    this.show();
  }

  say(message: string): void {
    this.message = message;
    this.show();
  }

  /** Turns what happened into the answers of the report, where they differ. */
  fold(): void {
    for (const [key, answer] of Object.entries(told(this.tally, this.answers, this.context.form.registers))) {
      if (JSON.stringify(answer) !== JSON.stringify(this.answers[key])) {
        this.answer(key, answer);
      }
    }
  }

  async #prefill(): Promise<void> {
    const { context } = this;
    if (Object.keys(this.answers).length > 0) {
      return;
    }
    const last = stillValid(await context.memory.read(), context.form.registers, this.day);
    if (last.site) {
      this.chooseSite(last.site);
    }
    for (const key of ['direction', 'device', 'deviceSerial'] as const) {
      if (last[key]) {
        this.answer(key, last[key]);
      }
    }
    if (last.team && last.team.length > 0) {
      this.answer('team', last.team as unknown as Answer);
    }
    if (last.counting) {
      this.chooseCounting(last.counting);
    }
    const at = this.site && placeOf(this.site);
    this.answer('light', lightAt(context.clock.now(), at?.lat, at?.lon));
  }

  #putOnTheMap(site: RegisterEntry): void {
    const at = placeOf(site);
    if (at) {
      this.#locateAt({ ...at, accuracyMetres: null, source: 'map' });
    } else {
      this.context.change({ location: null, ward: null });
    }
  }

  #locateAt(location: Location): void {
    const { ward } = this.context.wardAt(location.lat, location.lon) ?? { ward: null };
    this.context.change({ location, ward });
  }

  /** True once it is on disk and counted. */
  async add(event: SessionEvent): Promise<boolean> {
    this.pending += 1;
    this.show();
    try {
      await this.context.log.add(event);
      this.tally.take(event);
      this.trouble = undefined;
      return true;
    } catch {
      this.trouble = 'The phone could not keep the last tap: it is not counted. Free some space, then tap again.';
      return false;
    } finally {
      this.pending -= 1;
      this.show();
    }
  }

  now(): string {
    return new Date(this.context.clock.now()).toISOString();
  }
}

/** What happened, as answers of the report. */
export function told(tally: Tally, answers: Answers, registers: Registers | null): Answers {
  const limit = limitOf(answers.limit);
  const threshold = thresholdFor(registers, limit, londonDay(tally.startedAt ?? ''));
  const { passed, ...others } = tally.answers(limit, threshold);
  return { ...others, passed: answers.countedAll === true ? passed : undefined };
}

/** "10:02", as London's clocks show it. */
export function clockOf(instant: string): string {
  return londonClock(new Date(instant)).slice(11);
}

function placeFrom(text: string | null): Place {
  try {
    return text === null ? {} : (JSON.parse(text) as Place);
  } catch {
    return {};
  }
}
