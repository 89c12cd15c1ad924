import { type Allowance, type Spending, spendingOf } from '../../auth/allowance.js';
import { digestOf } from '../../auth/secret-token.js';
import type { Database } from '../../database/orm.js';

/** What a server has let its holders spend since it last said so. */
export interface Use {
  /** As `digestOf` gives it. */
  readonly holder: string;
  readonly amount: number;
  readonly perSecond: number;
}

/**
 * Adds what this server has let people spend to what the others have, whether it still fits or not.
 * @returns what is in use of each now
 */
export async function addUses(database: Database, uses: readonly Use[]): Promise<Map<string, number>> {
  const list = (value: (use: Use) => string | number) => `{${uses.map(value).join(',')}}`;
  const counted = await run<{ counted_holder: string; counted_amount: number }>(
    database,
    'select counted_holder, counted_amount from add_allowance_uses(?::text[], ?::float8[], ?::float8[])',
    [list(({ holder }) => holder), list(({ amount }) => amount), list(({ perSecond }) => perSecond)],
  );
  return new Map(counted.map(({ counted_holder, counted_amount }) => [counted_holder, counted_amount]));
}

/**
 * Spends one of an allowance that all servers count together, at once: of many attempts at the same moment, no more are
 * let through than fit. For what is rare and has to be counted exactly, like guesses of a password.
 */
export async function spendOne(database: Database, holder: string, allowance: Allowance): Promise<Spending> {
  const [counted] = await run<{ used: number }>(database, 'select spend_one(?, ?, ?) as used', [digestOf(holder), allowance.atOnce, allowance.perSecond]);
  return spendingOf(allowance, counted!.used, 1);
}

/** Gives back one that was spent. */
export async function giveBackOne(database: Database, holder: string, { perSecond }: Allowance): Promise<void> {
  await addUses(database, [{ holder: digestOf(holder), amount: -1, perSecond }]);
}

/** Whether a holder has something of an allowance in use. */
export async function isInUse(database: Database, holder: string, { perSecond }: Allowance): Promise<boolean> {
  const key = digestOf(holder);
  return (await addUses(database, [{ holder: key, amount: 0, perSecond }])).get(key)! > 0;
}

/** Gives a holder the whole allowance again. */
export async function restoreAllowance(database: Database, holder: string): Promise<void> {
  await run(database, 'select restore_allowance(?)', [digestOf(holder)]);
}

/** One statement, without a session: the functions look at none. */
function run<Row>({ staff }: Database, statement: string, values: unknown[]): Promise<Row[]> {
  return staff.em.getConnection().execute<Row[]>(statement, values);
}
