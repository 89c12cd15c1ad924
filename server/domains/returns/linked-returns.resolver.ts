import { sql } from 'kysely';
import { Args, FieldResolver, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import { BySql, compiled, ConnectionTo, RecordsHolding } from '../../graphql/read/annotations.js';
import { DateScalar, DecimalScalar } from '../../graphql/scalars/scalars.js';
import { CustomerType } from '../customers/index.js';
import { SalesOrderLineType, SalesOrderType } from '../sales/index.js';
import { CustomerReturn } from './customer-return.entity.js';
import { customerReturnList, CustomerReturnsArguments } from './customer-return.queries.js';
import { CustomerReturnConnection, CustomerReturnType } from './customer-return.type.js';

/** Returns know their customer and order; the ways back are added here, so that those need not know of returns. */
@Resolver(() => CustomerType)
export class CustomerReturnsResolver {
  @FieldResolver(() => CustomerReturnConnection, { description: 'What it sent back. Newest first unless `orderBy` says otherwise.' })
  @VisibleTo('customer')
  @Requires('return:read')
  @ConnectionTo(customerReturnList, 'customer')
  returns(@Args(() => CustomerReturnsArguments) _page: object) {
    return compiled();
  }
}

@Resolver(() => SalesOrderType)
export class SalesOrderReturnsResolver {
  @FieldResolver(() => CustomerReturnConnection, { description: 'What came or is to come back of it. Newest first unless `orderBy` says otherwise.' })
  @VisibleTo('customer')
  @Requires('return:read')
  @ConnectionTo(customerReturnList, 'salesOrder')
  returns(@Args(() => CustomerReturnsArguments) _page: object) {
    return compiled();
  }

  @FieldResolver(() => [CustomerReturnType], { description: 'The return whose goods it replaces; at most one.' })
  @VisibleTo('customer')
  @Requires('return:read')
  @RecordsHolding(CustomerReturn, 'replacementOrder')
  replacesReturns() {
    return compiled();
  }
}

@Resolver(() => SalesOrderLineType)
export class SalesOrderLineReturnsResolver {
  @FieldResolver(() => DecimalScalar, { description: 'How much of it can still come back: what was delivered, less what came or is to come back.' })
  @VisibleTo('customer')
  @Requires('return:read')
  @BySql((column) => sql`trim_scale(${column('deliveredQuantity')} - returned_quantity(${column('id')}))::text`)
  returnableQuantity(): string {
    return compiled();
  }

  @FieldResolver(() => DateScalar, { nullable: true, description: 'The last day of the warranty of what was delivered last; null without one, and while nothing was delivered.' })
  @VisibleTo('customer')
  @Requires('return:read')
  @BySql((column) => sql`(select warranty_until(${column('deliveredOn')}, item.warranty_months) from item where item.id = ${column('item')})`)
  warrantyUntil(): string | null {
    return compiled();
  }
}
