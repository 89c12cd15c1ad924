import { Ctx, Field, ID, Int, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { connectionOf, Node } from '../../graphql/connections.js';
import type { SignedInContext } from '../../graphql/context.js';
import { ComputedFrom, RecordOf } from '../../graphql/read/annotations.js';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../../graphql/scalars/scalars.js';
import { SupplierType } from '../suppliers/index.js';
import { PackageKindEnum, ShipmentActionEnum, ShipmentStatusEnum } from './receiving.enums.js';
import { ShipmentLineType } from './shipment-line.type.js';
import type { ShipmentPackage } from './shipment-package.js';
import { availableActions } from './shipment.actions.js';
import { Shipment } from './shipment.entity.js';
import type { ShipmentAction } from './shipment.states.js';

@ObjectType('ShipmentPackage', { description: 'One package of a shipment.' })
export class ShipmentPackageType {
  @Field(() => Int, { description: 'The number that lines name it by.' })
  @VisibleTo('supplier', 'customer')
  packageNumber!: ShipmentPackage['packageNumber'];

  @Field(() => PackageKindEnum, { description: 'What it is.' })
  @VisibleTo('supplier', 'customer')
  kind!: ShipmentPackage['kind'];

  @Field(() => String, { nullable: true, description: 'Serial shipping container code (GS1 SSCC), 18 digits: what its label shows. Null for packages of before there were labels.' })
  @VisibleTo('supplier', 'customer')
  sscc!: ShipmentPackage['sscc'];

  @Field(() => DecimalScalar, { nullable: true, description: 'Gross weight.' })
  @VisibleTo('supplier', 'customer')
  weightKilograms!: ShipmentPackage['weightKilograms'];
}

@ObjectType('Shipment', { implements: Node, description: 'What a supplier announces to have sent: goods of one or several orders that travel together.' })
@RecordOf(Shipment, 'shp')
export class ShipmentType implements Node {
  @Field(() => ID, { description: 'Opaque, stable, sorts by the time the record was made.' })
  @VisibleTo('supplier')
  id!: string;

  @Field(() => Int, { description: 'Grows with each change; give it back with a change to be told when somebody else was faster.' })
  @VisibleTo('supplier')
  lockVersion!: Shipment['lockVersion'];

  @Field(() => String, { description: 'The number people use, for example `ASN-2026-000123`.' })
  @VisibleTo('supplier')
  number!: Shipment['number'];

  @Field(() => ShipmentStatusEnum, { description: 'Where it stands.' })
  @VisibleTo('supplier')
  status!: Shipment['status'];

  @Field(() => SupplierType, { description: 'Who sends it.' })
  @VisibleTo('supplier')
  supplier!: SupplierType;

  @Field(() => String, { nullable: true, description: 'Who carries it.' })
  @VisibleTo('supplier')
  carrier!: Shipment['carrier'];

  @Field(() => String, { nullable: true, description: 'The carrier’s number for it.' })
  @VisibleTo('supplier')
  trackingNumber!: Shipment['trackingNumber'];

  @Field(() => DateScalar, { nullable: true, description: 'The day it left.' })
  @VisibleTo('supplier')
  shippedOn!: Shipment['shippedOn'];

  @Field(() => DateScalar, { description: 'The day it is to arrive.' })
  @VisibleTo('supplier')
  estimatedArrivalOn!: Shipment['estimatedArrivalOn'];

  @Field(() => DateScalar, { nullable: true, description: 'The day it arrived.' })
  @VisibleTo('supplier')
  arrivedOn!: Shipment['arrivedOn'];

  @Field(() => String, { nullable: true, description: 'A note to the warehouse.' })
  @VisibleTo('supplier')
  note!: Shipment['note'];

  @Field(() => DateTimeScalar, { description: 'When it was first written down.' })
  @VisibleTo('supplier')
  createdAt!: string;

  @Field(() => [ShipmentPackageType], { description: 'The packages; none when they are not told apart.' })
  @VisibleTo('supplier')
  packages!: ShipmentPackageType[];

  @Field(() => [ShipmentLineType], { description: 'The lines, by their number.' })
  @VisibleTo('supplier')
  lines!: ShipmentLineType[];

  @Field(() => [ShipmentActionEnum], { description: 'What you can do with it now.' })
  @VisibleTo('supplier')
  @ComputedFrom('status')
  availableActions(@Ctx() context: SignedInContext): ShipmentAction[] {
    return availableActions(this, context.principal.permissions);
  }
}

export const ShipmentConnection = connectionOf('Shipment', () => ShipmentType);
