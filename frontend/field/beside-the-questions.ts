import './counts-card';

/*
 * What a form shows beside its questions: what the report counts towards, and what was reported near it. Loaded once
 * the form is shown, since nobody waits for it to write or to save.
 */
export { type Contribution, countsTowards } from '../forms/counts-towards';
export { alreadyReported } from './where/already-reported';
export { nearbyReports } from './where/nearby';
