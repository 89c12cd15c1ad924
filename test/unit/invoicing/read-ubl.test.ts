import { describe, expect, test } from '@jest/globals';
import { parseXml } from '../../../server/domains/invoicing/ubl/parse-xml.js';
import { readUbl } from '../../../server/domains/invoicing/ubl/read-ubl.js';
import { toOrderLine, ublOf } from '../../support/ubl.js';

const plain = { number: 'R-1', issuedOn: '2026-11-02', order: 'PO-2026-000001', lines: [{ quantity: '100', price: '2.50', net: '250.00', more: toOrderLine(3) }], net: '250.00', tax: '50.00', payable: '300.00' };
const read = (text: string) => readUbl(parseXml(text));
const refusals = (text: string) => {
  try {
    read(text);
    return [];
  } catch (error) {
    const { errors = [error] } = error as { errors?: unknown[] };
    return (errors as { code: string; field: string[] }[]).map(({ code, field }) => [code, ...field.slice(1)].join(' '));
  }
};

describe('an invoice in UBL', () => {
  test('is read by its business terms', () => {
    expect(read(ublOf('Invoice', plain))).toMatchObject({
      kind: 'INVOICE',
      number: 'R-1',
      issuedOn: '2026-11-02',
      dueOn: null,
      currencyCode: 'EUR',
      note: 'Thank you & see you soon',
      lineTotal: '250',
      netTotal: '250',
      taxTotal: '50',
      grossTotal: '300',
      payableTotal: '300',
      taxes: [{ category: 'S', rate: '20', taxableAmount: '250', taxAmount: '50' }],
      lines: [{ quantity: '100', unitCode: 'EA', unitPrice: '2.5', netAmount: '250', orderNumber: 'PO-2026-000001', orderLineNumber: '3', description: 'Spatula', taxCategory: 'S', taxRate: '20' }],
    });
  });

  test('tells allowances and charges apart, of a line and of the whole', () => {
    const of = (isCharge: boolean, amount: string, tax = '') => `<cac:AllowanceCharge><cbc:ChargeIndicator>${isCharge}</cbc:ChargeIndicator><cbc:AllowanceChargeReason>Freight</cbc:AllowanceChargeReason><cbc:Amount currencyID="EUR">${amount}</cbc:Amount>${tax}</cac:AllowanceCharge>`;
    const tax = '<cac:TaxCategory><cbc:ID>Z</cbc:ID></cac:TaxCategory>';
    const document = read(ublOf('Invoice', { ...plain, more: of(true, '12', tax) + of(false, '5', tax), lines: [{ ...plain.lines[0]!, more: of(false, '1.5') + of(false, '2') + of(true, '7') }] }));
    expect(document.adjustments).toEqual([
      { kind: 'CHARGE', reason: 'Freight', amount: '12', taxCategory: 'Z', taxRate: '0' },
      { kind: 'ALLOWANCE', reason: 'Freight', amount: '5', taxCategory: 'Z', taxRate: '0' },
    ]);
    expect(document.lines[0]).toMatchObject({ allowance: '3.5', charge: '7' });
  });

  test('may state a price for so many', () => {
    const per = (price: string, base: string) => ublOf('Invoice', plain).replace('2.50</cbc:PriceAmount>', `${price}</cbc:PriceAmount><cbc:BaseQuantity>${base}</cbc:BaseQuantity>`);
    expect(read(per('250', '100')).lines[0]).toMatchObject({ unitPrice: '2.5' });
    expect(refusals(per('1', '3'))).toEqual(['OUT_OF_RANGE /Invoice/InvoiceLine/Price BT-146']);
    expect(refusals(per('1', '0'))).toEqual(['OUT_OF_RANGE /Invoice/InvoiceLine/Price/BaseQuantity BT-149']);
  });

  test('names each element and business term that is wrong, all at once', () => {
    const wrong = ublOf('Invoice', { ...plain, number: '', issuedOn: '2026-02-30', lines: [plain.lines[0]!, { ...plain.lines[0]!, quantity: '-1' }] })
      .replace('>EUR</cbc:DocumentCurrencyCode>', '>EURO</cbc:DocumentCurrencyCode>')
      .replace('<cbc:ID>S</cbc:ID><cbc:Percent>20', '<cbc:ID>XX</cbc:ID><cbc:Percent>20')
      .replace('unitCode="EA"', 'unitCode="piece"');
    expect(refusals(wrong)).toEqual([
      'REQUIRED /Invoice/ID BT-1',
      'INVALID /Invoice/IssueDate BT-2',
      'TOO_LONG /Invoice/DocumentCurrencyCode BT-5',
      'INVALID /Invoice/InvoiceLine/InvoicedQuantity/@unitCode BT-130',
      'INVALID /Invoice/InvoiceLine[2]/InvoicedQuantity BT-129',
      'OUT_OF_RANGE /Invoice/InvoiceLine[2]/InvoicedQuantity BT-129',
      'INVALID /Invoice/TaxTotal/TaxSubtotal/TaxCategory/ID BT-118',
      'INVALID /Invoice/DocumentCurrencyCode BT-5',
      'INVALID /Invoice/LegalMonetaryTotal/PayableAmount BT-115',
    ]);
  });

  test('with a rounding of what is to be paid is refused', () => {
    expect(refusals(ublOf('Invoice', plain).replace('<cbc:PayableAmount', '<cbc:PayableRoundingAmount currencyID="EUR">0.02</cbc:PayableRoundingAmount><cbc:PayableAmount'))).toEqual(['INVALID /Invoice/LegalMonetaryTotal/PayableRoundingAmount BT-114']);
  });
});

test('a credit note in UBL names the invoice that it gives back of', () => {
  expect(read(ublOf('CreditNote', { ...plain, number: 'G-1', credited: 'R-1' }))).toMatchObject({ kind: 'CREDIT_NOTE', number: 'G-1', creditedNumber: 'R-1', lines: [{ quantity: '100' }] });
});

describe('what is no such document is refused', () => {
  test.each<[string, string]>([
    ['another one', '<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"/>'],
    ['one of another namespace', '<Invoice xmlns="urn:example"><ID>1</ID></Invoice>'],
    ['one that is not well-formed', '<Invoice><ID></Invoice>'],
    ['nothing', ''],
    ['a document type', '<!DOCTYPE x [<!ENTITY a "b">]><Invoice>&a;</Invoice>'],
    ['entities that grow without end', `<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, index) => `<!ENTITY lol${index} "&lol;&lol;">`).join('')}]><Invoice>&lol8;</Invoice>`],
    ['a file of the server', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><Invoice><ID>&a;</ID></Invoice>'],
    ['elements in elements without end', `<Invoice>${'<a>'.repeat(500)}${'</a>'.repeat(500)}</Invoice>`],
    ['a whole invoice with a document type', ublOf('Invoice', plain).replace('?>', '?><!DOCTYPE Invoice [<!ENTITY a "b">]>').replace('&amp;', '&a;')],
    ['a whole invoice with elements in elements', ublOf('Invoice', { ...plain, more: `${'<a>'.repeat(30)}${'</a>'.repeat(30)}` })],
    ['what is not in UTF-8', '<Invoice>\uFFFD</Invoice>'],
  ])('%s', (_what, text) => {
    expect(refusals(text)).toEqual(['INVALID']);
  });

  test('what is too large', () => {
    expect(refusals(`<Invoice>${'x'.repeat(2_000_001)}</Invoice>`)).toEqual(['TOO_LONG']);
  });
});
