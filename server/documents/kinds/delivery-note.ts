import type { Address } from '../../shared/address.js';
import { barcode } from '../barcode.js';
import { COMPANY, type Company, letterhead } from '../company.js';
import { defineDocument } from '../document.js';
import type { Language } from '../language.js';
import type { Column, Letter, Section } from '../letter.js';
import en from '../texts/en/delivery-note.json' with { type: 'json' };
import fa from '../texts/fa/delivery-note.json' with { type: 'json' };
import zh from '../texts/zh-CN/delivery-note.json' with { type: 'json' };

const texts = { en, 'zh-CN': zh, fa };
const ADDRESS = '{ lines city region postalCode countryCode }';

interface DeliveredLine {
  quantity: string;
  lot: string | null;
  serials: string[];
  packageNumber: number | null;
  orderLine: { lineNumber: number; quantity: string; unitCode: string; item: { sku: string; name: string } };
}

interface DeliveryData {
  company: Company;
  salesShipment: {
    number: string;
    carrier: string | null;
    trackingNumber: string | null;
    shippedOn: string;
    estimatedArrivalOn: string | null;
    deliveredOn: string | null;
    salesOrder: { number: string; customerReference: string | null; shippingAddress: Address | null; customer: { name: string; address: Address | null } };
    lines: DeliveredLine[];
  };
}

/** What lies in a shipment to a customer, with lots and serial numbers; without prices. */
export const deliveryNote = defineDocument<DeliveryData>({
  name: 'delivery-note',
  audiences: ['customer', 'staff'],
  query: `query DeliveryNote($id: ID!) {
    ${COMPANY}
    salesShipment(id: $id) {
      number carrier trackingNumber shippedOn estimatedArrivalOn deliveredOn
      salesOrder { number customerReference shippingAddress ${ADDRESS} customer { name address ${ADDRESS} } }
      lines { quantity lot serials packageNumber orderLine { lineNumber quantity unitCode item { sku name } } }
    }
  }`,
  write({ company, salesShipment }, language): Letter {
    const text = texts[language.locale];
    const { salesOrder } = salesShipment;
    return {
      template: 'letter',
      title: text.title,
      number: salesShipment.number,
      mark: null,
      sender: letterhead(company, language),
      parties: [{ label: text.deliverTo, name: salesOrder.customer.name, lines: language.address(salesOrder.shippingAddress ?? salesOrder.customer.address) }],
      facts: [
        { label: text.order, text: salesOrder.number },
        { label: text.yourReference, text: salesOrder.customerReference ?? '–' },
        { label: text.shippedOn, text: language.date(salesShipment.shippedOn) },
        salesShipment.deliveredOn
          ? { label: text.deliveredOn, text: language.date(salesShipment.deliveredOn) }
          : { label: text.estimatedArrival, text: language.date(salesShipment.estimatedArrivalOn) },
        { label: text.carrier, text: salesShipment.carrier ?? '–' },
        { label: text.trackingNumber, text: salesShipment.trackingNumber ?? '–' },
      ],
      sections: [contentsOf(salesShipment.lines, language)],
      remarks: [{ label: text.onArrival, text: text.remark }],
      barcode: barcode('code128', salesShipment.number),
    };
  },
});

function contentsOf(lines: readonly DeliveredLine[], language: Language): Section {
  const text = texts[language.locale];
  const column = (label: string, align: Column['align'] = 'start', wide = false): Column => ({ label, align, wide });
  const plain = (shown: string) => ({ text: shown, detail: null });
  return {
    heading: null,
    columns: [column(text.line), column(text.item, 'start', true), column(text.package), column(text.ordered, 'end'), column(text.quantity, 'end')],
    rows: lines.map(({ quantity, packageNumber, orderLine, ...goods }) => [
      plain(language.decimal(String(orderLine.lineNumber))),
      { text: orderLine.item.name, detail: detailOf(orderLine.item.sku, goods, language) },
      plain(packageNumber === null ? '–' : language.decimal(String(packageNumber))),
      plain(language.quantity(orderLine.quantity, orderLine.unitCode)),
      plain(language.quantity(quantity, orderLine.unitCode)),
    ]),
    totals: [],
    empty: text.empty,
  };
}

function detailOf(sku: string, { lot, serials }: Pick<DeliveredLine, 'lot' | 'serials'>, { locale }: Language): string {
  const text = texts[locale];
  return [sku, lot && `${text.lot} ${lot}`, serials.length > 0 && `${text.serials} ${serials.join(', ')}`].filter(Boolean).join('\n');
}
