import { DomainError } from '../../../shared/domain-error.js';
import { readAdjustments, readLine } from './read-ubl-lines.js';
import type { UblDocument } from './ubl-document.js';
import { UblReader } from './ubl-reader.js';
import type { XmlElement } from './xml-element.js';

const kinds: Record<string, { kind: UblDocument['kind']; namespace: string; line: string }> = {
  Invoice: { kind: 'INVOICE', namespace: 'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2', line: 'InvoiceLine' },
  CreditNote: { kind: 'CREDIT_NOTE', namespace: 'urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2', line: 'CreditNoteLine' },
};

const MOST_LINES = 500;
const TOTAL = 'LegalMonetaryTotal';

/**
 * What an invoice or credit note in UBL 2.1 says.
 * @throws DomainErrors that name each element and business term, and what would be right
 */
export function readUbl(root: XmlElement): UblDocument {
  const known = kinds[root.name];
  if (!known || root.namespace !== known.namespace) throw new DomainError('INVALID', ['attachmentId'], 'The document is an Invoice or a CreditNote of UBL 2.1.');
  const reader = new UblReader();
  const lines = root.children(known.line);
  if (!lines.length) reader.refuse('REQUIRED', `${root.path}/${known.line}`, 'BG-25', `At least one ${known.line} (BG-25) is needed.`);
  if (lines.length > MOST_LINES) reader.refuse('OUT_OF_RANGE', `${root.path}/${known.line}`, 'BG-25', `At most ${MOST_LINES} lines (BG-25) are possible.`);
  const orderNumber = reader.optionalText(root, ['OrderReference', 'ID'], 'BT-13', 60);
  const document: UblDocument = {
    kind: known.kind,
    number: reader.text(root, ['ID'], 'BT-1', 60),
    issuedOn: reader.date(root, ['IssueDate'], 'BT-2'),
    dueOn: reader.optionalDate(root, ['DueDate'], 'BT-9') ?? reader.optionalDate(root, ['PaymentMeans', 'PaymentDueDate'], 'BT-9'),
    currencyCode: reader.text(root, ['DocumentCurrencyCode'], 'BT-5', 3),
    buyerReference: reader.optionalText(root, ['BuyerReference'], 'BT-10', 100),
    note: reader.optionalText(root, ['Note'], 'BT-22', 2000),
    creditedNumber: reader.optionalText(root, ['BillingReference', 'InvoiceDocumentReference', 'ID'], 'BT-25', 60),
    lines: lines.slice(0, MOST_LINES).map((line) => readLine(reader, line, orderNumber)),
    adjustments: readAdjustments(reader, root),
    taxes: root.children('TaxTotal').flatMap((total) => total.children('TaxSubtotal')).map((subtotal) => ({
      ...reader.tax(subtotal, ['TaxCategory'], { category: 'BT-118', rate: 'BT-119' }),
      taxableAmount: reader.decimal(subtotal, ['TaxableAmount'], 'BT-116'),
      taxAmount: reader.decimal(subtotal, ['TaxAmount'], 'BT-117'),
    })),
    lineTotal: reader.decimal(root, [TOTAL, 'LineExtensionAmount'], 'BT-106'),
    allowanceTotal: reader.optionalDecimal(root, [TOTAL, 'AllowanceTotalAmount'], 'BT-107'),
    chargeTotal: reader.optionalDecimal(root, [TOTAL, 'ChargeTotalAmount'], 'BT-108'),
    netTotal: reader.decimal(root, [TOTAL, 'TaxExclusiveAmount'], 'BT-109'),
    taxTotal: reader.optionalDecimal(root, ['TaxTotal', 'TaxAmount'], 'BT-110'),
    grossTotal: reader.decimal(root, [TOTAL, 'TaxInclusiveAmount'], 'BT-112'),
    prepaidTotal: reader.optionalDecimal(root, [TOTAL, 'PrepaidAmount'], 'BT-113'),
    payableTotal: reader.decimal(root, [TOTAL, 'PayableAmount'], 'BT-115'),
  };
  checkCurrency(reader, root, document.currencyCode);
  if (Number(reader.optionalDecimal(root, [TOTAL, 'PayableRoundingAmount'], 'BT-114'))) {
    reader.refuse('INVALID', `${root.path}/${TOTAL}/PayableRoundingAmount`, 'BT-114', 'A rounding of what is to be paid (BT-114) is not taken: state the exact amount.');
  }
  reader.settle();
  return document;
}

function checkCurrency(reader: UblReader, root: XmlElement, currencyCode: string): void {
  const known = new Set(Intl.supportedValuesOf('currency'));
  if (currencyCode && !known.has(currencyCode)) reader.refuse('INVALID', `${root.path}/DocumentCurrencyCode`, 'BT-5', 'A currency (BT-5) is a code of ISO 4217, for example EUR.');
  const payable = root.find(TOTAL, 'PayableAmount');
  const stated = payable?.attribute('currencyID');
  if (stated && stated !== currencyCode) reader.refuse('INVALID', payable!.path, 'BT-115', `What is to be paid (BT-115) is in ${currencyCode}, the currency of the document.`);
}
