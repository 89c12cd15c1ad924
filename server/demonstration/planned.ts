import { Chance } from './chance.js';

/** A plan with the day and the party that chance gave it. */
export interface Planned<Plan, Party> {
  plan: Plan;
  party: Party;
  /** Days before today. */
  daysAgo: number;
  /** What its ids and its further chances follow from. */
  name: string;
}

interface Countable {
  age: readonly [number, number];
  count: readonly [number, number];
}

/**
 * Deals out plans: each of `main` gets its own, the others take turns. Oldest first, as they were made.
 * @param kind first word of each name
 */
export function dealOut<Plan extends Countable, Party extends { key: string }>(
  kind: string,
  plans: readonly Plan[],
  main: readonly Party[],
  others: readonly Party[],
): Planned<Plan, Party>[] {
  let turn = 0;
  const dealt = plans.flatMap((plan, index) => {
    const of = (party: Party, count: number): Planned<Plan, Party> => {
      const name = `${kind} ${index} ${party.key} ${count}`;
      return { plan, party, name, daysAgo: new Chance(`${name} age`).between(...plan.age) };
    };
    return [
      ...main.flatMap((party) => Array.from({ length: plan.count[0] }, (_, count) => of(party, count))),
      ...Array.from({ length: plan.count[1] }, (_, count) => of(others[turn++ % others.length]!, count)),
    ];
  });
  return dealt.sort((one, other) => other.daysAgo - one.daysAgo);
}
