import { FieldResolver, Int, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import { compiled, CountOf } from '../../graphql/read/annotations.js';
import { SupplierToDo } from '../purchasing/index.js';
import { answerIsOverdue, isAskedOfSupplier } from './non-conformance.conditions.js';
import { NonConformance } from './non-conformance.entity.js';

/** Quality adds what it leaves to do. */
@Resolver(() => SupplierToDo)
export class QualityToDoResolver {
  @FieldResolver(() => Int, { description: 'Non-conformances that ask for your answer: `nonConformances(filter: { waitingForMe: true })`.' })
  @VisibleTo('supplier')
  @Requires('nonConformance:read')
  @CountOf(NonConformance, isAskedOfSupplier)
  nonConformancesToAnswer(): number {
    return compiled();
  }

  @FieldResolver(() => Int, { description: 'Of those, the ones whose answer is overdue.' })
  @VisibleTo('supplier')
  @Requires('nonConformance:read')
  @CountOf(NonConformance, answerIsOverdue)
  nonConformancesOverdue(): number {
    return compiled();
  }
}
