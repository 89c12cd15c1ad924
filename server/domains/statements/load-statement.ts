import type { EntityManager } from '@mikro-orm/postgresql';
import { loadForChange } from '../../database/load-for-change.js';
import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import type { Side } from './statement-comment.entity.js';
import { Statement } from './statement.entity.js';

/** What every change of a statement says: which one, and as of which version. */
export interface StatementChange {
  id: string;
  lockVersion?: number | null;
}

/** Loads a statement with its lines for a change; see `loadForChange` for its refusals. */
export async function loadStatement(em: EntityManager, { id, lockVersion }: StatementChange): Promise<Statement> {
  const statement = await loadForChange(em, Statement, toUuid('stm', id), lockVersion);
  await em.populate(statement, ['lines', 'supplier']);
  return statement;
}

/** For which side somebody speaks. */
export function sideOf({ audience }: SignedInContext): Side {
  return audience === 'supplier' ? 'SUPPLIER' : 'COMPANY';
}
