import type { RegisterEntry, Registers } from './definition';

/** Whether an entry is valid on a day ("2026-11-23"); its first and its last day belong to it. */
export function isValidOn({ from, until }: RegisterEntry, day: string): boolean {
  return (from === null || day >= from) && (until === null || day <= until);
}

/** The entries of a register that are valid on a day; none of a register that was never set. */
export function validOn(registers: Registers | null, register: string, day: string): RegisterEntry[] {
  return (registers?.[register] ?? []).filter((entry) => isValidOn(entry, day));
}

/** The entry with this id, valid or not. */
export function entryOf(registers: Registers | null, register: string, id: unknown): RegisterEntry | undefined {
  return registers?.[register]?.find((entry) => entry.id === id);
}
