/** A leaky bucket: how much fits into it, and how fast it empties. */
export interface Allowance {
  readonly atOnce: number;
  readonly perSecond: number;
}

/** What became of wanting to spend something. */
export interface Spending {
  /** Seconds to wait; 0 when it is spent. */
  readonly wait: number;
  /** What can still be spent at once. */
  readonly left: number;
}

/** @param used what is in use now, without `cost` */
export function spendingOf({ atOnce, perSecond }: Allowance, used: number, cost: number): Spending {
  const exceeds = used + cost - atOnce;
  const left = Math.max(Math.floor(exceeds > 0 ? atOnce - used : -exceeds), 0);
  return { wait: exceeds > 0 ? Math.ceil(exceeds / perSecond) : 0, left };
}
