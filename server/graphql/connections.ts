import { ArgsType, type ClassType, Extensions, Field, ID, InputType, Int, InterfaceType, ObjectType } from 'type-graphql';
import { VisibleTo } from './audience.js';
import { defineEnum } from './enums.js';
import type { OrderDirection } from './read/list.js';

@InterfaceType('Node', { description: 'Anything with an id.' })
export abstract class Node {
  @Field(() => ID, { description: 'Opaque, stable, sorts by the time the record was made.' })
  @VisibleTo('supplier', 'customer')
  id!: string;
}

@ObjectType('PageInfo', { description: 'Where a page lies in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether there is more after the page.' })
  @VisibleTo('supplier', 'customer')
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether there is more before the page.' })
  @VisibleTo('supplier', 'customer')
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first record; null on an empty page.' })
  @VisibleTo('supplier', 'customer')
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last record: give it as `after` for the next page.' })
  @VisibleTo('supplier', 'customer')
  endCursor!: string | null;
}

export const OrderDirectionEnum = defineEnum({
  name: 'OrderDirection',
  description: 'Which end of a list comes first.',
  values: { ASC: 'Smallest or oldest first.', DESC: 'Largest or newest first.' } satisfies Record<OrderDirection, string>,
  visibleTo: ['supplier', 'customer'],
});

/** The Relay connection type over a record type, `<Name>Connection`. */
export function connectionOf<T extends object>(name: string, node: () => ClassType<T>): ClassType<object> {
  @ObjectType(`${name}Edge`, { description: `A ${name} and its place in a list.` })
  @Extensions({ part: true })
  class Edge {
    @Field(() => String, { description: 'The place in the list, for `after` and `before`.' })
    @VisibleTo('supplier', 'customer')
    cursor!: string;

    @Field(node, { description: `The ${name}.` })
    @VisibleTo('supplier', 'customer')
    node!: T;
  }

  @ObjectType(`${name}Connection`, { description: `One page of a list of ${name} records.` })
  class Connection {
    @Field(() => [node()], { description: 'The records of the page.' })
    @VisibleTo('supplier', 'customer')
    nodes!: T[];

    @Field(() => [Edge], { description: 'The records with their cursors.' })
    @VisibleTo('supplier', 'customer')
    edges!: Edge[];

    @Field(() => PageInfo, { description: 'Where the page lies.' })
    @VisibleTo('supplier', 'customer')
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'How many records the filter finds over all pages; for suppliers and customers it stops at 1,000. Counted only when selected.' })
    @VisibleTo('supplier', 'customer')
    totalCount!: number;
  }
  return Connection;
}

/** The arguments of a connection that has neither filter nor order, and the start of every other's. */
@ArgsType()
export class PageOfList {
  @Field(() => Int, { nullable: true, description: 'How many records from the start, 1 to 100. Give `first` or `last`.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Only what lies after this cursor.' })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many records from the end, 1 to 100. Give `first` or `last`.' })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Only what lies before this cursor.' })
  before?: string | null;
}

/** The arguments of a connection: page, filter and order. */
export function listArguments<Filter extends object, Order extends object>(
  filterType: ClassType<Filter>,
  orderType: ClassType<Order>,
) {
  @ArgsType()
  abstract class ListArguments extends PageOfList {
    @Field(() => filterType, { nullable: true, description: 'Only records for which every given part holds.' })
    filter?: Filter | null;

    @Field(() => orderType, { nullable: true, description: 'The order of the list; ties are broken by id.' })
    orderBy?: Order | null;
  }
  return ListArguments;
}

/** The input type for a list's order, `<Name>Order`, over the enum of its order fields. */
export function orderInput<FieldName extends string>(name: string, fields: object, visibleTo: ('supplier' | 'customer')[]) {
  @InputType(`${name}Order`, { description: `The order of a list of ${name} records.` })
  class Order {
    @Field(() => fields, { description: 'What to sort by.' })
    @VisibleTo(...visibleTo)
    field!: FieldName;

    @Field(() => OrderDirectionEnum, { description: 'Which end comes first.' })
    @VisibleTo(...visibleTo)
    direction!: OrderDirection;
  }
  return Order;
}
