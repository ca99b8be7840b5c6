/** Makes the ids of reports: random, so that two phones without a signal never choose the same one. */
export type Uuid = () => string;

export const browserUuid: Uuid = () => crypto.randomUUID();
