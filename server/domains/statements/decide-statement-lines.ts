import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInContext } from '../../graphql/context.js';
import { notify } from '../../jobs/notify.js';
import { InputCheck } from '../../shared/input-check.js';
import { requireTransition } from '../../shared/state-machine.js';
import { disputedAmount } from './balance.js';
import { loadStatement, sideOf, type StatementChange } from './load-statement.js';
import { type Side, StatementComment } from './statement-comment.entity.js';
import type { StatementLine, Verdict } from './statement-line.entity.js';
import type { Statement } from './statement.entity.js';
import { statementTransitions } from './statement.states.js';

const LONGEST_COMMENT = 1000;

interface LineDecision {
  lineNumber: number;
  verdict?: Exclude<Verdict, 'OPEN'> | null;
  comment?: string | null;
}

export interface StatementLinesDecideInput extends StatementChange {
  lines?: LineDecision[] | null;
  agreeToRest?: boolean | null;
}

/** One side agrees to lines or disputes them. What changes takes back the signatures, which were given for something else. */
export function decideStatementLines(context: SignedInContext, input: StatementLinesDecideInput) {
  return context.em.transactional(async (em) => {
    const statement = await loadStatement(em, input);
    requireTransition(statementTransitions, 'DECIDE', statement.status);
    const side = sideOf(context);
    const check = new InputCheck();
    const decisions = checkDecisions(check, statement, input);
    check.settle();
    const changes = decisions.map(({ line, verdict, comment }) => {
      if (comment) em.create(StatementComment, { line, supplier: statement.supplier, released: true, side, authorName: context.principal.name, text: comment });
      return verdict ? give(line, side, verdict) : false;
    });
    if (input.agreeToRest) changes.push(...statement.lines.getItems().filter((line) => verdictOf(line, side) === 'OPEN').map((line) => give(line, side, 'AGREED')));
    if (changes.includes(true)) takeBackSignatures(statement);
    statement.disputedAmount = disputedAmount(statement.lines.getItems());
    statement.updatedAt = context.now();
    const said = decisions.find(({ verdict, comment }) => comment && verdict !== 'AGREED') ?? decisions.find(({ comment }) => comment);
    if (said) await tellOthers(em, context, statement, side, said.comment!);
    return { statement: { id: statement.id } };
  });
}

function checkDecisions(check: InputCheck, statement: Statement, { lines, agreeToRest }: StatementLinesDecideInput) {
  if (!lines?.length && !agreeToRest) check.refuse('REQUIRED', ['lines']);
  return (lines ?? []).flatMap(({ lineNumber, verdict, comment }, index) => {
    const field = (name: string) => ['lines', String(index), name];
    const line = statement.lines.getItems().find((candidate) => candidate.lineNumber === lineNumber);
    const text = check.optionalText(comment, field('comment'), LONGEST_COMMENT);
    if (!line) check.refuse('NOT_FOUND', field('lineNumber'));
    if (!text && verdict !== 'AGREED') check.refuse('REQUIRED', field('comment'), 'A dispute says why.');
    return line ? [{ line, verdict, comment: text }] : [];
  });
}

export function verdictOf(line: StatementLine, side: Side): Verdict {
  return side === 'SUPPLIER' ? line.supplierVerdict : line.companyVerdict;
}

/** @returns whether that is news */
function give(line: StatementLine, side: Side, verdict: Verdict): boolean {
  if (verdictOf(line, side) === verdict) return false;
  if (side === 'SUPPLIER') line.supplierVerdict = verdict;
  else line.companyVerdict = verdict;
  return true;
}

function takeBackSignatures(statement: Statement): void {
  Object.assign(statement, { status: 'SENT', supplierSignedAt: null, supplierSignedByName: null, companySignedAt: null, companySignedByName: null });
}

async function tellOthers(em: EntityManager, { principal }: SignedInContext, { id, number, supplier }: Statement, side: Side, comment: string): Promise<void> {
  const to = side === 'SUPPLIER' ? ({ staff: true } as const) : { supplier: supplier.id };
  await notify(em, { kind: 'STATEMENT_COMMENT', to, record: { prefix: 'stm', id }, values: { number, author: principal.name, message: comment } });
}
