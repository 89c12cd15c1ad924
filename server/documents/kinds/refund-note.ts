import type { Address } from '../../shared/address.js';
import { barcode } from '../barcode.js';
import { COMPANY, type Company, letterhead } from '../company.js';
import { defineDocument } from '../document.js';
import type { Language } from '../language.js';
import type { Column, Letter, Section } from '../letter.js';
import en from '../texts/en/refund-note.json' with { type: 'json' };
import fa from '../texts/fa/refund-note.json' with { type: 'json' };
import zh from '../texts/zh-CN/refund-note.json' with { type: 'json' };

const texts = { en, 'zh-CN': zh, fa };

interface RefundedLine {
  lineNumber: number;
  quantity: string;
  unitCode: string;
  unitPrice: string;
  discountPercent: string;
  netAmount: string;
  restockingPercent: string;
  restockingFee: string;
  amount: string;
}

interface Refund {
  number: string;
  status: 'PROPOSED' | 'APPROVED' | 'REJECTED';
  currencyCode: string;
  decidedAt: string | null;
  total: { amount: string; currencyCode: string };
  lines: RefundedLine[];
}

interface RefundData {
  company: Company;
  customerReturn: {
    number: string;
    salesOrder: { number: string };
    customer: { number: string; name: string; address: Address | null };
    lines: { lineNumber: number; item: { sku: string; name: string } }[];
    refundNotes: Refund[];
  };
}

/** What a customer gets back for a return: the newest refund note of it that the reader may see. */
export const refundNote = defineDocument<RefundData>({
  name: 'refund-note',
  audiences: ['customer', 'staff'],
  query: `query RefundNote($id: ID!) {
    ${COMPANY}
    customerReturn(id: $id) {
      number salesOrder { number } customer { number name address { lines city region postalCode countryCode } }
      lines { lineNumber item { sku name } }
      refundNotes {
        number status currencyCode decidedAt total { amount currencyCode }
        lines { lineNumber quantity unitCode unitPrice discountPercent netAmount restockingPercent restockingFee amount }
      }
    }
  }`,
  exists: ({ customerReturn }) => customerReturn.refundNotes.length > 0,
  write({ company, customerReturn }, language): Letter {
    const text = texts[language.locale];
    const { customer, salesOrder } = customerReturn;
    const note = customerReturn.refundNotes.at(-1)!;
    return {
      template: 'letter',
      title: text.title,
      number: note.number,
      mark: note.status === 'APPROVED' ? null : text.marks[note.status],
      sender: letterhead(company, language),
      parties: [{ label: text.refundTo, name: customer.name, lines: language.address(customer.address) }],
      facts: [
        { label: text.decidedOn, text: note.decidedAt ? language.date(note.decidedAt.slice(0, 10)) : '–' },
        { label: text.return, text: customerReturn.number },
        { label: text.order, text: salesOrder.number },
        { label: text.customerNumber, text: customer.number },
      ],
      sections: [linesOf(note, customerReturn.lines, language)],
      remarks: [],
      barcode: barcode('code128', note.number),
    };
  },
});

function linesOf({ lines, total, currencyCode }: Refund, returned: RefundData['customerReturn']['lines'], language: Language): Section {
  const text = texts[language.locale];
  const column = (label: string, align: Column['align'] = 'start', wide = false) => ({ label, align, wide });
  const money = (amount: string) => language.money({ amount, currencyCode });
  return {
    heading: null,
    columns: [column(text.line), column(text.item, 'start', true), column(text.quantity, 'end'), column(text.unitPrice, 'end'), column(text.netAmount, 'end'), column(text.restockingFee, 'end'), column(text.amount, 'end')],
    rows: lines.map((line) => {
      const { item } = returned.find(({ lineNumber }) => lineNumber === line.lineNumber)!;
      return [
        plain(language.decimal(String(line.lineNumber))),
        { text: item.name, detail: item.sku },
        plain(language.quantity(line.quantity, line.unitCode)),
        { text: language.unitPrice({ amount: line.unitPrice, currencyCode }), detail: Number(line.discountPercent) ? `${text.discount} ${language.decimal(line.discountPercent)} %` : null },
        plain(money(line.netAmount)),
        { text: money(line.restockingFee), detail: Number(line.restockingPercent) ? `${language.decimal(line.restockingPercent)} %` : null },
        plain(money(line.amount)),
      ];
    }),
    totals: [{ label: text.total, text: language.money(total), strong: true }],
    empty: text.empty,
  };
}

const plain = (text: string) => ({ text, detail: null });
