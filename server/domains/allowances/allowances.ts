import { type Allowance, type Spending, spendingOf } from '../../auth/allowance.js';
import { digestOf } from '../../auth/secret-token.js';
import type { Database } from '../../database/orm.js';
import { addUses, type Use } from './count-use.js';

const SHARED_EVERY_MS = 1_000;
const MOST_KEPT = 50_000;

interface Known {
  readonly key: string;
  readonly perSecond: number;
  /** What was in use at `at`, in milliseconds. */
  used: number;
  at: number;
  /** The part that the other servers have not heard of. */
  unshared: number;
}

/**
 * What people may ask for, as leaky buckets that all servers fill together. A request is decided upon in memory and costs
 * no statement: once a second, and only when something was spent, what this server let through is added up in PostgreSQL,
 * in one statement for everybody, which answers what the others let through. So with several servers somebody may get a
 * second's worth more of each. Without the database each server goes on counting for itself.
 *
 * What has to be exact is spent by `spendOne`.
 */
export class Allowances {
  private readonly byHolder = new Map<string, Known>();
  private timer: NodeJS.Timeout | undefined;
  private sharing: Promise<void> = Promise.resolve();

  /** @param warn is told when what was spent could not be shared */
  constructor(
    private readonly database: Database,
    private readonly warn: (error: unknown) => void,
  ) {}

  /** Spends `cost` of what a holder may ask for, when it still fits. */
  spend(holder: string, allowance: Allowance, cost: number, now: Date): Spending {
    const known = this.knownOf(holder, allowance, now.getTime());
    const spending = spendingOf(allowance, known.used, cost);
    if (spending.wait > 0 || cost === 0) return spending;
    known.used += cost;
    known.unshared += cost;
    this.timer ??= setTimeout(() => void this.share(), SHARED_EVERY_MS).unref();
    return spending;
  }

  /** Tells the other servers what is not yet told. */
  share(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.sharing = this.sharing.then(() => this.shareNow());
    return this.sharing;
  }

  private async shareNow(): Promise<void> {
    const spent = [...this.byHolder.values()].filter(({ unshared }) => unshared > 0);
    if (spent.length === 0) return;
    const uses = spent.map(({ key, perSecond, unshared }): Use => ({ holder: key, amount: unshared, perSecond }));
    for (const known of spent) known.unshared = 0;
    try {
      const counted = await addUses(this.database, uses);
      const at = Date.now();
      // What was spent while the statement was under way is told the next time.
      for (const known of spent) Object.assign(known, { used: (counted.get(known.key) ?? 0) + known.unshared, at });
    } catch (error) {
      spent.forEach((known, index) => (known.unshared += uses[index]!.amount));
      this.warn(error);
    }
  }

  private knownOf(holder: string, { perSecond }: Allowance, time: number): Known {
    const known = this.byHolder.get(holder) ?? { key: digestOf(holder), perSecond, used: 0, at: time, unshared: 0 };
    known.used = Math.max(known.used - (Math.max(time - known.at, 0) / 1000) * perSecond, 0);
    known.at = time;
    // The one that asked last is the last to be forgotten.
    this.byHolder.delete(holder);
    this.byHolder.set(holder, known);
    if (this.byHolder.size > MOST_KEPT) this.byHolder.delete(this.byHolder.keys().next().value!);
    return known;
  }
}
