import { FieldResolver, Int, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import { compiled, CountOf } from '../../graphql/read/annotations.js';
import { SupplierToDo } from '../purchasing/index.js';
import { Statement } from './statement.entity.js';
import { awaitsSignature } from './statement.queries.js';

/** Statements add what they leave to do. */
@Resolver(() => SupplierToDo)
export class StatementsToDoResolver {
  @FieldResolver(() => Int, { description: 'Statements that wait for your signature: `statements(filter: { toSign: true })`.' })
  @VisibleTo('supplier')
  @Requires('statement:read')
  @CountOf(Statement, awaitsSignature)
  statementsToSign(): number {
    return compiled();
  }
}
