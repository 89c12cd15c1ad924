import type { Address } from '../../shared/address.js';
import { compare, sum } from '../../shared/decimal.js';
import { barcode } from '../barcode.js';
import { COMPANY, type Company, letterhead } from '../company.js';
import { defineDocument } from '../document.js';
import type { Language } from '../language.js';
import type { Column, Letter, Section } from '../letter.js';
import en from '../texts/en/order-confirmation.json' with { type: 'json' };
import fa from '../texts/fa/order-confirmation.json' with { type: 'json' };
import zh from '../texts/zh-CN/order-confirmation.json' with { type: 'json' };

const texts = { en, 'zh-CN': zh, fa };
const MONEY = '{ amount currencyCode }';
const ADDRESS = '{ lines city region postalCode countryCode }';

interface Amount {
  amount: string;
  currencyCode: string;
}

interface ConfirmedLine {
  lineNumber: number;
  item: { sku: string; name: string };
  description: string | null;
  quantity: string;
  unitCode: string;
  unitPrice: Amount;
  discountPercent: string;
  total: Amount;
  requestedOn: string | null;
  promisedOn: string | null;
}

interface ConfirmationData {
  company: Company;
  salesOrder: {
    number: string;
    customerReference: string | null;
    status: string;
    orderedOn: string;
    requestedOn: string | null;
    promisedOn: string | null;
    freight: Amount;
    total: Amount;
    shippingAddress: Address | null;
    customer: { number: string; name: string; paymentTermDays: number; address: Address | null };
    lines: ConfirmedLine[];
  };
}

/** What the company has taken on to deliver, at which prices and when, as it stands now. */
export const orderConfirmation = defineDocument<ConfirmationData>({
  name: 'order-confirmation',
  audiences: ['customer', 'staff'],
  query: `query OrderConfirmation($id: ID!) {
    ${COMPANY}
    salesOrder(id: $id) {
      number customerReference status orderedOn requestedOn promisedOn freight ${MONEY} total ${MONEY}
      shippingAddress ${ADDRESS}
      customer { number name paymentTermDays address ${ADDRESS} }
      lines { lineNumber item { sku name } description quantity unitCode unitPrice ${MONEY} discountPercent total ${MONEY} requestedOn promisedOn }
    }
  }`,
  write({ company, salesOrder }, language): Letter {
    const text = texts[language.locale];
    const { customer } = salesOrder;
    return {
      template: 'letter',
      title: text.title,
      number: salesOrder.number,
      mark: salesOrder.status in text.marks ? text.marks[salesOrder.status as keyof typeof text.marks] : null,
      sender: letterhead(company, language),
      parties: [
        { label: text.customer, name: customer.name, lines: language.address(customer.address) },
        { label: text.deliverTo, name: customer.name, lines: language.address(salesOrder.shippingAddress ?? customer.address) },
      ],
      facts: [
        { label: text.yourReference, text: salesOrder.customerReference ?? '–' },
        { label: text.orderedOn, text: language.date(salesOrder.orderedOn) },
        { label: text.requestedOn, text: language.date(salesOrder.requestedOn) },
        { label: text.promisedOn, text: language.date(salesOrder.promisedOn) },
        { label: text.customerNumber, text: customer.number },
        { label: text.paymentTerm, text: text.paymentTermDays.replace('{days}', language.decimal(String(customer.paymentTermDays))) },
      ],
      sections: [linesOf(salesOrder, language)],
      remarks: [],
      barcode: barcode('code128', salesOrder.number),
    };
  },
});

function linesOf({ lines, total, freight }: ConfirmationData['salesOrder'], language: Language): Section {
  const text = texts[language.locale];
  const column = (label: string, align: Column['align'] = 'start', wide = false): Column => ({ label, align, wide });
  const whole = { ...total, amount: sum([total.amount, freight.amount]) };
  const carried = compare(freight.amount, '0') > 0;
  return {
    heading: null,
    columns: [column(text.line), column(text.item, 'start', true), column(text.delivery), column(text.quantity, 'end'), column(text.unitPrice, 'end'), column(text.total, 'end')],
    rows: lines.map((line) => [
      plain(language.decimal(String(line.lineNumber))),
      { text: line.item.name, detail: [line.item.sku, line.description].filter(Boolean).join('\n') },
      plain(language.date(line.promisedOn ?? line.requestedOn)),
      plain(language.quantity(line.quantity, line.unitCode)),
      { text: language.unitPrice(line.unitPrice), detail: discountOf(line, language) },
      plain(language.money(line.total)),
    ]),
    totals: [
      ...(carried ? [{ label: text.goods, text: language.money(total), strong: false }, { label: text.freight, text: language.money(freight), strong: false }] : []),
      { label: text.sum, text: language.money(whole), strong: true },
    ],
    empty: text.empty,
  };
}

const plain = (text: string) => ({ text, detail: null });

function discountOf({ discountPercent }: ConfirmedLine, language: Language): string | null {
  if (compare(discountPercent, '0') === 0) return null;
  return texts[language.locale].discountOf.replace('{percent}', language.decimal(discountPercent));
}
