/** The middle of a label and half of its size, in pixels. */
export interface LabelBox {
  x: number;
  y: number;
  halfWidth: number;
  halfHeight: number;
}

const STEP = 8;
const MOST_STEPS = 24;
/** Up and down first: labels are wide, so that the nearest room is mostly there. */
const ways = [
  [0, -1],
  [0, 1],
  [-1, 0],
  [1, 0],
  [-0.7, -0.7],
  [0.7, -0.7],
  [-0.7, 0.7],
  [0.7, 0.7]
];

/** Finds room for labels that have to be read, so that none lies on another, nor on what must not be covered. */
export class LabelRoom {
  readonly #taken: LabelBox[] = [];

  take(box: LabelBox): void {
    this.#taken.push(box);
  }

  /** The nearest free place around the wanted one, within so many steps; that one itself where everything is full. */
  place(wanted: LabelBox, mostSteps = MOST_STEPS): LabelBox {
    const box = this.#around(wanted, mostSteps) ?? wanted;
    this.take(box);
    return box;
  }

  #around(wanted: LabelBox, mostSteps: number): LabelBox | undefined {
    for (let step = 0; step <= mostSteps * STEP; step += STEP) {
      for (const [right, down] of ways) {
        const box = { ...wanted, x: wanted.x + right * step, y: wanted.y + down * step };
        if (!this.#taken.some((other) => overlap(box, other))) {
          return box;
        }
      }
    }
    return undefined;
  }
}

function overlap(one: LabelBox, other: LabelBox): boolean {
  return (
    Math.abs(one.x - other.x) < one.halfWidth + other.halfWidth &&
    Math.abs(one.y - other.y) < one.halfHeight + other.halfHeight
  );
}
