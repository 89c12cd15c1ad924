import Big from 'big.js';
import { type Decimal, sum } from '../../../shared/decimal.js';
import type { InvoiceAdjustment } from '../invoice-amounts.js';
import type { UblLine } from './ubl-document.js';
import type { UblReader } from './ubl-reader.js';
import type { XmlElement } from './xml-element.js';

/** One line of a document; `orderNumber` is the document's own. */
export function readLine(reader: UblReader, line: XmlElement, orderNumber: string | null): UblLine {
  const quantityName = line.name === 'InvoiceLine' ? 'InvoicedQuantity' : 'CreditedQuantity';
  const quantity = reader.decimal(line, [quantityName], 'BT-129');
  if (Number(quantity) <= 0 && line.find(quantityName)?.text) reader.refuse('OUT_OF_RANGE', `${line.path}/${quantityName}`, 'BT-129', 'A quantity (BT-129) is more than 0.');
  const { category, rate } = reader.tax(line, ['Item', 'ClassifiedTaxCategory'], { category: 'BT-151', rate: 'BT-152' });
  return {
    path: line.path,
    quantity,
    unitCode: unitOf(reader, line, quantityName),
    netAmount: reader.decimal(line, ['LineExtensionAmount'], 'BT-131'),
    unitPrice: unitPriceOf(reader, line),
    allowance: amountsOf(reader, line, 'false', 'BT-136'),
    charge: amountsOf(reader, line, 'true', 'BT-141'),
    taxCategory: category,
    taxRate: rate,
    description: reader.text(line, ['Item', 'Name'], 'BT-153', 1000),
    orderNumber: reader.optionalText(line, ['OrderLineReference', 'OrderReference', 'ID'], 'BT-13', 60) ?? orderNumber,
    orderLineNumber: reader.optionalText(line, ['OrderLineReference', 'LineID'], 'BT-132', 20),
    buyersSku: reader.optionalText(line, ['Item', 'BuyersItemIdentification', 'ID'], 'BT-156', 100),
    sellersSku: reader.optionalText(line, ['Item', 'SellersItemIdentification', 'ID'], 'BT-155', 100),
  };
}

/** Allowances and charges of a whole document. */
export function readAdjustments(reader: UblReader, root: XmlElement): InvoiceAdjustment[] {
  return root.children('AllowanceCharge').map((element) => {
    const isCharge = element.find('ChargeIndicator')?.text === 'true';
    const [amount, reason, category, rate] = isCharge ? (['BT-99', 'BT-104', 'BT-102', 'BT-103'] as const) : (['BT-92', 'BT-97', 'BT-95', 'BT-96'] as const);
    const tax = reader.tax(element, ['TaxCategory'], { category, rate });
    return {
      kind: isCharge ? 'CHARGE' : 'ALLOWANCE',
      reason: reader.optionalText(element, ['AllowanceChargeReason'], reason, 200) ?? '',
      amount: reader.decimal(element, ['Amount'], amount),
      taxCategory: tax.category,
      taxRate: tax.rate,
    };
  });
}

function unitOf(reader: UblReader, line: XmlElement, quantityName: string): string {
  const unitCode = line.find(quantityName)?.attribute('unitCode') ?? '';
  if (!/^[A-Z0-9]{2,3}$/.test(unitCode)) {
    reader.refuse(unitCode ? 'INVALID' : 'REQUIRED', `${line.path}/${quantityName}/@unitCode`, 'BT-130', 'A unit (BT-130) is a code of UN/ECE Recommendation 20, for example EA or KGM.');
  }
  return unitCode;
}

/** The net price of one unit: prices may be stated for so many (BT-149). */
function unitPriceOf(reader: UblReader, line: XmlElement): Decimal {
  const price = reader.decimal(line, ['Price', 'PriceAmount'], 'BT-146');
  const base = line.find('Price', 'BaseQuantity')?.text ? reader.decimal(line, ['Price', 'BaseQuantity'], 'BT-149') : '1';
  if (Number(base) === 0) {
    reader.refuse('OUT_OF_RANGE', `${line.path}/Price/BaseQuantity`, 'BT-149', 'The quantity of a price (BT-149) is more than 0.');
    return '0';
  }
  const exact = new Big(price).div(base);
  if (!exact.round(4).times(base).eq(price)) reader.refuse('OUT_OF_RANGE', `${line.path}/Price`, 'BT-146', 'The price of one unit (BT-146 by BT-149) has at most 4 decimals.');
  return exact.round(4).toFixed();
}

function amountsOf(reader: UblReader, line: XmlElement, isCharge: 'true' | 'false', term: string): Decimal {
  const own = line.children('AllowanceCharge').filter((each) => each.find('ChargeIndicator')?.text === isCharge);
  return sum(own.map((each) => reader.decimal(each, ['Amount'], term)));
}
