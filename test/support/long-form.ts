/** Set by `npm run attack`, whose suites try more than `npm test` has time for. */
const isLong = process.env['ATTACK'] === 'long';

/** How often something is tried, or what comes of it: a few times in `npm test`, many times in the long form. */
export function attempts<Value>(short: Value, long: Value): Value {
  return isLong ? long : short;
}

/** Every case in the long form; each `step`th, beginning with the first, in `npm test`. */
export function sampled<Case>(cases: readonly Case[], step: number): Case[] {
  return cases.filter((_case, index) => isLong || index % step === 0);
}
