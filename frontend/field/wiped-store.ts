import { html, nothing, type TemplateResult } from 'lit';
import type { Accounts } from '../outbox/accounts';
import { capitalised, reports } from './words';

/** What the server noted on this phone when it last heard how many reports waited here, one for each who uses it. */
const NOTE = /(?:^|;\s*)wardbook-held-[0-9a-f]{8}=(\d{1,5})\.(\d{4}-\d\d-\d\d)(?=;|$)/g;

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/**
 * Says that the browser deleted Wardbook's store, which nothing else tells apart from a phone that is new: the store
 * knows of nobody, and the note that is kept elsewhere knows better.
 */
export async function wipedNotice(accounts: Accounts, cookies: string): Promise<TemplateResult | typeof nothing> {
  const notes = [...cookies.matchAll(NOTE)];
  if (notes.length === 0 || (await accounts.all()).length > 0) {
    return nothing;
  }
  const held = notes.reduce((sum, [, count]) => sum + Number(count), 0);
  const latest = notes.map(([, , on]) => on).reduce((a, b) => (a > b ? a : b));
  const when = day.format(new Date(latest));
  return html`<div class="warning apart" role="status">
    <p>
      <strong>This browser has deleted what Wardbook kept on this phone.</strong> ${
        held === 0
          ? html`Nothing waited here when the CSU last heard of this phone, on ${when}. What was written since is lost.`
          : html`${capitalised(reports(held))} waited here when the CSU last heard of this phone, on ${when}. What did
            not reach the CSU since is lost: write it again.`
      }
      Sign in, and add Wardbook to the home screen, so that it is kept.
    </p>
  </div>`;
}
