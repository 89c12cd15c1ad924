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
  const { calendar } = stage;
  for (const { supplier, owner } of suppliers.filter(withBooks)) {
    const signed = await addStatement(stage, staff, supplier, calendar.day(-90), calendar.day(-31), null, -29);
    for (const line of signed.lines) line.supplierVerdict = 'AGREED';
    await stage.em.flush();
    sign(stage, staff, signed, owner.name);
    await stage.em.flush();
    const open = await addStatement(stage, staff, supplier, calendar.day(-30), calendar.day(-3), signed, -2);
    const [line] = open.lines.getItems().filter(({ kind }) => kind === 'PAYMENT' || kind === 'INVOICE');
    if (line) {
      line.supplierVerdict = 'DISPUTED';
      stage.em.create(StatementComment, { id: fixedId(`dispute of ${open.id}`), createdAt: calendar.moment(-1, 10), line, supplier, released: true, side: 'SUPPLIER', authorName: owner.name, text: dispute[supplier.locale] });
      open.disputedAmount = disputedAmount(open.lines.getItems());
    }
    await stage.em.flush();
  }
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
  await em.flush();
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
