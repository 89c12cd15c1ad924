import { Field, ID, InputType, Int } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { DateScalar, DecimalScalar } from '../../graphql/scalars/scalars.js';
import { PackageKindEnum } from './receiving.enums.js';
import type { ShipmentPackage } from './shipment-package.js';

@InputType()
export abstract class ShipmentChangeInput {
  @Field(() => ID, { description: 'Id of the shipment, `shp_…`.' })
  @VisibleTo('supplier')
  id!: string;

  @Field(() => Int, { nullable: true, description: 'The shipment’s `lockVersion` as you saw it; when it has grown since, the answer is CONFLICT.' })
  @VisibleTo('supplier')
  lockVersion?: number | null;
}

/** The input of a mutation that needs to know the shipment only, `<Name>Input`. */
export function shipmentInput(mutation: string) {
  @InputType(`${mutation}Input`, { description: 'Which shipment is meant.' })
  class Input extends ShipmentChangeInput {}
  return Input;
}

@InputType({ description: 'One package of a shipment.' })
export class ShipmentPackageInput {
  @Field(() => Int, { description: 'The number that lines name it by; 1 or more.' })
  @VisibleTo('supplier')
  packageNumber!: number;

  @Field(() => PackageKindEnum, { description: 'What it is.' })
  @VisibleTo('supplier')
  kind!: ShipmentPackage['kind'];

  @Field(() => String, { nullable: true, description: 'Serial shipping container code (GS1 SSCC): 18 digits, the last of which is a check digit. When left out the package gets one.' })
  @VisibleTo('supplier')
  sscc?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Gross weight; more than 0.' })
  @VisibleTo('supplier')
  weightKilograms?: string | null;
}

@InputType({ description: 'How much of an order line is to travel.' })
class ShipmentLineInput {
  @Field(() => ID, { description: 'Id of the order line, `pol_…`; its order must be SENT.' })
  @VisibleTo('supplier')
  orderLineId!: string;

  @Field(() => DecimalScalar, { description: 'How much, in the order line’s unit: more than 0, at most what is confirmed and open with the buyer’s tolerance.' })
  @VisibleTo('supplier')
  quantity!: string;

  @Field(() => String, { nullable: true, description: 'Your lot or batch number; at most 60 characters.' })
  @VisibleTo('supplier')
  lot?: string | null;

  @Field(() => [String], { nullable: true, description: 'One serial number for each piece, or none.' })
  @VisibleTo('supplier')
  serials?: string[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day on which the goods are good.' })
  @VisibleTo('supplier')
  expiresOn?: string | null;

  @Field(() => Int, { nullable: true, description: 'The package it lies in.' })
  @VisibleTo('supplier')
  packageNumber?: number | null;
}

@InputType({ description: 'A new shipment, as a draft.' })
export class ShipmentCreateInput {
  @Field(() => String, { nullable: true, description: 'Who carries it; at most 100 characters.' })
  @VisibleTo('supplier')
  carrier?: string | null;

  @Field(() => String, { nullable: true, description: 'The carrier’s number for it; at most 100 characters.' })
  @VisibleTo('supplier')
  trackingNumber?: string | null;

  @Field(() => DateScalar, { description: 'The day it is to arrive.' })
  @VisibleTo('supplier')
  estimatedArrivalOn!: string;

  @Field(() => String, { nullable: true, description: 'A note to the warehouse; at most 2,000 characters.' })
  @VisibleTo('supplier')
  note?: string | null;

  @Field(() => [ShipmentPackageInput], { nullable: true, description: 'The packages; at most 500.' })
  @VisibleTo('supplier')
  packages?: ShipmentPackageInput[] | null;

  @Field(() => [ShipmentLineInput], { description: 'What travels, of one or several orders: 1 to 500 lines, numbered from 1.' })
  @VisibleTo('supplier')
  lines!: ShipmentLineInput[];
}

@InputType({ description: 'A change of a draft. What is left out stays.' })
export class ShipmentUpdateInput extends ShipmentChangeInput {
  @Field(() => String, { nullable: true, description: 'Who carries it; at most 100 characters.' })
  @VisibleTo('supplier')
  carrier?: string | null;

  @Field(() => String, { nullable: true, description: 'The carrier’s number for it; at most 100 characters.' })
  @VisibleTo('supplier')
  trackingNumber?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it is to arrive.' })
  @VisibleTo('supplier')
  estimatedArrivalOn?: string | null;

  @Field(() => String, { nullable: true, description: 'A note to the warehouse; at most 2,000 characters.' })
  @VisibleTo('supplier')
  note?: string | null;

  @Field(() => [ShipmentPackageInput], { nullable: true, description: 'All packages anew; then give the lines too.' })
  @VisibleTo('supplier')
  packages?: ShipmentPackageInput[] | null;

  @Field(() => [ShipmentLineInput], { nullable: true, description: 'All lines anew.' })
  @VisibleTo('supplier')
  lines?: ShipmentLineInput[] | null;
}

@InputType({ description: 'A shipment that leaves.' })
export class ShipmentShipInput extends ShipmentChangeInput {
  @Field(() => DateScalar, { nullable: true, description: 'The day it left; today (UTC) when left out.' })
  @VisibleTo('supplier')
  shippedOn?: string | null;
}

@InputType({ description: 'A shipment that the carrier has.' })
export class ShipmentMarkInTransitInput extends ShipmentChangeInput {
  @Field(() => String, { nullable: true, description: 'Who carries it, when that is new; at most 100 characters.' })
  @VisibleTo('supplier')
  carrier?: string | null;

  @Field(() => String, { nullable: true, description: 'The carrier’s number for it, when that is new; at most 100 characters.' })
  @VisibleTo('supplier')
  trackingNumber?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it is to arrive, when that is new; not before it left.' })
  @VisibleTo('supplier')
  estimatedArrivalOn?: string | null;
}

@InputType({ description: 'A shipment that is here.' })
export class ShipmentMarkArrivedInput extends ShipmentChangeInput {
  @Field(() => DateScalar, { nullable: true, description: 'The day it arrived; today (UTC) when left out, not before it left.' })
  arrivedOn?: string | null;
}
