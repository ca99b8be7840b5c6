/// <reference types="vite/client" />
import type { FormDefinition, NamedRule, ReportType } from '../forms/definition';

const definitions = import.meta.glob<FormDefinition>('./*/definition.v*.json', { eager: true, import: 'default' });
const rules = import.meta.glob<Record<string, NamedRule>>('./*/rules.ts', { eager: true, import: 'rules' });

/** Every published version of every type, by key and then version. A new folder beside this file is all it takes. */
export const reportTypes: readonly ReportType[] = Object.values(definitions)
  .map((definition) => ({ definition, rules: rules[`./${definition.key}/rules.ts`] ?? {} }))
  .sort((a, b) => (a.definition.key === b.definition.key ? a.definition.version - b.definition.version : byKey(a, b)));

/** The type as published under this version, or the newest one when no version is named. */
export function findReportType(key: string, version?: number): ReportType | undefined {
  const published = reportTypes.filter(({ definition }) => definition.key === key);
  return version === undefined ? published.at(-1) : published.find(({ definition }) => definition.version === version);
}

/** The newest version of each type: what a person may start. */
export function newestReportTypes(): ReportType[] {
  return reportTypes.filter((type) => findReportType(type.definition.key) === type);
}

function byKey(a: ReportType, b: ReportType): number {
  return a.definition.key < b.definition.key ? -1 : 1;
}
