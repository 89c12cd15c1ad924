import { Ctx, Field, ID, Int, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { connectionOf, Node } from '../../graphql/connections.js';
import type { SignedInContext } from '../../graphql/context.js';
import { BySql, ComputedFrom, RecordOf } from '../../graphql/read/annotations.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars/scalars.js';
import { actionsFrom } from '../../shared/state-machine.js';
import { CustomerType } from '../customers/index.js';
import { SalesOrderType } from '../sales/index.js';
import { TicketType } from '../service/index.js';
import { CustomerReturnEventType } from './customer-return-event.type.js';
import { CustomerReturnLineType } from './customer-return-line.type.js';
import { waitsForViewer } from './customer-return.conditions.js';
import { CustomerReturn } from './customer-return.entity.js';
import { CustomerReturnActionEnum, CustomerReturnStatusEnum } from './customer-return.enums.js';
import { type CustomerReturnAction, customerReturnTransitions } from './customer-return.states.js';
import { RefundNoteType } from './refund-note.type.js';

@ObjectType('CustomerReturn', { implements: Node, description: 'What a customer sends back of an order, and what becomes of it.' })
@RecordOf(CustomerReturn, 'ret')
export class CustomerReturnType implements Node {
  @Field(() => ID, { description: 'Opaque, stable, sorts by the time the record was made.' })
  @VisibleTo('customer')
  id!: string;

  @Field(() => Int, { description: 'Grows with each change; give it back with a change to be told when somebody else was faster.' })
  @VisibleTo('customer')
  lockVersion!: CustomerReturn['lockVersion'];

  @Field(() => String, { description: 'The number people use, for example `R-2026-000123`; it stands on the parcel.' })
  @VisibleTo('customer')
  number!: CustomerReturn['number'];

  @Field(() => CustomerReturnStatusEnum, { description: 'How far it has come.' })
  @VisibleTo('customer')
  status!: CustomerReturn['status'];

  @Field(() => Boolean, { description: 'Whether it is your turn: customers send what was approved and answer quotes, staff do the rest.' })
  @VisibleTo('customer')
  @BySql(waitsForViewer)
  waitingForMe!: boolean;

  @Field(() => CustomerType, { description: 'Whose it is.' })
  @VisibleTo('customer')
  customer!: CustomerType;

  @Field(() => SalesOrderType, { description: 'The order with which it was delivered.' })
  @VisibleTo('customer')
  salesOrder!: SalesOrderType;

  @Field(() => TicketType, { nullable: true, description: 'The ticket in which it is talked about.' })
  @VisibleTo('customer')
  ticket!: TicketType | null;

  @Field(() => DateScalar, { description: 'The day of the request.' })
  @VisibleTo('customer')
  requestedOn!: CustomerReturn['requestedOn'];

  @Field(() => String, { description: 'Who asked.' })
  @VisibleTo('customer')
  requestedByName!: CustomerReturn['requestedByName'];

  @Field(() => String, { nullable: true, description: 'What was said with the approval, or why it was denied.' })
  @VisibleTo('customer')
  decisionNote!: CustomerReturn['decisionNote'];

  @Field(() => String, { nullable: true, description: 'Who carries it back.' })
  @VisibleTo('customer')
  carrier!: CustomerReturn['carrier'];

  @Field(() => String, { nullable: true, description: 'The carrier’s number for it.' })
  @VisibleTo('customer')
  trackingNumber!: CustomerReturn['trackingNumber'];

  @Field(() => DateScalar, { nullable: true, description: 'The day the customer sent it.' })
  @VisibleTo('customer')
  shippedOn!: CustomerReturn['shippedOn'];

  @Field(() => DateScalar, { nullable: true, description: 'The day it came.' })
  @VisibleTo('customer')
  receivedOn!: CustomerReturn['receivedOn'];

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was closed.' })
  @VisibleTo('customer')
  closedAt!: string | null;

  @Field(() => [CustomerReturnLineType], { description: 'The lines, by their number.' })
  @VisibleTo('customer')
  lines!: CustomerReturnLineType[];

  @Field(() => [CustomerReturnEventType], { description: 'What happened to it, oldest first.' })
  @VisibleTo('customer')
  timeline!: CustomerReturnEventType[];

  @Field(() => [RefundNoteType], { description: 'What the customer gets back, and what was worked out before. Customers see it once it is approved.' })
  @VisibleTo('customer')
  refundNotes!: RefundNoteType[];

  @Field(() => SalesOrderType, { nullable: true, description: 'The order by which the customer gets the same once more, at no charge.' })
  @VisibleTo('customer')
  replacementOrder!: SalesOrderType | null;

  @Field(() => [CustomerReturnActionEnum], { description: 'What you can do with it now.' })
  @VisibleTo('customer')
  @ComputedFrom('status')
  availableActions(@Ctx() context: SignedInContext): CustomerReturnAction[] {
    return actionsFrom(customerReturnTransitions, this.status, context.principal.permissions);
  }
}

export const CustomerReturnConnection = connectionOf('CustomerReturn', () => CustomerReturnType);
