import type { Address } from '../../shared/address.js';
import { barcode } from '../barcode.js';
import { COMPANY, type Company, letterhead } from '../company.js';
import { defineDocument } from '../document.js';
import type { Language } from '../language.js';
import type { Column, Letter, Section } from '../letter.js';
import en from '../texts/en/return-note.json' with { type: 'json' };
import fa from '../texts/fa/return-note.json' with { type: 'json' };
import zh from '../texts/zh-CN/return-note.json' with { type: 'json' };

const texts = { en, 'zh-CN': zh, fa };

interface ReturnedLine {
  lineNumber: number;
  quantity: string;
  unitCode: string;
  lot: string | null;
  serials: string[];
  reason: keyof typeof en.reasons;
  wish: keyof typeof en.wishes;
  warrantyUntil: string | null;
  inWarranty: boolean;
  item: { sku: string; name: string };
}

interface NoteData {
  company: Company;
  customerReturn: {
    number: string;
    status: string;
    requestedOn: string;
    trackingNumber: string | null;
    decisionNote: string | null;
    salesOrder: { number: string };
    customer: { number: string; name: string; address: Address | null };
    lines: ReturnedLine[];
  };
}

/** The paper that travels in the package of a return. */
export const returnNote = defineDocument<NoteData>({
  name: 'return-note',
  audiences: ['customer', 'staff'],
  query: `query ReturnNote($id: ID!) {
    ${COMPANY}
    customerReturn(id: $id) {
      number status requestedOn trackingNumber decisionNote salesOrder { number }
      customer { number name address { lines city region postalCode countryCode } }
      lines { lineNumber quantity unitCode lot serials reason wish warrantyUntil inWarranty item { sku name } }
    }
  }`,
  exists: ({ customerReturn }) => !['REQUESTED', 'DENIED', 'CANCELLED'].includes(customerReturn.status),
  write({ company, customerReturn: { customer, ...returned } }, language): Letter {
    const text = texts[language.locale];
    return {
      template: 'letter',
      title: text.title,
      number: returned.number,
      mark: null,
      sender: letterhead(company, language),
      parties: [
        { label: text.returnedBy, name: customer.name, lines: language.address(customer.address) },
        { label: text.returnTo, name: company.name, lines: language.address(company.address) },
      ],
      facts: [
        { label: text.requestedOn, text: language.date(returned.requestedOn) },
        { label: text.order, text: returned.salesOrder.number },
        { label: text.customerNumber, text: customer.number },
        { label: text.trackingNumber, text: returned.trackingNumber ?? '–' },
      ],
      sections: [linesOf(returned.lines, language)],
      remarks: [...(returned.decisionNote ? [{ label: text.note, text: returned.decisionNote }] : []), { label: text.packing, text: text.packingHint }],
      barcode: barcode('code128', returned.number),
    };
  },
});

function linesOf(lines: readonly ReturnedLine[], language: Language): Section {
  const text = texts[language.locale];
  const column = (label: string, align: Column['align'] = 'start', wide = false) => ({ label, align, wide });
  return {
    heading: null,
    columns: [column(text.line), column(text.item, 'start', true), column(text.reason), column(text.wish), column(text.quantity, 'end')],
    rows: lines.map((line) => [
      plain(language.decimal(String(line.lineNumber))),
      { text: line.item.name, detail: detailOf(line, language) },
      plain(text.reasons[line.reason]),
      plain(text.wishes[line.wish]),
      plain(language.quantity(line.quantity, line.unitCode)),
    ]),
    totals: [],
    empty: text.empty,
  };
}

function detailOf({ item, lot, serials, warrantyUntil, inWarranty }: ReturnedLine, language: Language): string {
  const text = texts[language.locale];
  return [
    item.sku,
    lot && `${text.lot} ${lot}`,
    serials.length > 0 && `${text.serials} ${serials.join(', ')}`,
    inWarranty && warrantyUntil ? `${text.warrantyUntil} ${language.date(warrantyUntil)}` : text.outOfWarranty,
  ].filter((part) => part).join('\n');
}

const plain = (text: string) => ({ text, detail: null });
