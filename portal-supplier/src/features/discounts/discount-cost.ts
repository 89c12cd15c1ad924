import Big from 'big.js';

const millisecondsPerDay = 86_400_000;

interface Terms {
  openAmount: { amount: string; currencyCode: string };
  dueOn: string;
}
interface Step {
  payOn: string;
  discountAmount: { amount: string };
}

/** What it means to be paid on an earlier day: what arrives, how many days sooner, and what the money costs by the year. */
export function costOf({ openAmount, dueOn }: Terms, { payOn, discountAmount }: Step) {
  const paid = new Big(openAmount.amount).minus(discountAmount.amount);
  const daysEarlier = (Date.parse(dueOn) - Date.parse(payOn)) / millisecondsPerDay;
  return {
    paid: { amount: paid.toFixed(), currencyCode: openAmount.currencyCode },
    daysEarlier,
    /** Share of what arrives that is given up, for a year of 365 days; 1 is 100 %. */
    yearlyShare: new Big(discountAmount.amount).div(paid).times(365).div(daysEarlier).toNumber(),
  };
}
