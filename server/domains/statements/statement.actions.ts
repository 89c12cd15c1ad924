import type { SignedInContext } from '../../graphql/context.js';
import { actionsFrom } from '../../shared/state-machine.js';
import { sideOf } from './load-statement.js';
import type { Statement } from './statement.entity.js';
import { type StatementAction, statementTransitions } from './statement.states.js';

type Facts = Pick<Statement, 'status' | 'supplierSignedAt' | 'companySignedAt' | 'createdById'>;

/** What somebody can do with a statement now: a side signs once, and nobody what they have drawn up. */
export function availableActions(statement: Facts, context: SignedInContext): StatementAction[] {
  const { principal } = context;
  const signed = sideOf(context) === 'SUPPLIER' ? statement.supplierSignedAt : statement.companySignedAt;
  const mayNotSign = signed !== null || statement.createdById === principal.accountId;
  return actionsFrom(statementTransitions, statement.status, principal.permissions).filter((action) => action !== 'SIGN' || !mayNotSign);
}
