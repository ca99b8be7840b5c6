import type { Reference, Wards } from '../outbox/contract';

/** The name of a ward, which may be of former or coming boundaries: reports keep the ward they had. */
export function wardName(reference: Reference | null | undefined, code: string | null): string | undefined {
  return setsOf(reference)
    .flatMap(({ wards }) => wards)
    .find((ward) => ward.code === code)?.name;
}

/** The reference with those boundaries as `wardSet` that hold on the day ("YYYY-MM-DD"): the server asks the same. */
export function referenceOn(reference: Reference, day: string): Reference {
  const wardSet = setsOf(reference).find(
    ({ from, until }) => (from ?? '') <= day && (until === null || until === undefined || day <= until)
  );
  return !wardSet || wardSet === reference.wardSet ? reference : { ...reference, wardSet };
}

function setsOf(reference: Reference | null | undefined): Wards[] {
  return reference ? [reference.wardSet, ...(reference.otherWardSets ?? [])] : [];
}
