import { isoInstant, isWithin, type Clock } from '../platform/clock';
import type { Api } from './api';
import type { KeptNews } from './kept-news';
import { endOf, type PassEnd } from './pass-end';

/** The plan is asked for again after so long, or at once when a report of this phone was received. */
const PLAN_FRESH_MS = 300_000;

interface PlanNews {
  /** A report of this phone was received just now. */
  isPlanDue: boolean;
  /** What this phone told of its queue just before. */
  told: Record<string, number>;
}

/** Reference data and the states of own reports; what waits to be sent does not depend on them. */
export async function fetchNews(api: Api, news: KeptNews, clock: Clock, plan: PlanNews): Promise<PassEnd> {
  const reference = await api.reference(await news.referenceTag());
  if (reference.kind !== 'delivered') {
    return endOf(reference);
  }
  if (reference.value.changed) {
    await news.keepReference(reference.value.reference, reference.value.etag);
  }
  const askedAt = isoInstant(clock);
  const own = await api.ownReports();
  if (own.kind !== 'delivered') {
    return endOf(own);
  }
  await news.keepOwnReports(own.value);
  await news.sendLostAgain(own.value, askedAt);
  return { kind: 'clear', planClosed: await fetchPlan(api, news, clock, plan) };
}

/**
 * Last, since it is the largest and only looked at: whatever becomes of it, the pass was a good one. Tells whether a
 * sign-in is needed for it, which is so once the session has ended and the device token alone goes on sending.
 */
async function fetchPlan(
  api: Api,
  news: KeptNews,
  clock: Clock,
  { isPlanDue, told }: PlanNews
): Promise<boolean | undefined> {
  const kept = await news.plan();
  if (kept && !isPlanDue && isWithin(PLAN_FRESH_MS, kept.fetchedAt, clock)) {
    return undefined;
  }
  const outcome = await api.planProgress(kept?.etag ?? null);
  if (outcome.kind !== 'delivered') {
    return outcome.kind === 'sign-in-needed' || undefined;
  }
  if (outcome.value.changed) {
    await news.keepPlan(outcome.value.progress, outcome.value.etag, told);
  } else if (kept) {
    await news.keepPlan(kept.body, kept.etag, told);
  }
  return false;
}
