import { type RawBuilder, sql } from 'kysely';
import { Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import type { RequestContext } from '../../graphql/context.js';
import type { ColumnReference } from '../../graphql/read/annotations.js';
import { dayOf } from '../../shared/days.js';
import { answerIsOverdue, isLate, needsAnswer } from './purchase-order.conditions.js';

const COUNTED_TO = 1000;

@ObjectType({ description: 'What waits for a supplier. Counts stop at 1,000.' })
class SupplierToDo {
  @Field(() => Int, { description: 'Orders that ask for an answer.' })
  @VisibleTo('supplier')
  ordersToAnswer!: number;

  @Field(() => Int, { description: 'Of those, the ones whose answer is overdue.' })
  @VisibleTo('supplier')
  ordersOverdue!: number;

  @Field(() => Int, { description: 'Answers that wait for the buyer.' })
  @VisibleTo('supplier')
  proposalsPending!: number;

  @Field(() => Int, { description: 'Orders whose day has passed and that have not fully arrived.' })
  @VisibleTo('supplier')
  ordersLate!: number;
}

@Resolver()
export class SupplierToDoQueryResolver {
  @Query(() => SupplierToDo, { description: 'What waits for you as a supplier.' })
  @VisibleTo('supplier')
  @Requires('purchaseOrder:read')
  async supplierToDo(@Ctx() context: RequestContext): Promise<SupplierToDo> {
    const statement = sql<SupplierToDo>`select
      ${countOf(needsAnswer(column))} as "ordersToAnswer",
      ${countOf(answerIsOverdue(column, context.now()))} as "ordersOverdue",
      ${countOf(sql`${column('status')} = 'SENT' and ${column('acknowledgement')} = 'CHANGES_PROPOSED'`)} as "proposalsPending",
      ${countOf(isLate(column, dayOf(context.now())))} as "ordersLate"`;
    const { rows } = await context.em.transactional((em) => statement.execute(em.getKysely()), { readOnly: true });
    return rows[0]!;
  }
}

const column: ColumnReference = (property) => sql.ref(property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));

function countOf(condition: RawBuilder<unknown>): RawBuilder<number> {
  return sql<number>`(select count(*)::integer from (select from purchase_order where ${condition} limit ${COUNTED_TO}) as counted)`;
}
