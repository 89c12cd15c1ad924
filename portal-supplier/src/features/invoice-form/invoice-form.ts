import Big from 'big.js';
import type { InvoiceContentFragment, InvoiceUpdateInput, TaxCategory } from '../../../../schema/generated/supplier/graphql.js';

/** One line as it is being typed; null while a field is empty or unreadable. */
export interface FormLine {
  orderLineId: string | null;
  creditedLineId: string | null;
  /** Number of the order, to be shown. */
  orderNumber: string | null;
  description: string;
  quantity: string | null;
  unitCode: string;
  unitPrice: string | null;
  allowance: string | null;
  charge: string | null;
  taxCategory: TaxCategory;
  taxRate: string | null;
}

/** An allowance or charge of the whole document as it is being typed. */
export interface FormAdjustment {
  kind: 'ALLOWANCE' | 'CHARGE';
  reason: string;
  amount: string | null;
  taxCategory: TaxCategory;
  taxRate: string | null;
}

/** A file that was uploaded and waits for the form to be kept. */
export interface FormFile {
  id: string;
  fileName: string;
  mediaType: string;
  byteSize: number;
  scan: 'PENDING' | 'CLEAN' | 'INFECTED';
}

export interface InvoiceForm {
  number: string;
  issuedOn: string | null;
  dueOn: string | null;
  buyerReference: string;
  note: string;
  prepaidTotal: string | null;
  adjustments: FormAdjustment[];
  lines: FormLine[];
  /** Files that go with it from now on; those that are there stay. */
  files: FormFile[];
}

export const taxCategories: readonly TaxCategory[] = ['S', 'Z', 'E', 'AE', 'K', 'G', 'O', 'L', 'M'];
const taxed: readonly TaxCategory[] = ['S', 'L', 'M'];

/** Whether a category has a rate; in the others nothing is taxed. */
export const hasRate = (category: TaxCategory) => taxed.includes(category);

export function emptyLine(like?: Pick<FormLine, 'taxCategory' | 'taxRate'>): FormLine {
  return {
    orderLineId: null,
    creditedLineId: null,
    orderNumber: null,
    description: '',
    quantity: null,
    unitCode: 'C62',
    unitPrice: null,
    allowance: '0',
    charge: '0',
    taxCategory: like?.taxCategory ?? 'S',
    taxRate: like?.taxRate ?? null,
  };
}

export function formOf(invoice: InvoiceContentFragment): InvoiceForm {
  return {
    number: invoice.number ?? '',
    issuedOn: invoice.issuedOn,
    dueOn: invoice.dueOn,
    buyerReference: invoice.buyerReference ?? '',
    note: invoice.note ?? '',
    prepaidTotal: invoice.prepaidTotal.amount,
    adjustments: invoice.adjustments.map(({ kind, reason, amount, taxCategory, taxRate }) => ({ kind, reason, amount, taxCategory, taxRate })),
    lines: invoice.lines.map((line) => ({
      orderLineId: line.orderLine?.id ?? null,
      creditedLineId: line.creditedLine?.id ?? null,
      orderNumber: line.purchaseOrder?.number ?? null,
      description: line.description,
      quantity: line.quantity,
      unitCode: line.unitCode,
      unitPrice: line.unitPrice.amount,
      allowance: line.allowance.amount,
      charge: line.charge.amount,
      taxCategory: line.taxCategory,
      taxRate: line.taxRate,
    })),
    files: [],
  };
}

/** What is sent; the form must have no problems. */
export function inputOf(form: InvoiceForm): Omit<InvoiceUpdateInput, 'id' | 'lockVersion'> & { lines: NonNullable<InvoiceUpdateInput['lines']> } {
  const text = (value: string) => value.trim() || null;
  return {
    number: text(form.number),
    issuedOn: form.issuedOn,
    dueOn: form.dueOn,
    buyerReference: text(form.buyerReference),
    note: text(form.note),
    prepaidTotal: form.prepaidTotal ?? '0',
    adjustments: form.adjustments.map((adjustment) => ({ ...adjustment, reason: adjustment.reason.trim(), amount: adjustment.amount!, taxRate: rateOf(adjustment) })),
    lines: form.lines.map(({ orderNumber: _shown, ...line }) => ({
      ...line,
      description: text(line.description),
      quantity: line.quantity!,
      taxRate: rateOf(line),
    })),
    attachmentIds: form.files.map(({ id }) => id),
  };
}

const rateOf = ({ taxCategory, taxRate }: { taxCategory: TaxCategory; taxRate: string | null }) => (hasRate(taxCategory) ? (taxRate ?? '0') : '0');

export interface Problem {
  /** Path as the server would name it: `number`, `lines.0.quantity`. */
  path: string;
  key: 'missing' | 'notPositive' | 'rateMissing';
}

/** What must be filled in before the form can be kept; handing in takes a number as well. */
export function problemsOf(form: InvoiceForm, handingIn: boolean): Problem[] {
  const problems: Problem[] = handingIn && form.number.trim() === '' ? [{ path: 'number', key: 'missing' }] : [];
  form.lines.forEach((line, index) => {
    const at = (field: string) => `lines.${index}.${field}`;
    if (line.orderLineId === null && line.description.trim() === '') problems.push({ path: at('description'), key: 'missing' });
    if (line.unitPrice === null && line.orderLineId === null) problems.push({ path: at('unitPrice'), key: 'missing' });
    problems.push(...amountProblems(at('quantity'), line.quantity), ...rateProblems(at('taxRate'), line));
  });
  form.adjustments.forEach((adjustment, index) => {
    const at = (field: string) => `adjustments.${index}.${field}`;
    if (adjustment.reason.trim() === '') problems.push({ path: at('reason'), key: 'missing' });
    problems.push(...amountProblems(at('amount'), adjustment.amount), ...rateProblems(at('taxRate'), adjustment));
  });
  return problems;
}

function amountProblems(path: string, amount: string | null): Problem[] {
  if (amount === null) return [{ path, key: 'missing' }];
  return new Big(amount).lte(0) ? [{ path, key: 'notPositive' }] : [];
}

function rateProblems(path: string, taxable: { taxCategory: TaxCategory; taxRate: string | null }): Problem[] {
  return hasRate(taxable.taxCategory) && taxable.taxRate === null ? [{ path, key: 'rateMissing' }] : [];
}
