import type { Address } from '../../shared/address.js';
import { barcode } from '../barcode.js';
import { COMPANY, type Company } from '../company.js';
import { defineDocument } from '../document.js';
import type { Language } from '../language.js';
import type { Column, Letter, Section } from '../letter.js';
import en from '../texts/en/invoice.json' with { type: 'json' };
import fa from '../texts/fa/invoice.json' with { type: 'json' };
import zh from '../texts/zh-CN/invoice.json' with { type: 'json' };

const texts = { en, 'zh-CN': zh, fa };
const MONEY = '{ amount currencyCode }';

interface Amount {
  amount: string;
  currencyCode: string;
}

interface InvoiceData {
  company: Company;
  invoice: {
    number: string | null;
    kind: 'INVOICE' | 'CREDIT_NOTE';
    status: string;
    issuedOn: string;
    dueOn: string;
    currencyCode: string;
    buyerReference: string | null;
    note: string | null;
    creditedInvoice: { number: string | null } | null;
    supplier: { number: string; name: string; taxId: string | null; address: Address | null };
    adjustments: { kind: 'ALLOWANCE' | 'CHARGE'; reason: string; amount: string }[];
    taxes: { category: keyof typeof en.categories; rate: string; taxableAmount: string; taxAmount: string }[];
    lineTotal: Amount;
    netTotal: Amount;
    grossTotal: Amount;
    prepaidTotal: Amount;
    payableTotal: Amount;
    lines: { lineNumber: number; description: string; quantity: string; unitCode: string; unitPrice: Amount; allowance: Amount; charge: Amount; netAmount: Amount; purchaseOrder: { number: string } | null }[];
  };
}

/** An invoice or credit note as its supplier wrote it, to the company. */
export const invoice = defineDocument<InvoiceData>({
  name: 'invoice',
  audiences: ['supplier', 'staff'],
  query: `query InvoiceDocument($id: ID!) {
    ${COMPANY}
    invoice(id: $id) {
      number kind status issuedOn dueOn currencyCode buyerReference note creditedInvoice { number }
      supplier { number name taxId address { lines city region postalCode countryCode } }
      adjustments { kind reason amount } taxes { category rate taxableAmount taxAmount }
      lineTotal ${MONEY} netTotal ${MONEY} grossTotal ${MONEY} prepaidTotal ${MONEY} payableTotal ${MONEY}
      lines { lineNumber description quantity unitCode unitPrice ${MONEY} allowance ${MONEY} charge ${MONEY} netAmount ${MONEY} purchaseOrder { number } }
    }
  }`,
  write({ company, invoice: { supplier, ...invoice } }, language): Letter {
    const text = texts[language.locale];
    const orders = [...new Set(invoice.lines.flatMap(({ purchaseOrder }) => purchaseOrder?.number ?? []))];
    const isCredit = invoice.kind === 'CREDIT_NOTE';
    const number = invoice.number ?? '–';
    return {
      template: 'letter',
      title: isCredit ? text.creditNote : text.invoice,
      number,
      mark: invoice.status in text.marks ? text.marks[invoice.status as keyof typeof text.marks] : null,
      sender: { name: supplier.name, lines: [...language.address(supplier.address), ...(supplier.taxId ? [supplier.taxId] : [])] },
      parties: [{ label: text.billTo, name: company.name, lines: [...language.address(company.address), ...(company.taxId ? [company.taxId] : [])] }],
      facts: [
        { label: text.issuedOn, text: language.date(invoice.issuedOn) },
        ...(isCredit ? [] : [{ label: text.dueOn, text: language.date(invoice.dueOn) }]),
        ...(invoice.creditedInvoice ? [{ label: text.creditOf, text: invoice.creditedInvoice.number ?? '–' }] : []),
        { label: text.orders, text: orders.join(', ') || '–' },
        ...(invoice.buyerReference ? [{ label: text.buyerReference, text: invoice.buyerReference }] : []),
        { label: text.supplierNumber, text: supplier.number },
      ],
      sections: [linesOf(invoice, language), taxesOf(invoice, language)],
      remarks: invoice.note ? [{ label: text.note, text: invoice.note }] : [],
      barcode: invoice.number ? barcode('code128', invoice.number) : null,
    };
  },
});

const column = (label: string, align: Column['align'] = 'start', wide = false) => ({ label, align, wide });
const plain = (text: string) => ({ text, detail: null });

function linesOf({ lines, adjustments, lineTotal, netTotal, currencyCode }: Omit<InvoiceData['invoice'], 'supplier'>, language: Language): Section {
  const text = texts[language.locale];
  return {
    heading: null,
    columns: [column(text.line), column(text.item, 'start', true), column(text.quantity, 'end'), column(text.unitPrice, 'end'), column(text.amount, 'end')],
    rows: lines.map((line) => [
      plain(language.decimal(String(line.lineNumber))),
      { text: line.description, detail: [line.purchaseOrder?.number, ...extrasOf(line, language)].filter((part) => part).join(' · ') || null },
      plain(language.quantity(line.quantity, line.unitCode)),
      plain(language.unitPrice(line.unitPrice)),
      plain(language.money(line.netAmount)),
    ]),
    totals: [
      ...(adjustments.length ? [{ label: text.lineTotal, text: language.money(lineTotal), strong: false }] : []),
      ...adjustments.map(({ kind, reason, amount }) => ({ label: reason || text[kind], text: language.money({ amount: kind === 'CHARGE' ? amount : `-${amount}`, currencyCode }), strong: false })),
      { label: text.netTotal, text: language.money(netTotal), strong: true },
    ],
    empty: text.empty,
  };
}

function extrasOf({ allowance, charge }: InvoiceData['invoice']['lines'][number], language: Language): string[] {
  const text = texts[language.locale];
  const said = (label: string, amount: Amount) => (Number(amount.amount) ? [`${label} ${language.money(amount)}`] : []);
  return [...said(text.ALLOWANCE, allowance), ...said(text.CHARGE, charge)];
}

function taxesOf({ taxes, grossTotal, prepaidTotal, payableTotal, kind, currencyCode }: Omit<InvoiceData['invoice'], 'supplier'>, language: Language): Section {
  const text = texts[language.locale];
  const money = (amount: string) => language.money({ amount, currencyCode });
  return {
    heading: text.tax,
    columns: [column(text.category, 'start', true), column(text.rate, 'end'), column(text.taxable, 'end'), column(text.taxAmount, 'end')],
    rows: taxes.map(({ category, rate, taxableAmount, taxAmount }) => [plain(text.categories[category]), plain(`${language.decimal(rate)} %`), plain(money(taxableAmount)), plain(money(taxAmount))]),
    totals: [
      { label: text.grossTotal, text: language.money(grossTotal), strong: false },
      ...(Number(prepaidTotal.amount) ? [{ label: text.prepaidTotal, text: language.money({ ...prepaidTotal, amount: `-${prepaidTotal.amount}` }), strong: false }] : []),
      { label: kind === 'CREDIT_NOTE' ? text.creditTotal : text.payableTotal, text: language.money(payableTotal), strong: true },
    ],
    empty: text.untaxed,
  };
}
