import { Ctx, Field, ID, Int, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { connectionOf, Node } from '../../graphql/connections.js';
import type { SignedInContext } from '../../graphql/context.js';
import { ComputedFrom, RecordOf } from '../../graphql/read/annotations.js';
import { DateScalar } from '../../graphql/scalars/scalars.js';
import { actionsFrom } from '../../shared/state-machine.js';
import { ShipmentPackageType } from '../receiving/index.js';
import { trackingPageOf } from './carriers.js';
import { SalesOrderType } from './sales-order.type.js';
import { SalesShipmentEventType } from './sales-shipment-event.type.js';
import { SalesShipmentLineType } from './sales-shipment-line.type.js';
import { SalesShipment } from './sales-shipment.entity.js';
import { SalesShipmentActionEnum, SalesShipmentStatusEnum } from './sales-shipment.enums.js';
import { type SalesShipmentAction, salesShipmentTransitions } from './sales-shipment.states.js';

@ObjectType('SalesShipment', { implements: Node, description: 'What leaves for a customer at one time: all of an order or a part of it.' })
@RecordOf(SalesShipment, 'ssh')
export class SalesShipmentType implements Node {
  @Field(() => ID, { description: 'Opaque, stable, sorts by the time the record was made.' })
  @VisibleTo('customer')
  id!: string;

  @Field(() => Int, { description: 'Grows with each change; give it back with a change to be told when somebody else was faster.' })
  lockVersion!: SalesShipment['lockVersion'];

  @Field(() => String, { description: 'The number people use, for example `DN-2026-000123`; it is also the delivery note’s.' })
  @VisibleTo('customer')
  number!: SalesShipment['number'];

  @Field(() => SalesOrderType, { description: 'The order it is of.' })
  @VisibleTo('customer')
  salesOrder!: SalesOrderType;

  @Field(() => SalesShipmentStatusEnum, { description: 'Where it stands.' })
  @VisibleTo('customer')
  status!: SalesShipment['status'];

  @Field(() => String, { nullable: true, description: 'Who carries it.' })
  @VisibleTo('customer')
  carrier!: SalesShipment['carrier'];

  @Field(() => String, { nullable: true, description: 'The carrier’s number for it.' })
  @VisibleTo('customer')
  trackingNumber!: SalesShipment['trackingNumber'];

  @Field(() => String, { nullable: true, description: 'Address of the carrier’s page about it; null when the number or such a page is not known.' })
  @VisibleTo('customer')
  @ComputedFrom('carrier', 'trackingNumber')
  trackingPage(): string | null {
    return trackingPageOf(this.carrier, this.trackingNumber);
  }

  @Field(() => DateScalar, { description: 'The day it left.' })
  @VisibleTo('customer')
  shippedOn!: SalesShipment['shippedOn'];

  @Field(() => DateScalar, { nullable: true, description: 'The day on which it is to arrive, when that is known.' })
  @VisibleTo('customer')
  estimatedArrivalOn!: SalesShipment['estimatedArrivalOn'];

  @Field(() => DateScalar, { nullable: true, description: 'The day it arrived; null before, and where nobody noted it.' })
  @VisibleTo('customer')
  deliveredOn!: SalesShipment['deliveredOn'];

  @Field(() => [ShipmentPackageType], { description: 'The packages; none when they are not told apart.' })
  @VisibleTo('customer')
  packages!: ShipmentPackageType[];

  @Field(() => [SalesShipmentLineType], { description: 'What is in it, by line number.' })
  @VisibleTo('customer')
  lines!: SalesShipmentLineType[];

  @Field(() => [SalesShipmentEventType], { description: 'What the carrier reported, oldest first.' })
  @VisibleTo('customer')
  events!: SalesShipmentEventType[];

  @Field(() => [SalesShipmentActionEnum], { description: 'What you can do with it now.' })
  @ComputedFrom('status')
  availableActions(@Ctx() context: SignedInContext): SalesShipmentAction[] {
    return actionsFrom(salesShipmentTransitions, this.status, context.principal.permissions);
  }
}

export const SalesShipmentConnection = connectionOf('SalesShipment', () => SalesShipmentType);
