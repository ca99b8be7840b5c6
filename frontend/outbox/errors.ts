export class UnknownDraft extends Error {
  constructor(readonly id: string) {
    super(`There is no draft ${id} on this phone`);
    this.name = 'UnknownDraft';
  }
}

/** What a report needs before it can be saved. The form says so in better words; this is the last guard. */
export class IncompleteDraft extends Error {
  constructor(readonly missing: 'observedAt') {
    super(`The draft has no ${missing}`);
    this.name = 'IncompleteDraft';
  }
}

/** An entry can be thrown away only while the server refuses it; anything else would lose field work. */
export class StillWaiting extends Error {
  constructor(readonly id: string) {
    super(`Report ${id} is not under "Needs attention"`);
    this.name = 'StillWaiting';
  }
}

export class UnknownEntry extends Error {
  constructor(readonly id: string) {
    super(`There is no saved report ${id} on this phone`);
    this.name = 'UnknownEntry';
  }
}
