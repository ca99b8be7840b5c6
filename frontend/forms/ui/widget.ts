import type { TemplateResult } from 'lit';
import type { Clock } from '../../platform/clock';
import type { Geolocation } from '../../platform/geolocation';
import type { Locks } from '../../platform/locks';
import type { WakeLock } from '../../platform/wake-lock';
import type { Answers, FormDefinition, Location, Problem, Registers, WardAtPin } from '../definition';
import type { FormView } from './form-view';

/*
 * A type of report may bring a screen of its own: `report-types/<key>/widget.ts` exports `widget`, which then draws the
 * whole draft in place of the form. It is loaded when a draft of its type is opened, so that no other form pays for it.
 */

/** Draws the draft. Called for every change of what there is to see; usually draws one element, which keeps the rest. */
export type Widget = (context: WidgetContext) => TemplateResult;

/** A draft and all that a screen made for it may use. A new one is made for every draw, the functions stay the same. */
export interface WidgetContext {
  readonly definition: FormDefinition;
  readonly draft: WidgetDraft;
  /** Answers, problems that are shown, registers; `form.change` keeps one answer. */
  readonly form: FormView;
  /** The answers as they are now, also between two draws. */
  answers(): Answers;
  /** Every problem that saving now would have, whether it is shown or not. */
  problems(): Problem[];
  /** What is wrong, each with a link to the control `f-…` of its field; draws nothing while all is well. */
  summary(): unknown;
  /** Keeps what stands beside the answers. */
  change(change: { location?: Location | null; ward?: string | null; observedAt?: string | null }): void;
  /** How keeping stands, in plain words, and whether something is wrong. */
  readonly keeping: { readonly text: string; readonly failed: boolean };
  /** Saves the draft and goes to the report, or says why not: `problems` are then shown in `form`. */
  save(): Promise<'saved' | 'problems' | 'failed'>;

  /** Where in this screen the person was, in the screen's own words; the exact place comes back with the draft. */
  leftAt(place: string | null): void;
  /** What the first screen says of this draft, which then stands above all others; null: nothing special. */
  headline(text: string | null): void;
  /** What happened, one by one: costs the same however much happened before. Goes when the draft is saved or deleted. */
  readonly log: WidgetLog;
  /** What this person's phone remembers from one report of this type to the next. Nothing restricted goes in here. */
  readonly memory: { read(): Promise<unknown>; keep(value: unknown): Promise<void> };
  readonly photos: WidgetPhotos;

  /** Where and when the report is of, asked as every form does. */
  placeAndTime(): TemplateResult;
  /** A place of its own within the report, asked in the same way: by the receiver, on the map or typed. */
  pinQuestion(path: string, pin: Location | null, change: (pin: Location) => void): TemplateResult;
  /** The card that says what the report counts towards, and what is missing for it; of a long list, draw it seldom. */
  countsTowards(): TemplateResult;
  /** The ward of a place; null when no outlines are on this phone. */
  wardAt(lat: number, lon: number): WardAtPin | null;
  wardName(code: string | null): string | undefined;
  /** A new id, for a row that has one. */
  newId(): string;
  readonly me: { readonly username: string; readonly displayName: string };
  readonly clock: Clock;
  readonly geolocation: Geolocation;
  readonly wakeLock: WakeLock;
  readonly locks: Locks;
}

/** What a type says of its own on the page of a saved report: `report-types/<key>/sheet.ts` exports it as `sheet`. */
export interface Sheet {
  /** Keys of the fields that it tells in its own way, so that they are not listed again. */
  readonly tells: readonly string[];
  /** Restricted answers may be there or be gone: none may be drawn. */
  draw(answers: Answers, observedAt: string, registers: Registers | null): TemplateResult;
}

/**
 * A type whose screen logs what is counted (`log`) says in `report-types/<key>/unfinished.ts` what of it the report
 * would say now, for a draft that leaves the phone unfinished.
 */
export type LogInAnswers = (answers: Answers, events: readonly unknown[], registers: Registers | null) => Answers;

export interface WidgetDraft {
  readonly id: string;
  readonly answers: Answers;
  readonly observedAt: string | null;
  readonly location: Location | null;
  readonly ward: string | null;
  readonly photos: readonly { readonly sha256: string }[];
  readonly place: string | null;
  readonly startedAt: string;
  /** Made from a report that was saved before. */
  readonly corrects: boolean;
  /** Restricted answers that are with the CSU alone since the receipt. */
  readonly erased: readonly string[];
}

export interface WidgetLog {
  /** Everything that was added, in its order. */
  read(): Promise<unknown[]>;
  /** Adds to the end. Resolves when it is on disk; what is added together is kept together or not at all. */
  add(...events: unknown[]): Promise<void>;
}

/** Photos of the draft. Each is made small, stripped of its hidden position, and kept before it is told. */
export interface WidgetPhotos {
  /** Hashes of what was taken or chosen, and in plain words what could not be kept. */
  take(source: 'camera' | 'gallery'): Promise<{ taken: string[]; failures: string[] }>;
  remove(sha256: string): Promise<void>;
  thumbnail(sha256: string, label: string): TemplateResult;
}
