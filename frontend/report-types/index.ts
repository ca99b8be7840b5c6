/// <reference types="vite/client" />
import { publishedTypes } from 'wardbook:report-types';
import type { FormDefinition, ReportType } from '../forms/definition';
import type { Sheet, Widget } from '../forms/ui/widget';

const definitions = import.meta.glob<FormDefinition>('./*/definition.v*.json', { import: 'default' });
const rules = import.meta.glob<Pick<ReportType, 'rules' | 'known'>>('./*/rules.ts');
const sheets = import.meta.glob<Sheet>('./*/sheet.ts', { import: 'sheet' });
const widgets = import.meta.glob<Widget>('./*/widget.ts', { import: 'widget' });

/** What is known of a published version without loading it. */
export interface PublishedType {
  readonly key: string;
  readonly version: number;
  readonly title: string;
  /** How it is started, as its definition says. */
  readonly startWords?: string;
  readonly order?: number;
  readonly startedElsewhere?: boolean;
  readonly staffOnly?: boolean;
  /** The keys of its restricted fields (plates, people), at any depth. */
  readonly restricted: readonly string[];
}

/** Every published version of every type, by key and then version. A new folder beside this file is all it takes. */
export { publishedTypes };

/** The type as published under this version, or the newest one when no version is named. */
export function findPublished(key: string, version?: number): PublishedType | undefined {
  const versions = publishedTypes.filter((published) => published.key === key);
  return version === undefined ? versions.at(-1) : versions.find((published) => published.version === version);
}

/** The newest version of each type: what a person may start. */
export function newestTypes(): PublishedType[] {
  return publishedTypes.filter((published) => findPublished(published.key) === published);
}

const loaded = new Map<PublishedType, ReportType>();

/** The questions and rules of a published version, from the phone's own store: only what is filled in is loaded. */
export async function loadReportType(key: string, version?: number): Promise<ReportType | undefined> {
  const published = findPublished(key, version);
  return published && (loaded.get(published) ?? (await load(published)));
}

async function load(published: PublishedType): Promise<ReportType> {
  const { key, version } = published;
  const [definition, own] = await Promise.all([
    definitions[`./${key}/definition.v${version}.json`](),
    rules[`./${key}/rules.ts`]?.() ?? { rules: {} }
  ]);
  const type = { definition, rules: own.rules, known: own.known };
  loaded.set(published, type);
  return type;
}

/** Whether drafts of the type have a screen of their own instead of a form. */
export function hasWidget(key: string): boolean {
  return widgetPath(key) in widgets;
}

/** The screen of a type that brings its own. */
export async function loadWidget(key: string): Promise<Widget | undefined> {
  return widgets[widgetPath(key)]?.();
}

/** What a type says of its own on the page of a saved report. */
export async function loadSheet(key: string): Promise<Sheet | undefined> {
  return sheets[`./${key}/sheet.ts`]?.();
}

function widgetPath(key: string): string {
  return `./${key}/widget.ts`;
}
