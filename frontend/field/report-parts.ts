import { html, nothing, type TemplateResult } from 'lit';
import type { Answer, FieldDefinition, FormDefinition } from '../forms/definition';
import { textOf } from '../forms/problem-texts';
import type { Reference, ReportContent } from '../outbox/contract';
import { type EntryView, WITHOUT_RESTRICTED } from '../outbox/records';
import { answerInWords } from './answer-words';
import { wardName } from './boundaries';
import type { StateInWords } from './state-words';
import { moment } from './words';

type Part = TemplateResult | typeof nothing;

/** How the report stands, spoken when it changes, and the reference to quote once there is one. */
export function stateLine({ sign, text, tone }: StateInWords, reference: string | undefined): Part[] {
  return [
    html`<p class="apart lead" role="status">
      <span class="state ${tone}"><span aria-hidden="true">${sign}</span> ${text}</span>
    </p>`,
    reference
      ? html`<p>Reference <strong class="lead">${reference}</strong>: quote it when you ring the CSU.</p>`
      : nothing
  ];
}

/** What became of a report, in plain words and in order, with what comes next. */
export function history(entry: EntryView, now: number): TemplateResult {
  const { content, receipt, attempts, lastFailure, standing, state, photosWaiting } = entry;
  const steps: [when: string | null, what: string][] = [
    [content.observedAt, 'It was then'],
    [content.savedAt, 'Saved on this phone. It is safe here, also without a signal']
  ];
  if (receipt) {
    steps.push([receipt.receivedAt, 'Received by the CSU']);
  }
  if (standing?.deskCorrection) {
    steps.push([null, `Corrected by the CSU: ${standing.deskCorrection}`]);
  }
  if (standing && standing.state.toLowerCase() !== 'received') {
    steps.push([null, standing.stateLabel]);
  }
  if (state !== 'attention' && (receipt === null || photosWaiting.length > 0)) {
    const next = attempts > 0 ? 'On its way' : 'Goes by itself as soon as there is a connection';
    steps.push([null, lastFailure ?? next]);
  }
  return html`<ol class="timeline apart">
    ${steps.map(
      ([when, what]) =>
        html`<li>${what}${when ? html`<br /><span class="small">${moment(when, now)}</span>` : nothing}</li>`
    )}
  </ol>`;
}

/** The server reckons by the phone's clock at sending how wrong it was. */
export function timeCorrected({ standing }: EntryView, now: number): Part {
  const { observedAt, observedAtByPhone } = standing ?? {};
  if (!observedAt || !observedAtByPhone) {
    return nothing;
  }
  const ahead = Date.parse(observedAtByPhone) - Date.parse(observedAt);
  return html`<section class="notice">
    <h2>Time corrected</h2>
    <p>
      This phone’s clock was ${span(Math.abs(ahead))} ${ahead > 0 ? 'fast' : 'slow'} when it sent this report. The CSU
      has ${moment(observedAt, now)} instead of ${moment(observedAtByPhone, now)}. Set the phone’s clock.
    </p>
  </section>`;
}

/** "25 minutes", "2 hours", "3 days": as exact as one says it. */
function span(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000);
  const [count, unit] =
    minutes < 60
      ? [minutes, 'minute']
      : minutes < 2880
        ? [Math.round(minutes / 60), 'hour']
        : [Math.round(minutes / 1440), 'day'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** What the server noticed when it took the report in; the CSU decides about it. */
export function flagged({ receipt }: EntryView, definition: FormDefinition | undefined): Part {
  return receipt && receipt.problems.length > 0
    ? html`<section class="notice">
        <h2>The CSU will look at</h2>
        <ul>
          ${receipt.problems.map(
            (problem) => html`<li>${problem.message ?? (definition ? textOf(problem, definition) : problem.code)}</li>`
          )}
        </ul>
      </section>`
    : nothing;
}

/** @param fields of the definition under which the report was written */
export function whatItSays(
  content: ReportContent,
  fields: readonly FieldDefinition[],
  reference: Reference | null,
  now: number
): TemplateResult {
  const ward = wardName(reference, content.ward);
  const { answers, location, observedAt, reasons } = content;
  const facts: [label: string, text: string][] = [['When', moment(observedAt, now)]];
  if (location) {
    facts.push(['Place', `${location.lat.toFixed(6)}, ${location.lon.toFixed(6)}`]);
  }
  if (ward) {
    facts.push(['Ward', ward]);
  }
  // An id is for the server; what it names is said beside it.
  for (const field of fields.filter(({ key, kind }) => kind !== 'id' && (answers[key] ?? null) !== null)) {
    facts.push([field.label, answerInWords(field, answers[field.key] as Answer, reference?.registers ?? null)]);
  }
  Object.entries(reasons)
    .filter(([code]) => code !== WITHOUT_RESTRICTED)
    .forEach(([, reason]) => facts.push(['You explained', reason]));
  return html`<section>
    <h2>What you reported</h2>
    <dl class="facts">
      ${facts.map(
        ([label, text]) =>
          html`<dt>${label}</dt>
            <dd>${text}</dd>`
      )}
    </dl>
  </section>`;
}
