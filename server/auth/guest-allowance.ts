/** What one address may spend at once, by the cost of documents: some hundred searches. */
const MOST_AT_ONCE = 20_000;
const REGAINED_PER_SECOND = 300;
const MOST_KEPT = 50_000;

interface Spent {
  amount: number;
  at: number;
}

/**
 * What people who are not signed in may ask for, by their address: a leaky bucket. Kept in memory, so each server process
 * counts for itself. Many may share an address, so it is wide; it stops programs, not readers.
 */
export class GuestAllowance {
  private readonly byAddress = new Map<string, Spent>();

  /** @returns how many seconds to wait; 0 when it may be spent now */
  spend(address: string, cost: number, now: Date): number {
    const time = now.getTime();
    const known = this.byAddress.get(address);
    const left = known ? Math.max(known.amount - ((time - known.at) / 1000) * REGAINED_PER_SECOND, 0) : 0;
    if (left + cost > MOST_AT_ONCE) return Math.ceil((left + cost - MOST_AT_ONCE) / REGAINED_PER_SECOND);
    this.byAddress.delete(address);
    this.byAddress.set(address, { amount: left + cost, at: time });
    if (this.byAddress.size > MOST_KEPT) this.byAddress.delete(this.byAddress.keys().next().value!);
    return 0;
  }
}
