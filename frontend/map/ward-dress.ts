/** How a ward looks on the desk's map. */
export interface WardDress {
  code: string;
  /** From 0, the lightest, to 4; undefined where there is nothing to say. */
  shade?: number;
  /** What is written below its name; empty for nothing. */
  value: string;
  /** The themes for which it is a priority ward; empty where it is none. */
  priority: string;
}
