import type { Address } from '../../shared/address.js';
import { barcode } from '../barcode.js';
import { COMPANY, type Company, letterhead } from '../company.js';
import { defineDocument } from '../document.js';
import type { Language } from '../language.js';
import type { Column, Letter, Section } from '../letter.js';
import en from '../texts/en/remittance.json' with { type: 'json' };
import fa from '../texts/fa/remittance.json' with { type: 'json' };
import zh from '../texts/zh-CN/remittance.json' with { type: 'json' };

const texts = { en, 'zh-CN': zh, fa };
const MONEY = '{ amount currencyCode }';
const ADDRESS = '{ lines city region postalCode countryCode }';

interface Amount {
  amount: string;
  currencyCode: string;
}

interface PaidItem {
  invoice: { number: string; kind: keyof typeof en.kinds; issuedOn: string; payableTotal: Amount };
  amount: Amount;
  discountAmount: Amount;
}

interface RemittanceData {
  company: Company;
  payment: {
    number: string;
    status: keyof typeof en.marks | 'EXECUTED';
    amount: Amount;
    executeOn: string;
    executedOn: string | null;
    failureReason: string | null;
    holder: string;
    bankName: string | null;
    accountNumber: string;
    supplier: { number: string; name: string; taxId: string | null; address: Address | null; remittanceAddress: Address | null };
    items: PaidItem[];
  };
}

/** What a payment is for: the invoices, less credit notes and discounts. */
export const remittance = defineDocument<RemittanceData>({
  name: 'remittance',
  audiences: ['supplier', 'staff'],
  query: `query RemittanceDocument($id: ID!) {
    ${COMPANY}
    payment(id: $id) {
      number status amount ${MONEY} executeOn executedOn failureReason holder bankName accountNumber
      supplier { number name taxId address ${ADDRESS} remittanceAddress ${ADDRESS} }
      items { invoice { number kind issuedOn payableTotal ${MONEY} } amount ${MONEY} discountAmount ${MONEY} }
    }
  }`,
  write({ company, payment: { supplier, ...payment } }, language): Letter {
    const text = texts[language.locale];
    return {
      template: 'letter',
      title: text.title,
      number: payment.number,
      mark: payment.status === 'EXECUTED' ? null : text.marks[payment.status],
      sender: letterhead(company, language),
      parties: [{ label: text.supplier, name: supplier.name, lines: [...language.address(supplier.remittanceAddress ?? supplier.address), ...(supplier.taxId ? [supplier.taxId] : [])] }],
      facts: [
        payment.executedOn ? { label: text.executedOn, text: language.date(payment.executedOn) } : { label: text.executeOn, text: language.date(payment.executeOn) },
        { label: text.amount, text: language.money(payment.amount) },
        { label: text.supplierNumber, text: supplier.number },
        { label: text.holder, text: payment.holder },
        { label: text.account, text: payment.accountNumber },
        { label: text.bank, text: payment.bankName ?? '–' },
      ],
      sections: [itemsOf(payment, language)],
      remarks: payment.failureReason ? [{ label: text.failureReason, text: payment.failureReason }] : [],
      barcode: barcode('code128', payment.number),
    };
  },
});

/** What is paid of each invoice; with the discounts where there are any. */
function itemsOf({ items, amount }: Omit<RemittanceData['payment'], 'supplier'>, language: Language): Section {
  const text = texts[language.locale];
  const column = (label: string, align: Column['align'] = 'start', wide = false) => ({ label, align, wide });
  const discounted = items.some(({ discountAmount }) => Number(discountAmount.amount) !== 0);
  return {
    heading: null,
    columns: [column(text.invoice, 'start', true), column(text.issuedOn), column(text.total, 'end'), ...(discounted ? [column(text.discount, 'end')] : []), column(text.paid, 'end')],
    rows: items.map(({ invoice, ...item }) => [
      { text: invoice.number, detail: text.kinds[invoice.kind] },
      plain(language.date(invoice.issuedOn)),
      plain(language.money(invoice.kind === 'CREDIT_NOTE' ? { ...invoice.payableTotal, amount: `-${invoice.payableTotal.amount}` } : invoice.payableTotal)),
      ...(discounted ? [plain(language.money(item.discountAmount))] : []),
      plain(language.money(item.amount)),
    ]),
    totals: [{ label: text.sum, text: language.money(amount), strong: true }],
    empty: text.empty,
  };
}

const plain = (text: string) => ({ text, detail: null });
