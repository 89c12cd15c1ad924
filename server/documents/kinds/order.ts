import type { Address } from '../../shared/address.js';
import { barcode } from '../barcode.js';
import { COMPANY, type Company, letterhead } from '../company.js';
import { defineDocument } from '../document.js';
import type { Language } from '../language.js';
import type { Column, Letter, Section } from '../letter.js';
import en from '../texts/en/order.json' with { type: 'json' };
import fa from '../texts/fa/order.json' with { type: 'json' };
import zh from '../texts/zh-CN/order.json' with { type: 'json' };

const texts = { en, 'zh-CN': zh, fa };
const MONEY = '{ amount currencyCode }';

interface Amount {
  amount: string;
  currencyCode: string;
}

interface OrderLine {
  lineNumber: number;
  item: { sku: string; name: string };
  supplierSku: string | null;
  description: string | null;
  quantity: string;
  unitCode: string;
  unitPrice: Amount | null;
  total: Amount | null;
  note: string | null;
  schedules: { quantity: string; requestedOn: string; confirmedOn: string | null }[];
}

interface OrderData {
  company: Company;
  purchaseOrder: {
    number: string;
    status: keyof typeof en.marks | 'APPROVED' | 'SENT' | 'CLOSED';
    versionNumber: number;
    orderedOn: string;
    buyerName: string | null;
    paymentTermDays: number;
    note: string | null;
    total: Amount | null;
    deliveryAddress: Address | null;
    supplier: { number: string; name: string; taxId: string | null; address: Address | null };
    lines: OrderLine[];
  };
}

/** A purchase order as it is sent to the supplier, in the version in force. */
export const order = defineDocument<OrderData>({
  name: 'order',
  audiences: ['supplier', 'staff'],
  query: `query OrderDocument($id: ID!) {
    ${COMPANY}
    purchaseOrder(id: $id) {
      number status versionNumber orderedOn buyerName paymentTermDays note total ${MONEY}
      deliveryAddress { lines city region postalCode countryCode }
      supplier { number name taxId address { lines city region postalCode countryCode } }
      lines {
        lineNumber item { sku name } supplierSku description quantity unitCode unitPrice ${MONEY} total ${MONEY} note
        schedules { quantity requestedOn confirmedOn }
      }
    }
  }`,
  write({ company, purchaseOrder }, language): Letter {
    const text = texts[language.locale];
    const { supplier } = purchaseOrder;
    const sender = letterhead(company, language);
    return {
      template: 'letter',
      title: text.title,
      number: purchaseOrder.number,
      mark: purchaseOrder.status in text.marks ? text.marks[purchaseOrder.status as keyof typeof text.marks] : null,
      sender,
      parties: [
        { label: text.supplier, name: supplier.name, lines: [...language.address(supplier.address), ...(supplier.taxId ? [supplier.taxId] : [])] },
        { label: text.deliverTo, name: company.name, lines: language.address(purchaseOrder.deliveryAddress ?? company.address) },
      ],
      facts: [
        { label: text.orderedOn, text: language.date(purchaseOrder.orderedOn) },
        { label: text.version, text: language.decimal(String(purchaseOrder.versionNumber)) },
        { label: text.buyer, text: purchaseOrder.buyerName ?? '–' },
        { label: text.supplierNumber, text: supplier.number },
        { label: text.paymentTerm, text: text.paymentTermDays.replace('{days}', language.decimal(String(purchaseOrder.paymentTermDays))) },
      ],
      sections: [linesOf(purchaseOrder, language)],
      remarks: purchaseOrder.note ? [{ label: text.note, text: purchaseOrder.note }] : [],
      barcode: barcode('code128', purchaseOrder.number),
    };
  },
});

/** The lines; without prices for a reader who may not see them. */
function linesOf({ lines, total }: OrderData['purchaseOrder'], language: Language): Section {
  const text = texts[language.locale];
  const column = (label: string, align: Column['align'] = 'start', wide = false) => ({ label, align, wide });
  const prices = total !== null;
  return {
    heading: null,
    columns: [column(text.line), column(text.item, 'start', true), column(text.delivery), column(text.quantity, 'end'), ...(prices ? [column(text.unitPrice, 'end'), column(text.total, 'end')] : [])],
    rows: lines.map((line) => [
      plain(language.decimal(String(line.lineNumber))),
      { text: line.item.name, detail: detailOf(line, language) },
      plain(line.schedules.map((schedule) => deliveryOf(schedule, line, language)).join('\n')),
      plain(language.quantity(line.quantity, line.unitCode)),
      ...(prices ? [plain(language.unitPrice(line.unitPrice)), plain(language.money(line.total))] : []),
    ]),
    totals: prices ? [{ label: text.sum, text: language.money(total), strong: true }] : [],
    empty: text.empty,
  };
}

const plain = (text: string) => ({ text, detail: null });

function detailOf({ item, supplierSku, description, note }: OrderLine, { locale }: Language): string {
  return [item.sku, supplierSku && `${texts[locale].yourNumber} ${supplierSku}`, description, note].filter(Boolean).join('\n');
}

function deliveryOf({ quantity, requestedOn, confirmedOn }: OrderLine['schedules'][number], line: OrderLine, language: Language): string {
  const day = language.date(confirmedOn ?? requestedOn);
  return line.schedules.length > 1 ? `${day} · ${language.quantity(quantity, line.unitCode)}` : day;
}
