import { FieldResolver, Int, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import { compiled, CountOf } from '../../graphql/read/annotations.js';
import { CustomerToDo } from '../service/index.js';
import { waitsForCustomer } from './customer-return.conditions.js';
import { CustomerReturn } from './customer-return.entity.js';

/** Returns add what they leave to do. */
@Resolver(() => CustomerToDo)
export class ReturnsToDoResolver {
  @FieldResolver(() => Int, { description: 'Returns that you are to send, or whose repair you are to answer the quote for: `customerReturns(filter: { waitingForMe: true })`.' })
  @VisibleTo('customer')
  @Requires('return:read')
  @CountOf(CustomerReturn, waitsForCustomer)
  returnsWaiting(): number {
    return compiled();
  }
}
