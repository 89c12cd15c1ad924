/** A line of a UBL document for tests. */
interface Line {
  quantity: string;
  price: string;
  net: string;
  /** Anything inside the line besides: references, allowances. */
  more?: string;
  item?: string;
}

interface Document {
  number?: string;
  issuedOn: string;
  order?: string;
  credited?: string;
  lines: Line[];
  net: string;
  tax: string;
  payable: string;
  /** Anything before the lines. */
  more?: string;
}

/** An invoice, or a credit note, in UBL 2.1 with 20 % of tax. */
export function ublOf(kind: 'Invoice' | 'CreditNote', { number, issuedOn, order, credited, lines, net, tax, payable, more = '' }: Document): string {
  const quantity = kind === 'Invoice' ? 'InvoicedQuantity' : 'CreditedQuantity';
  const category = '<cbc:ID>S</cbc:ID><cbc:Percent>20</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>';
  return `<?xml version="1.0" encoding="UTF-8"?>
<${kind} xmlns="urn:oasis:names:specification:ubl:schema:xsd:${kind}-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
    xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
  ${number ? `<cbc:ID>${number}</cbc:ID>` : ''}
  <cbc:IssueDate>${issuedOn}</cbc:IssueDate>
  <cbc:Note>Thank you &amp; see you soon</cbc:Note>
  <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
  ${order ? `<cac:OrderReference><cbc:ID>${order}</cbc:ID></cac:OrderReference>` : ''}
  ${credited ? `<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>${credited}</cbc:ID></cac:InvoiceDocumentReference></cac:BillingReference>` : ''}
  ${more}
  <cac:TaxTotal><cbc:TaxAmount currencyID="EUR">${tax}</cbc:TaxAmount>
    <cac:TaxSubtotal><cbc:TaxableAmount currencyID="EUR">${net}</cbc:TaxableAmount><cbc:TaxAmount currencyID="EUR">${tax}</cbc:TaxAmount><cac:TaxCategory>${category}</cac:TaxCategory></cac:TaxSubtotal>
  </cac:TaxTotal>
  <cac:LegalMonetaryTotal>
    <cbc:LineExtensionAmount currencyID="EUR">${net}</cbc:LineExtensionAmount><cbc:TaxExclusiveAmount currencyID="EUR">${net}</cbc:TaxExclusiveAmount>
    <cbc:TaxInclusiveAmount currencyID="EUR">${payable}</cbc:TaxInclusiveAmount><cbc:PayableAmount currencyID="EUR">${payable}</cbc:PayableAmount>
  </cac:LegalMonetaryTotal>
  ${lines
    .map(
      (line, index) => `<cac:${kind}Line><cbc:ID>${index + 1}</cbc:ID>
    <cbc:${quantity} unitCode="EA">${line.quantity}</cbc:${quantity}><cbc:LineExtensionAmount currencyID="EUR">${line.net}</cbc:LineExtensionAmount>${line.more ?? ''}
    <cac:Item><cbc:Name>Spatula</cbc:Name>${line.item ?? ''}<cac:ClassifiedTaxCategory>${category}</cac:ClassifiedTaxCategory></cac:Item>
    <cac:Price><cbc:PriceAmount currencyID="EUR">${line.price}</cbc:PriceAmount></cac:Price></cac:${kind}Line>`,
    )
    .join('\n')}
</${kind}>`;
}

/** The reference of a line to that of its order. */
export const toOrderLine = (lineNumber: number) => `<cac:OrderLineReference><cbc:LineID>${lineNumber}</cbc:LineID></cac:OrderLineReference>`;
