const FREE_ATTEMPTS = 10;
const WINDOW_MS = 15 * 60 * 1000;
const FIRST_PAUSE_MS = 5_000;
const MOST_KEPT = 50_000;

interface Attempts {
  count: number;
  lastAt: number;
  /** Nothing is tried before this. */
  pausedUntil: number;
}

/**
 * Slows down guessing: after ten attempts within 15 minutes each further one has to wait, twice as long each time, at
 * most 15 minutes. Kept in memory, so each server process counts for itself.
 */
export class SignInAttempts {
  private readonly byKey = new Map<string, Attempts>();

  /**
   * Counts an attempt before it is tried, so that many at once gain nothing.
   * @param key who is tried, from where
   * @returns how many seconds to wait; 0 when it may be tried now
   */
  begin(key: string, now: Date): number {
    const time = now.getTime();
    const known = this.byKey.get(key);
    const { count, pausedUntil } = known && time < Math.max(known.lastAt, known.pausedUntil) + WINDOW_MS ? known : { count: 0, pausedUntil: 0 };
    if (time < pausedUntil) return Math.ceil((pausedUntil - time) / 1000);
    const pause = count + 1 < FREE_ATTEMPTS ? 0 : Math.min(WINDOW_MS, FIRST_PAUSE_MS * 2 ** (count + 1 - FREE_ATTEMPTS));
    this.byKey.delete(key);
    this.byKey.set(key, { count: count + 1, lastAt: time, pausedUntil: time + pause });
    if (this.byKey.size > MOST_KEPT) this.byKey.delete(this.byKey.keys().next().value!);
    return 0;
  }

  /** It was the right person. */
  succeeded(key: string): void {
    this.byKey.delete(key);
  }
}
