/** The middle of a label and half of its size, in pixels. */
export interface LabelBox {
  x: number;
  y: number;
  halfWidth: number;
  halfHeight: number;
}

const STEP = 8;
const MOST_STEPS = 24;

/** Finds room for labels that have to be read, so that none lies on another. */
export class LabelRoom {
  readonly #taken: LabelBox[] = [];

  take(box: LabelBox): void {
    this.#taken.push(box);
  }

  /** The nearest free place above or below the wanted one; that one itself where everything is full. */
  place(wanted: LabelBox): LabelBox {
    const found = steps().map((step) => ({ ...wanted, y: wanted.y + step }));
    const box = found.find((one) => !this.#taken.some((other) => overlap(one, other))) ?? wanted;
    this.take(box);
    return box;
  }
}

function steps(): number[] {
  const all = [0];
  for (let step = 1; step <= MOST_STEPS; step++) {
    all.push(-step * STEP, step * STEP);
  }
  return all;
}

function overlap(one: LabelBox, other: LabelBox): boolean {
  return (
    Math.abs(one.x - other.x) < one.halfWidth + other.halfWidth &&
    Math.abs(one.y - other.y) < one.halfHeight + other.halfHeight
  );
}
