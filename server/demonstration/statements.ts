import type { Supplier } from '../domains/suppliers/index.js';
import { closingBalance, disputedAmount } from '../domains/statements/balance.js';
import { gatherEntries, openingBalance } from '../domains/statements/gather-entries.js';
import { StatementComment } from '../domains/statements/statement-comment.entity.js';
import { StatementLine } from '../domains/statements/statement-line.entity.js';
import { Statement } from '../domains/statements/statement.entity.js';
import { fixedId } from './fixed-id.js';
import { withBooks } from './payments.js';
import type { Staff } from './staff.js';
import { type Stage, takeNumbers } from './stage.js';
import type { DemonstrationSupplier } from './suppliers.js';

const dispute = {
  en: 'This one we have under another amount. Please send us the remittance advice.',
  'zh-CN': '这一笔与我方账面金额不符，请提供汇款通知单。',
  fa: 'مبلغ این مورد با دفاتر ما نمی‌خواند؛ لطفاً اعلامیهٔ پرداخت را بفرستید.',
};

/** A statement that both signed and one that waits, with a dispute. */
export async function addStatements(stage: Stage, staff: Staff, suppliers: readonly DemonstrationSupplier[]): Promise<void> {
  const { em, calendar } = stage;
  const keeping = suppliers.filter(withBooks);
  const signed: Statement[] = [];
  for (const { supplier } of keeping) signed.push(await addStatement(stage, staff, supplier, calendar.day(-90), calendar.day(-31), null, -29));
  await em.flush();
  for (const line of signed.flatMap(({ lines }) => lines.getItems())) line.supplierVerdict = 'AGREED';
  await em.flush();
  signed.forEach((statement, index) => sign(stage, staff, statement, keeping[index]!.owner.name));
  await em.flush();
  for (const [index, party] of keeping.entries()) {
    const open = await addStatement(stage, staff, party.supplier, calendar.day(-30), calendar.day(-3), signed[index]!, -2);
    disputeOneLine(stage, open, party);
  }
  await em.flush();
}

function disputeOneLine({ em, calendar }: Stage, open: Statement, { supplier, owner }: DemonstrationSupplier): void {
  const line = open.lines.getItems().find(({ kind }) => kind === 'PAYMENT' || kind === 'INVOICE');
  if (!line) return;
  line.supplierVerdict = 'DISPUTED';
  em.create(StatementComment, { id: fixedId(`dispute of ${open.id}`), createdAt: calendar.moment(-1, 10), line, supplier, released: true, side: 'SUPPLIER', authorName: owner.name, text: dispute[supplier.locale] });
  open.disputedAmount = disputedAmount(open.lines.getItems());
}

async function addStatement({ em, calendar }: Stage, staff: Staff, supplier: Supplier, from: string, to: string, previous: Statement | null, writtenOn: number): Promise<Statement> {
  const period = { supplierId: supplier.id, currencyCode: supplier.currencyCode, from, to, previous };
  const [opening, entries, [number]] = [await openingBalance(em, period), await gatherEntries(em, period), await takeNumbers(em, 'ST', 1)];
  const statement = em.create(Statement, {
    id: fixedId(`statement of ${supplier.id} to ${writtenOn}`),
    createdAt: calendar.moment(writtenOn, 9),
    number: number!,
    supplier,
    released: true,
    status: 'SENT',
    currencyCode: supplier.currencyCode,
    periodFrom: from,
    periodTo: to,
    openingBalance: opening,
    closingBalance: closingBalance(opening, entries),
    disputedAmount: '0',
    createdById: staff.finance.id,
    createdByName: staff.finance.name,
  });
  entries.forEach((entry, index) => {
    const id = fixedId(`${statement.id} line ${index + 1}`);
    em.create(StatementLine, { id, createdAt: statement.createdAt, ...entry, statement, supplier, released: true, lineNumber: index + 1, currencyCode: supplier.currencyCode, supplierVerdict: 'OPEN', companyVerdict: 'AGREED' });
  });
  return statement;
}

function sign({ calendar }: Stage, staff: Staff, statement: Statement, signer: string): void {
  Object.assign(statement, {
    status: 'SIGNED',
    supplierSignedAt: calendar.moment(-27, 11),
    supplierSignedByName: signer,
    companySignedAt: calendar.moment(-26, 10),
    companySignedByName: staff.manager.name,
  });
}
