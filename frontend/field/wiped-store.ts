import { html, nothing, type TemplateResult } from 'lit';
import type { Accounts } from '../outbox/accounts';
import { capitalised, reports } from './words';

/** What the server noted on this phone when it last heard how many reports waited here, outside the store. */
const NOTE = /(?:^|;\s*)wardbook-held=(\d{1,5})\.(\d{4}-\d\d-\d\d)(?:;|$)/;

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/**
 * Says that the browser deleted Wardbook's store, which nothing else tells apart from a phone that is new: the store
 * knows of nobody, and the note that is kept elsewhere knows better.
 */
export async function wipedNotice(accounts: Accounts, cookies: string): Promise<TemplateResult | typeof nothing> {
  const [, held, on] = NOTE.exec(cookies) ?? [];
  if (held === undefined || (await accounts.all()).length > 0) {
    return nothing;
  }
  const when = day.format(new Date(on));
  return html`<div class="warning apart" role="status">
    <p>
      <strong>This browser has deleted what Wardbook kept on this phone.</strong> ${
        held === '0'
          ? html`Nothing waited here when the CSU last heard of this phone, on ${when}. What was written since is lost.`
          : html`${capitalised(reports(Number(held)))} waited here when the CSU last heard of this phone, on ${when}.
            What did not reach the CSU since is lost: write it again.`
      }
      Sign in, and add Wardbook to the home screen, so that it is kept.
    </p>
  </div>`;
}
