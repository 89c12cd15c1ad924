import { sum } from '../../shared/decimal.js';
import { barcode } from '../barcode.js';
import { defineDocument } from '../document.js';
import type { Language } from '../language.js';
import type { Cell, Column, Letter, Section } from '../letter.js';
import { recipientOf, senderOf, SHIPMENT, type ShipmentData, type ShippedLine } from '../shipment-data.js';
import en from '../texts/en/packing-list.json' with { type: 'json' };
import fa from '../texts/fa/packing-list.json' with { type: 'json' };
import zh from '../texts/zh-CN/packing-list.json' with { type: 'json' };

const texts = { en, 'zh-CN': zh, fa };
type PackageKind = keyof typeof en.kinds;

/** What lies in a shipment, package by package: it travels with the goods. */
export const packingList = defineDocument<ShipmentData>({
  name: 'packing-list',
  audiences: ['supplier', 'staff'],
  query: `query PackingList($id: ID!) { ${SHIPMENT} }`,
  write(data, language): Letter {
    const text = texts[language.locale];
    const { shipment } = data;
    return {
      template: 'letter',
      title: text.title,
      number: shipment.number,
      mark: shipment.status === 'DRAFT' ? text.draft : null,
      sender: senderOf(data, language),
      parties: [recipientOf(data, text.deliverTo, language)],
      facts: [
        { label: text.shippedOn, text: language.date(shipment.shippedOn) },
        { label: text.estimatedArrival, text: language.date(shipment.estimatedArrivalOn) },
        { label: text.carrier, text: shipment.carrier ?? '–' },
        { label: text.trackingNumber, text: shipment.trackingNumber ?? '–' },
        { label: text.supplierNumber, text: shipment.supplier.number },
        { label: text.orders, text: [...new Set(shipment.lines.map(({ purchaseOrder }) => purchaseOrder.number))].join(', ') },
      ],
      sections: [contentsOf(shipment, language), ...(shipment.packages.length > 0 ? [packagesOf(shipment, language)] : [])],
      remarks: shipment.note ? [{ label: text.note, text: shipment.note }] : [],
      barcode: barcode('code128', shipment.number),
    };
  },
});

const column = (label: string, align: Column['align'] = 'start', wide = false): Column => ({ label, align, wide });
const plain = (text: string): Cell => ({ text, detail: null });

function contentsOf({ lines }: ShipmentData['shipment'], language: Language): Section {
  const text = texts[language.locale];
  return {
    heading: text.contents,
    columns: [column(text.line), column(text.item, 'start', true), column(text.order), column(text.package), column(text.quantity, 'end')],
    rows: lines.map((line) => [
      plain(language.decimal(String(line.lineNumber))),
      { text: line.orderLine.item.name, detail: detailOf(line, language) },
      plain(`${line.purchaseOrder.number} / ${line.orderLine.lineNumber}`),
      plain(line.packageNumber === null ? '–' : language.decimal(String(line.packageNumber))),
      plain(language.quantity(line.quantity, line.orderLine.unitCode)),
    ]),
    totals: [],
    empty: text.empty,
  };
}

function detailOf({ orderLine: { item, supplierSku }, lot, serials, expiresOn }: ShippedLine, language: Language): string {
  const text = texts[language.locale];
  return [
    [item.sku, supplierSku].filter(Boolean).join(' · '),
    lot && `${text.lot} ${lot}`,
    expiresOn && `${text.expiresOn} ${language.date(expiresOn)}`,
    serials.length > 0 && `${text.serials} ${serials.join(', ')}`,
  ].filter(Boolean).join('\n');
}

function packagesOf({ packages }: ShipmentData['shipment'], language: Language): Section {
  const text = texts[language.locale];
  const weights = packages.flatMap(({ weightKilograms }) => weightKilograms ?? []);
  return {
    heading: text.packages,
    columns: [column(text.package), column(text.kind, 'start', true), column(text.sscc), column(text.weight, 'end')],
    rows: packages.map(({ packageNumber, kind, sscc, weightKilograms }) => [
      plain(language.decimal(String(packageNumber))),
      plain(text.kinds[kind as PackageKind]),
      plain(sscc ?? '–'),
      plain(weightKilograms ? language.quantity(weightKilograms, 'KGM') : '–'),
    ]),
    // A sum of some of them would pass for that of all.
    totals: weights.length === packages.length ? [{ label: text.totalWeight, text: language.quantity(sum(weights), 'KGM'), strong: true }] : [],
    empty: '',
  };
}
