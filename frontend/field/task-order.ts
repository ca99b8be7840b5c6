import type { AuditTask } from '../outbox/contract';

interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** How many kilometres there are in a degree of latitude. */
const KILOMETRES_PER_DEGREE = 111.2;

/** The nearest first, or, as long as nobody knows where we are, what is due first. */
export function inOrder(tasks: readonly AuditTask[], here: Point | undefined): AuditTask[] {
  const byDue = [...tasks].sort((a, b) => a.due.localeCompare(b.due) || a.number.localeCompare(b.number));
  return here ? byDue.sort((a, b) => distance(a, here) - distance(b, here)) : byDue;
}

/** To one decimal; undefined when nobody knows where the task is. */
export function kilometres(task: AuditTask, here: Point): string | undefined {
  const far = distance(task, here);
  return Number.isFinite(far) ? far.toFixed(1) : undefined;
}

/** Flat, which is exact enough within a district. */
function distance({ lat, lon }: AuditTask, here: Point): number {
  if (lat === null || lon === null) return Infinity;
  const north = lat - here.lat;
  const east = (lon - here.lon) * Math.cos((here.lat * Math.PI) / 180);
  return Math.hypot(north, east) * KILOMETRES_PER_DEGREE;
}
