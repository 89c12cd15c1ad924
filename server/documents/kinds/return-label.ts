import type { Address } from '../../shared/address.js';
import { barcode } from '../barcode.js';
import { COMPANY, type Company } from '../company.js';
import { defineDocument } from '../document.js';
import type { Labels } from '../labels.js';
import en from '../texts/en/return-label.json' with { type: 'json' };
import fa from '../texts/fa/return-label.json' with { type: 'json' };
import zh from '../texts/zh-CN/return-label.json' with { type: 'json' };

const texts = { en, 'zh-CN': zh, fa };

interface LabelData {
  company: Company;
  customerReturn: {
    number: string;
    status: string;
    salesOrder: { number: string };
    customer: { name: string; address: Address | null };
    lines: { lineNumber: number }[];
  };
}

/** What a customer puts on what they send back, once it may come. */
export const returnLabel = defineDocument<LabelData>({
  name: 'return-label',
  audiences: ['customer', 'staff'],
  query: `query ReturnLabel($id: ID!) {
    ${COMPANY}
    customerReturn(id: $id) {
      number status salesOrder { number } lines { lineNumber }
      customer { name address { lines city region postalCode countryCode } }
    }
  }`,
  exists: ({ customerReturn }) => ['APPROVED', 'IN_TRANSIT'].includes(customerReturn.status),
  write({ company, customerReturn: { number, salesOrder, customer, lines } }, language): Labels {
    const text = texts[language.locale];
    return {
      template: 'label',
      title: text.title,
      number,
      from: { label: text.from, name: customer.name, lines: language.address(customer.address) },
      to: { label: text.to, name: company.name, lines: language.address(company.address) },
      labels: [
        {
          heading: text.heading.replace('{number}', number),
          facts: [
            { label: text.order, text: salesOrder.number },
            { label: text.lines, text: language.decimal(String(lines.length)) },
          ],
          barcode: barcode('code128', number),
          code: number,
        },
      ],
    };
  },
});
