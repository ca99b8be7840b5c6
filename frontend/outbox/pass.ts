import { isoInstant, type Clock } from '../platform/clock';
import type { Api } from './api';
import { fetchNews } from './fetch-news';
import type { KeptNews } from './kept-news';
import { CLEAR, endOf, type PassEnd } from './pass-end';
import type { Receipt } from './contract';
import { textOfReason, transient, type Outcome, type Refused, type Transient } from './outcome';
import type { Queue } from './queue';
import type { Entry } from './records';

/** After so many lost connections in a row there is none, and the rest of the queue waits for the next pass. */
const LOST_IN_A_ROW = 2;

/**
 * Goes through the queue once: the words of every report first, then their photos one by one. Each report stands on
 * its own, so that one the server chokes on holds up no other (commcare-android#1807).
 */
export class Pass {
  /** Receipts of this pass: what they call missing need not be asked for. */
  readonly #receipts = new Map<string, Receipt>();
  #told: Record<string, number> = {};
  #lostInARow = 0;
  #trouble: Transient | null = null;

  constructor(
    private readonly account: string,
    private readonly queue: Queue,
    private readonly news: KeptNews,
    private readonly api: Api,
    private readonly clock: Clock
  ) {}

  async run(): Promise<PassEnd> {
    await this.queue.wakeUp();
    const unknown = await this.#probe();
    if (unknown !== null) {
      return unknown;
    }
    const stop = (await this.#sendReports()) ?? (await this.#sendPhotos()) ?? (await this.#sendAnswers());
    if (stop?.kind !== 'sign-in-needed') {
      await this.#tellWhatWaits();
    }
    if (stop !== null) {
      return stop;
    }
    const fetched = await fetchNews(this.api, this.news, this.clock, {
      isPlanDue: this.#receipts.size > 0,
      told: this.#told
    });
    return this.#trouble ?? fetched;
  }

  /** Is it Wardbook, and does it take us for the owner of this queue? Two people may share the phone. */
  async #probe(): Promise<PassEnd | null> {
    const ping = await this.api.ping();
    if (ping.kind !== 'delivered') {
      return endOf(ping);
    }
    const me = await this.api.me();
    if (me.kind !== 'delivered') {
      return endOf(me);
    }
    return me.value.username === this.account ? null : { kind: 'sign-in-needed' };
  }

  /**
   * Lets the CSU know how much is still to come, after all that could be sent was: so it holds nothing up, and on a
   * weak signal these few bytes may get through where reports don't. Whatever becomes of it, nothing depends on it.
   */
  async #tellWhatWaits(): Promise<void> {
    const [device, held] = await Promise.all([this.queue.device(), this.queue.notYetHeld()]);
    const outcome = await this.api.putPhoneQueue({ device, ...held, at: isoInstant(this.clock) });
    this.#told = outcome.kind === 'delivered' ? held.waiting : {};
  }

  async #sendReports(): Promise<PassEnd | null> {
    for (const { id } of await this.queue.dueReports()) {
      const stop = this.#mustStop(await this.#sendReport(id));
      if (stop !== null) {
        return stop;
      }
    }
    return null;
  }

  async #sendReport(id: string, mayRebase = true): Promise<PassEnd> {
    const entry = await this.queue.begin(id);
    if (entry === undefined) {
      return CLEAR;
    }
    const report = { ...entry.content, sentAt: isoInstant(this.clock) };
    const outcome = await this.api.putReport(report, entry.contentHash);
    switch (outcome.kind) {
      case 'delivered':
        this.#receipts.set(id, outcome.value);
        await this.queue.received(outcome.value);
        return CLEAR;
      case 'refused':
        return outcome.status === 409 && mayRebase
          ? this.#settleConflict(entry, outcome)
          : this.#refuse(entry, outcome);
      case 'sign-in-needed':
        await this.queue.postponed(id, 'Sign in to send it. It stays on this phone until then.');
        return outcome;
      case 'transient':
        return this.#postpone(id, outcome);
    }
  }

  /**
   * The server holds another version. When it is one of ours, whose answer was lost, the report is based on it and
   * sent again; any other needs a person.
   */
  async #settleConflict(entry: Entry, refusal: Refused): Promise<PassEnd> {
    const { storedHash } = refusal;
    if (storedHash !== undefined && (await this.queue.rebase(entry.id, storedHash))) {
      return this.#sendReport(entry.id, false);
    }
    return this.#refuse(entry, refusal);
  }

  async #sendPhotos(): Promise<PassEnd | null> {
    for (const entry of await this.queue.duePhotos()) {
      await this.queue.beginPhotos(entry.id);
      let refusal: Refused | null = null;
      let allTried = true;
      for (const sha256 of entry.photosWaiting) {
        const outcome = await this.#sendPhoto(entry, sha256);
        if (outcome.kind === 'delivered') {
          this.#lostInARow = 0;
          await this.queue.photoHeld(entry.id, sha256);
        } else if (outcome.kind === 'refused') {
          refusal = outcome;
        } else {
          allTried = false;
          const end = outcome.kind === 'transient' ? await this.#postpone(entry.id, outcome) : outcome;
          const stop = this.#mustStop(end);
          if (stop !== null) {
            return stop;
          }
        }
      }
      // Only once the others are through: an entry that needs attention is not tried again by itself.
      if (refusal !== null && allTried) {
        await this.#refuse(entry, refusal);
      }
    }
    return null;
  }

  /** To what the CSU asked. */
  async #sendAnswers(): Promise<PassEnd | null> {
    const stop = await this.queue.sendAnswers(this.api);
    return stop === null ? null : this.#mustStop(stop);
  }

  /** Delivered means that the server named the photo's hash, or says that it holds every byte under that hash. */
  async #sendPhoto(entry: Entry, sha256: string): Promise<Outcome<unknown>> {
    const photo = await this.queue.photo(entry.id, sha256);
    if (photo === undefined) {
      return refusedHere('photo-lost', 'The browser removed a photo of this report from the phone. Take it again.');
    }
    const knownMissing = this.#receipts.get(entry.id)?.missingPhotos.includes(sha256) === true;
    let offset = 0;
    if (!knownMissing) {
      const held = await this.api.photoHeld(photo);
      if (held.kind !== 'delivered' || held.value.whole) {
        return held;
      }
      offset = held.value.heldBytes;
    }
    let sent = await this.api.putPhoto(photo, offset);
    if (sent.kind === 'refused' && offset > 0) {
      // What the server held of it may have been damaged: once more from the beginning.
      sent = await this.api.putPhoto(photo, 0);
    }
    if (sent.kind === 'refused' && (sent.status === 409 || sent.status === 404)) {
      // The server holds another number of bytes than it said, or has lost the report: ask again next time.
      return transient('unclear');
    }
    if (sent.kind !== 'delivered' || sent.value.named) {
      return sent;
    }
    const held = await this.api.photoHeld(photo);
    return held.kind === 'delivered' && !held.value.whole ? transient('unclear') : held;
  }

  async #refuse(entry: Entry, { status, code, detail, problems }: Refused): Promise<PassEnd> {
    const neverStored = status === 422 || status === 409;
    await this.queue.refused(entry.id, entry.contentHash, { code, text: detail, problems }, neverStored);
    return CLEAR;
  }

  async #postpone(id: string, why: Transient): Promise<Transient> {
    await this.queue.postponed(id, textOfReason(why.reason));
    return why;
  }

  /** Whether the rest of the queue can wait: nobody is signed in, or there is no connection. */
  #mustStop(end: PassEnd): PassEnd | null {
    if (end.kind === 'sign-in-needed') {
      return end;
    }
    if (end.kind === 'clear') {
      this.#lostInARow = 0;
      return null;
    }
    this.#trouble = end;
    this.#lostInARow = end.reason === 'server-trouble' || end.reason === 'unclear' ? 0 : this.#lostInARow + 1;
    return this.#lostInARow >= LOST_IN_A_ROW ? end : null;
  }
}

function refusedHere(code: string, detail: string): Refused {
  return { kind: 'refused', status: 0, code, detail, problems: [] };
}
