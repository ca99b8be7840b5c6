import type { OutboxParts } from './outbox';
import type { PlanRecord } from './records';

/** How the plan stood when it was last fetched; null before that. Apart from the outbox: no form needs it. */
export async function planKept({
  account,
  database
}: Pick<OutboxParts, 'account' | 'database'>): Promise<PlanRecord | null> {
  const record = await database.read(['reference'], (transaction) =>
    transaction.objectStore('reference').get([account, 'plan-progress'])
  );
  return record?.name === 'plan-progress' ? record : null;
}
