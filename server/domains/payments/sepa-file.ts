import Big from 'big.js';
import { XMLParser } from 'fast-xml-parser';
import { Document } from 'sepa';
import { type Decimal, sum } from '../../shared/decimal.js';
import { bankText } from './bank-text.js';

/** An account as SEPA knows it. */
interface SepaParty {
  readonly holder: string;
  readonly iban: string;
  readonly bic?: string | null;
}

/** One payment of the file. */
export interface SepaPayment extends SepaParty {
  /** Unique for ever: what the bank says later names it. */
  readonly endToEndId: string;
  readonly amount: Decimal;
  /** What it is for. */
  readonly remittance: string;
}

export interface SepaOrder {
  /** Unique for ever, at most 35 characters. */
  readonly messageId: string;
  readonly createdAt: Date;
  /** The day on which the bank is to pay. */
  readonly executeOn: string;
  readonly debtor: SepaParty;
  readonly payments: readonly SepaPayment[];
}

const LONGEST_NAME = 70;
const LONGEST_REMITTANCE = 140;

/**
 * A credit transfer in euro as pain.001.001.09.
 * @throws an Error when the file does not say exactly what it was made from
 */
export function sepaFile(order: SepaOrder): string {
  const document = new Document('pain.001.001.09');
  document.grpHdr.id = order.messageId;
  document.grpHdr.created = order.createdAt;
  document.grpHdr.initiatorName = bankText(order.debtor.holder, LONGEST_NAME);
  const info = document.createPaymentInfo();
  // The library writes the day by the clock of this machine.
  info.requestedExecutionDate = new Date(`${order.executeOn}T12:00:00`);
  info.debtorName = bankText(order.debtor.holder, LONGEST_NAME);
  info.debtorIBAN = order.debtor.iban;
  info.debtorBIC = order.debtor.bic ?? '';
  info.batchBooking = true;
  document.addPaymentInfo(info);
  for (const payment of order.payments) {
    const transaction = info.createTransaction();
    transaction.creditorName = bankText(payment.holder, LONGEST_NAME);
    transaction.creditorIBAN = payment.iban;
    transaction.creditorBIC = payment.bic ?? '';
    // The library takes a float. With two decimals and below a thousand million it says the amount exactly.
    transaction.amount = Number(payment.amount);
    transaction.currency = 'EUR';
    transaction.remittanceInfo = bankText(payment.remittance, LONGEST_REMITTANCE);
    transaction.end2endId = payment.endToEndId;
    info.addTransaction(transaction);
  }
  const file = document.toString();
  checkFile(file, order);
  return file;
}

/** Money is moved by this file: it is read again and held against what it was made from. */
function checkFile(file: string, { payments }: SepaOrder): void {
  const parsed = new XMLParser({ ignoreAttributes: false, parseTagValue: false, isArray: (name) => name === 'CdtTrfTxInf' }).parse(file) as { Document: SepaDocument };
  const { GrpHdr: head, PmtInf: block } = parsed.Document.CstmrCdtTrfInitn;
  const total = sum(payments.map(({ amount }) => amount));
  const transactions = block.CdtTrfTxInf.map((each) => `${each.PmtId.EndToEndId} ${each.CdtrAcct.Id.IBAN} ${new Big(each.Amt.InstdAmt['#text']).toFixed()}`);
  const expected = payments.map(({ endToEndId, iban, amount }) => `${endToEndId} ${iban} ${new Big(amount).toFixed()}`);
  const sums = [head.CtrlSum, block.CtrlSum].every((value) => new Big(value).eq(total));
  const counts = [head.NbOfTxs, block.NbOfTxs].every((value) => Number(value) === payments.length);
  const unique = new Set(payments.map(({ endToEndId }) => endToEndId)).size === payments.length;
  if (!sums || !counts || !unique || transactions.join('\n') !== expected.join('\n')) throw new Error('The SEPA file does not say what it was made from.');
}

interface SepaDocument {
  CstmrCdtTrfInitn: {
    GrpHdr: { NbOfTxs: string; CtrlSum: string };
    PmtInf: { NbOfTxs: string; CtrlSum: string; CdtTrfTxInf: { PmtId: { EndToEndId: string }; CdtrAcct: { Id: { IBAN: string } }; Amt: { InstdAmt: { '#text': string } } }[] };
  };
}
