import { both, clockOf, mostVehicles, type Session } from './session';
import { asText } from './set-up';
import type { Vehicle } from './session-events';
import { entryOfVehicle, type VehicleEntry, vehicleOf } from './vehicle-entry';

/* What is done in a session after its start. */

export async function undo(session: Session): Promise<void> {
  const { undoable } = session.tally;
  if (undoable === undefined && session.pending === 0) {
    return;
  }
  await session.add({ kind: 'undone' });
  session.say(takenBack(undoable));
}

function takenBack(undone: Session['tally']['undoable']): string {
  if (typeof undone === 'number') {
    return `${undone} mph taken back`;
  }
  return undone === 'count' || undone === undefined ? 'One count taken back' : 'The record was taken back';
}

/** @param speed as it is read already */
export function beginVehicle(session: Session, speed = ''): void {
  if (session.tally.recorded >= mostVehicles) {
    session.say(`A session takes ${mostVehicles} recorded vehicles. End it and start another one.`);
    return;
  }
  const direction = session.answers.direction === both ? '' : asText(session.answers.direction);
  const last = session.tally.latest;
  session.message = '';
  session.goTo({
    screen: 'vehicle',
    entry: {
      id: session.context.newId(),
      at: session.now(),
      corrects: false,
      step: 'speed',
      speed,
      plate: '',
      make: '',
      colour: '',
      vehicleType: 'car',
      direction: direction || last?.direction || '',
      readBy: last?.readBy ?? usualReader(session)
    }
  });
}

/** Changes what is entered; kept with the draft at once. */
export function enter(session: Session, change: Partial<VehicleEntry>): void {
  const { entry } = session;
  if (entry) {
    session.goTo({ screen: 'vehicle', entry: { ...entry, ...change } });
  }
}

/** Too slow to be recorded: nothing of it is kept but what the team keeps of all vehicles. */
export async function countInstead(session: Session, speed: string): Promise<void> {
  if (session.counting === 'speeds') {
    await noteSpeed(session, speed);
    return;
  }
  session.goTo({});
  await session.count(session.counting === 'band' && Number(speed) > session.limit);
  session.say('Counted as passed, not recorded');
}

/** Keeps the speed of a vehicle that is not recorded, and nothing else of it. */
export async function noteSpeed(session: Session, speed: string): Promise<void> {
  session.goTo({});
  if (await session.add({ kind: 'clocked', at: session.now(), speed: Number(speed) })) {
    session.say(`${Number(speed)} mph noted`);
  }
}

/** Types a digit of a speed, or takes the last one back. */
export function typeSpeed(session: Session, key: string): void {
  const speed = withKey(session.typed, key);
  session.message = '';
  session.goTo(speed === '' ? {} : { speed });
}

/** A speed with one more digit, or with one less. */
export function withKey(speed: string, key: string): string {
  const next = key === '⌫' ? speed.slice(0, -1) : speed + key;
  return next.length <= 3 && next !== '0' ? next : speed;
}

export async function keepVehicle(session: Session, confirmedBy: string | undefined): Promise<void> {
  const { entry } = session;
  if (!entry) {
    return;
  }
  const vehicle = vehicleOf(entry, confirmedBy, session.tally.vehicle(entry.id));
  const kept = await session.add({ kind: entry.corrects ? 'corrected' : 'recorded', vehicle });
  if (kept) {
    session.message = entry.corrects ? 'Put right' : `Recorded: ${vehicle.speed} mph, ${vehicle.make}`;
    leaveEntryOf(session, entry);
  }
}

export function leaveEntry(session: Session): void {
  if (session.entry) {
    leaveEntryOf(session, session.entry);
  }
}

export function correct(session: Session, vehicle: Vehicle): void {
  session.goTo({ screen: 'vehicle', entry: entryOfVehicle(vehicle) });
}

/** Shows the vehicles that were recorded early on too. */
export function listAll(session: Session): void {
  session.listsAll = true;
  session.show();
}

export function askToDelete(session: Session, id: string): void {
  session.deleting = id;
  session.show();
}

export async function remove(session: Session, id: string): Promise<void> {
  session.deleting = undefined;
  await session.add({ kind: 'removed', id });
  session.say('The record was deleted. The vehicle still counts as passed');
}

/** @param over of how many the speed was over the limit, though they were not recorded */
export async function recount(session: Session, passed: number, over?: number): Promise<void> {
  await session.add({ kind: 'recounted', passed, ...(over !== undefined && { over }) });
}

/** Corrects when it started or ended, by London's clock: "10:02". */
export async function startAt(session: Session, at: string): Promise<void> {
  await session.add({ kind: 'started', at });
  session.context.change({ observedAt: at });
}

export async function goOn(session: Session): Promise<void> {
  await session.add({ kind: 'went-on' });
  session.context.headline(`Running since ${clockOf(session.tally.startedAt ?? session.now())}`);
  session.goTo({});
}

export async function save(session: Session): Promise<void> {
  session.fold();
  session.triedToSave = true;
  await session.context.save();
  session.show();
}

function leaveEntryOf(session: Session, entry: VehicleEntry): void {
  session.goTo(entry.corrects ? { screen: 'vehicles' } : {});
}

function usualReader(session: Session): string {
  const { team } = session;
  const reader = team.find(({ role }) => role === 'caller') ?? team.find(({ role }) => role === 'device') ?? team[0];
  return reader?.person ?? '';
}
