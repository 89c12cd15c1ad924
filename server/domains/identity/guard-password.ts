import type { Allowance } from '../../auth/allowance.js';
import type { RequestContext } from '../../graphql/context.js';
import { rateLimited } from '../../graphql/errors.js';
import { giveBackOne, isInUse, restoreAllowance, spendOne } from '../allowances/index.js';

/** As many as so at once, and within 15 minutes once more. */
const within15Minutes = (atOnce: number): Allowance => ({ atOnce, perSecond: atOnce / 900 });

const HERE = within15Minutes(10);
const FROM_ANYWHERE = within15Minutes(50);
const OF_ANYBODY = within15Minutes(500);
/** Takes 30 days to be whole again: so long it is remembered from where somebody signed in. */
const REMEMBERED: Allowance = { atOnce: 1, perSecond: 1 / (30 * 24 * 3600) };

/** An attempt to show a password, under way. */
export interface PasswordAttempt {
  /** It was the right person. */
  succeeded(): Promise<void>;
  /** It was right as far as it went, and told nothing to who guesses. */
  unfinished(): Promise<void>;
}

/**
 * Slows down guessing the password of an account, known or not: from one address (10 within 15 minutes), from many
 * addresses (50), and from one address of many accounts (500). Each counts before it is tried, for all servers together.
 * Nobody can lock somebody out from where they signed in within the last 30 days.
 * @param email in lower case
 * @throws RATE_LIMITED
 */
export async function guardPassword({ database, clientPlace }: Pick<RequestContext, 'database' | 'clientPlace'>, email: string): Promise<PasswordAttempt> {
  const here = `password of ${email} from ${clientPlace}`;
  const place = `known place of ${email} ${clientPlace}`;
  const spent: [string, Allowance][] = [];
  const giveBack = async () => {
    for (const [holder, allowance] of spent) await giveBackOne(database, holder, allowance);
  };
  const spend = async (holder: string, allowance: Allowance) => {
    const { wait } = await spendOne(database, holder, allowance);
    if (wait === 0) return spent.push([holder, allowance]);
    // What is not tried counts nowhere.
    await giveBack();
    throw rateLimited(wait);
  };

  await spend(here, HERE);
  await spend(`passwords from ${clientPlace}`, OF_ANYBODY);
  if (!(await isInUse(database, place, REMEMBERED))) await spend(`password of ${email}`, FROM_ANYWHERE);
  return {
    async succeeded() {
      await giveBack();
      await restoreAllowance(database, here);
      await restoreAllowance(database, place);
      await spendOne(database, place, REMEMBERED);
    },
    unfinished: giveBack,
  };
}
