import Big from 'big.js';
import { inMinorUnits } from '../../shared/currency.js';
import { type Decimal, subtract } from '../../shared/decimal.js';

/** What is given back for one line of a return. */
export interface RefundLine {
  /** The return's line. */
  lineNumber: number;
  quantity: Decimal;
  unitCode: string;
  /** As on the order: net, before the discount. */
  unitPrice: Decimal;
  discountPercent: Decimal;
  /** quantity × unitPrice less the discount. */
  netAmount: Decimal;
  restockingPercent: Decimal;
  restockingFee: Decimal;
  /** netAmount − restockingFee. */
  amount: Decimal;
}

type Basis = Pick<RefundLine, 'lineNumber' | 'quantity' | 'unitCode' | 'unitPrice' | 'discountPercent' | 'restockingPercent'>;

/** The amounts that follow from quantity, price, discount and fee, each rounded once to the currency's minor unit. */
export function refundLine(basis: Basis, currencyCode: string): RefundLine {
  const { quantity, unitPrice, discountPercent, restockingPercent } = basis;
  const net = new Big(quantity).times(unitPrice).times(new Big(100).minus(discountPercent)).div(100);
  const netAmount = inMinorUnits(net, currencyCode);
  const restockingFee = inMinorUnits(net.times(restockingPercent).div(100), currencyCode);
  return { ...basis, netAmount, restockingFee, amount: subtract(netAmount, restockingFee) };
}
