import { barcode } from '../barcode.js';
import { defineDocument } from '../document.js';
import type { Language } from '../language.js';
import type { Label, Labels } from '../labels.js';
import type { Party } from '../letter.js';
import { recipientOf, senderOf, SHIPMENT, type ShipmentData, type ShippedPackage } from '../shipment-data.js';
import en from '../texts/en/label.json' with { type: 'json' };
import fa from '../texts/fa/label.json' with { type: 'json' };
import zh from '../texts/zh-CN/label.json' with { type: 'json' };

const texts = { en, 'zh-CN': zh, fa };

/** The labels of a shipment's packages, each with its serial shipping container code. */
export const label = defineDocument<ShipmentData>({
  name: 'label',
  audiences: ['supplier', 'staff'],
  query: `query Labels($id: ID!) { ${SHIPMENT} }`,
  write(data, language): Labels {
    const text = texts[language.locale];
    const { shipment } = data;
    const sender: Party = senderOf(data, language);
    return {
      template: 'label',
      title: text.title,
      number: shipment.number,
      from: { ...sender, label: text.from },
      to: recipientOf(data, text.to, language),
      labels: shipment.packages.length > 0 ? shipment.packages.map((each, index) => labelOf(shipment, each, index, language)) : [labelOf(shipment, null, 0, language)],
    };
  },
});

/** Goods that are not packed apart travel as one package, known by the shipment's number. */
function labelOf(shipment: ShipmentData['shipment'], packed: ShippedPackage | null, index: number, language: Language): Label {
  const text = texts[language.locale];
  const lines = packed ? shipment.lines.filter(({ packageNumber }) => packageNumber === packed.packageNumber) : shipment.lines;
  const orders = [...new Set((lines.length > 0 ? lines : shipment.lines).map(({ purchaseOrder }) => purchaseOrder.number))];
  const count = Math.max(shipment.packages.length, 1);
  return {
    heading: text.packageOf.replace('{number}', language.decimal(String(index + 1))).replace('{count}', language.decimal(String(count))),
    facts: [
      { label: text.shipment, text: shipment.number },
      { label: text.orders, text: orders.join(', ') },
      { label: text.carrier, text: shipment.carrier ?? '–' },
      { label: text.weight, text: packed?.weightKilograms ? language.quantity(packed.weightKilograms, 'KGM') : '–' },
    ],
    barcode: packed?.sscc ? barcode('sscc', packed.sscc) : barcode('code128', shipment.number),
    code: packed?.sscc ? `(00) ${packed.sscc}` : shipment.number,
  };
}
