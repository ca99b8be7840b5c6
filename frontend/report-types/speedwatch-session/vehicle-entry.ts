import { normalisedRegistration } from '../../forms/registration';
import type { Vehicle } from './session-events';

/** A vehicle while it is entered; kept with the draft, so that it comes back half-typed as it was left. */
export interface VehicleEntry {
  readonly id: string;
  readonly at: string;
  /** It is recorded already, and put right now. */
  readonly corrects: boolean;
  readonly step: 'speed' | 'looks' | 'second-person';
  readonly speed: string;
  /** As typed. */
  readonly plate: string;
  readonly make: string;
  readonly colour: string;
  readonly vehicleType: string;
  readonly direction: string;
  readonly readBy: string;
}

/**
 * The record of what was entered; without an agreed plate it is not for the police: practice §1.3.
 *
 * @param before what it corrects, whose plate may be with the CSU alone since the receipt
 */
export function vehicleOf(entry: VehicleEntry, confirmedBy: string | undefined, before?: Vehicle): Vehicle {
  const registration = confirmedBy ? normalisedRegistration(entry.plate) : '';
  const plateIsWithTheCsu = before?.confirmedBy !== undefined && before.registration === undefined;
  return {
    id: entry.id,
    at: entry.at,
    speed: Number(entry.speed),
    ...(registration !== ''
      ? { registration, confirmedBy }
      : plateIsWithTheCsu
        ? { confirmedBy: before.confirmedBy }
        : { notReportable: true }),
    make: entry.make,
    colour: entry.colour,
    ...(entry.vehicleType && { vehicleType: entry.vehicleType }),
    ...(entry.direction && { direction: entry.direction }),
    ...(entry.readBy && { readBy: entry.readBy })
  };
}

/** A recorded vehicle, to be put right. */
export function entryOfVehicle(vehicle: Vehicle): VehicleEntry {
  return {
    id: vehicle.id,
    at: vehicle.at,
    corrects: true,
    step: 'speed',
    speed: String(vehicle.speed),
    plate: vehicle.registration ?? '',
    make: vehicle.make,
    colour: vehicle.colour,
    vehicleType: vehicle.vehicleType ?? '',
    direction: vehicle.direction ?? '',
    readBy: vehicle.readBy ?? ''
  };
}
