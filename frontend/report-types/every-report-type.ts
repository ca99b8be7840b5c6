import type { ReportType } from '../forms/definition';
import { loadReportType, publishedTypes } from '.';

/** All that was ever published, for tests that hold for every form. */
export async function everyReportType(): Promise<ReportType[]> {
  const types = await Promise.all(publishedTypes.map(({ key, version }) => loadReportType(key, version)));
  return types.filter((type) => type !== undefined);
}
