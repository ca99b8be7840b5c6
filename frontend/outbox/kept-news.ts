import { isoInstant } from '../platform/clock';
import type { Changes } from './changes';
import type { OwnReport, PlanProgress, Reference } from './contract';
import { sendLostAgain } from './lost';
import type { OutboxParts } from './outbox';
import { planKept } from './plan-kept';
import type { FetchedRecord, PlanRecord } from './records';

/** What the phone knows from the server: reference data, the states of own reports, how the plan stands. */
export class KeptNews {
  constructor(
    private readonly parts: OutboxParts,
    private readonly changes: Changes
  ) {}

  async referenceTag(): Promise<string | null> {
    const { database, account } = this.parts;
    const record = await database.read(['reference'], (transaction) =>
      transaction.objectStore('reference').get([account, 'reference'])
    );
    return record?.name === 'reference' ? record.etag : null;
  }

  keepReference(body: Reference, etag: string | null): Promise<void> {
    return this.#keep({ account: this.parts.account, name: 'reference', etag, fetchedAt: this.#now(), body });
  }

  /** Puts what the server has lost back in the queue, by what it listed after `askedAt`. */
  async sendLostAgain(listed: readonly OwnReport[], askedAt: string): Promise<void> {
    await sendLostAgain(this.parts, listed, askedAt);
    this.changes.happened();
  }

  keepOwnReports(body: OwnReport[]): Promise<void> {
    return this.#keep({ account: this.parts.account, name: 'own-reports', etag: null, fetchedAt: this.#now(), body });
  }

  plan(): Promise<PlanRecord | null> {
    return planKept(this.parts);
  }

  /** @param told what this phone told of its queue just before */
  keepPlan(body: PlanProgress, etag: string | null, told: Record<string, number>): Promise<void> {
    const { account } = this.parts;
    return this.#keep({ account, name: 'plan-progress', etag, fetchedAt: this.#now(), body, told });
  }

  #now(): string {
    return isoInstant(this.parts.clock);
  }

  async #keep(record: FetchedRecord): Promise<void> {
    await this.parts.database.write(['reference'], (transaction) => transaction.objectStore('reference').put(record));
    this.changes.happened();
  }
}
