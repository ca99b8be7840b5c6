/*
 * What goes over the wire between phone and server (design §3). Instants are ISO 8601 in UTC, coordinates decimal
 * degrees (WGS 84) with at most six decimals, hashes lower-case hex SHA-256.
 */

export interface ReportLocation {
  lat: number;
  lon: number;
  /** Radius of the device's own estimate, for `gps` only. */
  accuracyMetres?: number;
  source: 'gps' | 'map' | 'typed';
}

/** Answers by field key: JSON values, groups as arrays of objects. */
export type Answers = Record<string, unknown>;

/** One line of a report's list of photos. The list is part of the report, the photos follow one by one. */
export interface PhotoLine {
  sha256: string;
  bytes: number;
  mediaType: string;
  takenAt: string;
}

/** A report as the phone sends it, without `sentAt`, which is not part of what is hashed. */
export interface ReportContent {
  /** Made on the phone; the report's identity for ever. */
  id: string;
  type: string;
  definitionVersion: number;
  observedAt: string;
  savedAt: string;
  location: ReportLocation | null;
  ward: string | null;
  answers: Answers;
  /** Why a warning was kept, by problem code. */
  reasons: Record<string, string>;
  photos: PhotoLine[];
  /** Content hash of the version that this one was made from. */
  revises: string | null;
}

export interface ReportProblem {
  field: string;
  code: string;
  severity: 'block' | 'warn';
  message?: string;
}

/** The server's word that it has the report with this id and content on disk. */
export interface Receipt {
  id: string;
  reference: string;
  receivedAt: string;
  contentHash: string;
  ward: string | null;
  /** Hashes of the photos that the server does not hold yet. */
  missingPhotos: string[];
  problems: ReportProblem[];
  state?: string;
}

/** How one of the person's own reports stands with the CSU. */
export interface OwnReport {
  id: string;
  type: string;
  reference: string;
  state: string;
  stateLabel: string;
  observedAt: string;
  /** What the phone said; only where its clock was so wrong that the server corrected `observedAt`. */
  observedAtByPhone?: string;
  receivedAt: string;
  ward: string | null;
  contentHash: string;
  missingPhotos: string[];
  /** What the CSU asks, when it needs information. */
  question?: string;
  /** When that was asked. */
  askedAt?: string;
  /** Why the CSU corrected it, while its correction is what the report says. */
  deskCorrection?: string;
}

/** A report as the server holds it, whoever made its latest version. */
export interface ReportHeld extends OwnReport {
  definitionVersion: number;
  savedAt: string;
  location: ReportLocation | null;
  answers: Answers;
  reasons: Record<string, string>;
  photos: PhotoLine[];
}

export type Role = 'warden' | 'volunteer' | 'csu';

export interface Me {
  username: string;
  displayName: string;
  role: Role;
}

/** A report that is part of a measure's figure. */
export interface CountedReport {
  reportId: string;
  reference: string;
  /** Whether it helps to reach the target. */
  met: boolean;
  /** In what way it counts, in plain words. */
  how: string;
}

/** A report that could be part of a measure's figure and is not. */
export interface ReportNotCounted {
  reportId: string;
  reference: string;
  because: string;
  /** Whether it still counts once the CSU has accepted it. */
  waiting: boolean;
}

/** How one measure of the plan stands. A figure that is not there is null, never 0. */
export interface MeasureState {
  id: string;
  /** Number of the action, or heading of the success measure. */
  of: string;
  label: string;
  kind: string;
  target: number | null;
  unit: string | null;
  targetInferred: boolean;
  value: number | null;
  /** The figure as people read it. */
  shown: string;
  status: string;
  statusLabel: string;
  explanation: string;
  /** The rule by which the status is decided. */
  rule: string;
  /** The first 100; servers of before sent them all and told no totals. */
  counted: CountedReport[];
  countedInAll?: number;
  /** The first 100 that wait, then the first 100 others. */
  notCounted: ReportNotCounted[];
  notCountedInAll?: number;
  /** How many of those not counted wait for the CSU's review. */
  waiting: number;
  /** Reports of its types that phones said they still hold; null where that tells nothing. */
  onPhones: number | null;
  /** Set when a lead agency put the status in the place of the one by rule. */
  override: { agency: string; reason: string } | null;
  /** The figure at the end of each month of the plan year, oldest first. */
  trend: TrendPoint[];
  /** The figures that it is made of: of an area, an audit, a quarter, a unit. */
  parts: MeasurePart[];
  /** What the lead agency last said of it. */
  agencyUpdate: AgencyUpdate | null;
  /** The dated steps of its action. */
  milestones: DatedStep[];
}

export interface AgencyUpdate {
  agency: string;
  /** In words. */
  status: string;
  on: string;
  /** In words; empty for none. */
  figure: string;
  narrative: string;
  evidence: string;
}

export interface DatedStep {
  label: string;
  /** Null for ongoing work. */
  due: string | null;
  reachedOn: string | null;
  /** How it stands, in words. */
  state: string;
}

export interface MeasurePart {
  /** What it is of. */
  label: string;
  value: number | null;
  /** The figure as people read it, and what is lacking. */
  shown: string;
  /** Whether it is as the plan wants it; null where that is not judged. */
  met: boolean | null;
}

/** A figure as it stood at the end of a day; null when there was none, which is not 0. */
export interface TrendPoint {
  on: string;
  value: number | null;
}

export interface PlanProgress {
  planYear: { id: number; label: string; startsOn: string; endsOn: string; rolledForwardFrom: number | null };
  on: string;
  measures: MeasureState[];
}

/** What a phone tells of its queue, in numbers only, so that the CSU sees what is still to come. */
export interface PhoneQueue {
  /** A random id kept on the phone. */
  device: string;
  /** Saved reports of which the server holds no version, by type. */
  waiting: Record<string, number>;
  /** When the oldest of them was saved, by the phone's clock; left out when nothing waits. */
  since?: string;
  /** When it was counted, by the phone's clock. */
  at: string;
}

/** The probe's answer; `demo` only where the demo profile runs. */
export interface Ping {
  service: 'wardbook';
  time: string;
  demo?: { accounts: string[]; password: string };
}

/** What the phone needs to know without a signal. */
export interface RegisterEntry {
  id: string;
  name: string;
  values: Record<string, unknown>;
  /** First and last valid day, both included; null: no limit. */
  from: string | null;
  until: string | null;
}

/** A task of an audit's action plan. */
export interface AuditTask {
  id: string;
  /** To quote to people: "EV-000003/2". */
  number: string;
  what: string;
  action: string;
  ward: string | null;
  lat: number | null;
  lon: number | null;
  /** Whether that is its own pin, and not where the audit began. */
  exact: boolean;
  owner: string | null;
  /** "YYYY-MM-DD" */
  due: string;
  status: string;
  hasPhoto: boolean;
}

export interface Wards {
  id: string;
  district: { code: string; name: string };
  attribution: string;
  /** First and last day, "YYYY-MM-DD", on which they hold; null from the beginning and until further notice. */
  from?: string | null;
  until?: string | null;
  wards: { code: string; name: string; outline: [number, number][]; more?: [number, number][][] }[];
}

/** What rescue files are sealed for. */
export interface RescueKey {
  id: string;
  /** A point of P-256, uncompressed, in base64. */
  publicKey: string;
}

/** A report that the person has to see to. */
export interface AssignedReport {
  id: string;
  reference: string;
  what: string;
  place: string | null;
  ward: string | null;
  lat: number | null;
  lon: number | null;
  due: string | null;
  note: string | null;
  by: string | null;
}

export interface Reference {
  /** The boundaries that held when this was fetched. */
  wardSet: Wards;
  /** Those that held until lately or will hold soon. A reference of before may lack them. */
  otherWardSets?: Wards[];
  places: { name: string; kind: string; lat: number; lon: number; ward: string }[];
  /** The plan year that contains today; null when there is no plan. */
  planYear: { id: string; label: string; startsOn: string; endsOn: string } | null;
  actions: {
    number: string;
    chapter: string;
    text: string;
    lead: string[];
    measures: { id: string; label: string; kind: string; target: number | null; unit: string | null }[];
  }[];
  agencies: { key: string; name: string }[];
  openFlyTips: { id: string; reference: string; lat: number; lon: number; observedAt: string; summary: string }[];
  /** What audits found and nobody has done yet; nothing for volunteers. A reference of before may lack it. */
  auditTasks?: AuditTask[];
  /** What the CSU has assigned to this person, first due first. A reference of before may lack it. */
  assigned?: AssignedReport[];
  /** The lists that the CSU keeps: their entries by the key of the register. */
  registers: Record<string, RegisterEntry[]>;
  map: { tilesUrl: string; attribution: string };
  /** A reference of before may lack it. */
  rescueKey?: RescueKey;
}
