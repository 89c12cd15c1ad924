import { Args, Ctx, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf, Node } from '../../graphql/connections.js';
import type { SignedInContext } from '../../graphql/context.js';
import { compiled, ComputedFrom, ConnectionTo, RecordOf } from '../../graphql/read/annotations.js';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../../graphql/scalars/scalars.js';
import { actionsFrom } from '../../shared/state-machine.js';
import { ItemType } from '../catalog/index.js';
import { CharacteristicType, InspectionPlanType } from '../inspection-plans/index.js';
import { GoodsReceiptLineType, GoodsReceiptType } from '../receiving/index.js';
import { SupplierType } from '../suppliers/index.js';
import { InspectionMeasurementConnection } from './inspection-measurement.type.js';
import { Inspection } from './inspection.entity.js';
import { InspectionActionEnum, InspectionDecisionEnum, InspectionStatusEnum } from './inspection.enums.js';
import { inspectionMeasurementList, InspectionMeasurementsArguments } from './inspection.queries.js';
import { type InspectionAction, inspectionTransitions } from './inspection.states.js';
import type { Finding } from './verdict.js';

@ObjectType('InspectionFinding', { description: 'What was found of one characteristic on all pieces.' })
class FindingType {
  @Field(() => Int, { description: 'The characteristic’s number in the plan.' })
  characteristicNumber!: Finding['characteristicNumber'];

  @Field(() => Int, { description: 'Pieces on which it was looked at.' })
  recorded!: Finding['recorded'];

  @Field(() => Int, { description: 'Of those, pieces on which it was not right.' })
  nonconforming!: Finding['nonconforming'];

  @Field(() => DecimalScalar, { nullable: true, description: 'The smallest value; null for what is right or not.' })
  smallest!: Finding['smallest'];

  @Field(() => DecimalScalar, { nullable: true, description: 'The largest value; null for what is right or not.' })
  largest!: Finding['largest'];
}

@ObjectType('Inspection', { implements: Node, description: 'A sample of received goods that is looked at before they are accepted.' })
@RecordOf(Inspection, 'insp')
export class InspectionType implements Node {
  @Field(() => ID, { description: 'Opaque, stable, sorts by the time the record was made.' })
  id!: string;

  @Field(() => Int, { description: 'Grows with each change; give it back with a change to be told when somebody else was faster.' })
  lockVersion!: Inspection['lockVersion'];

  @Field(() => String, { description: 'The number people use, for example `QI-2026-000123`.' })
  number!: Inspection['number'];

  @Field(() => InspectionStatusEnum, { description: 'Where it stands.' })
  status!: Inspection['status'];

  @Field(() => SupplierType, { description: 'Whose goods they are.' })
  supplier!: SupplierType;

  @Field(() => ItemType, { description: 'What is looked at.' })
  item!: ItemType;

  @Field(() => GoodsReceiptType, { description: 'The receipt it was opened by.' })
  goodsReceipt!: GoodsReceiptType;

  @Field(() => GoodsReceiptLineType, { description: 'The line of that receipt.' })
  goodsReceiptLine!: GoodsReceiptLineType;

  @Field(() => InspectionPlanType, { description: 'The plan it follows, as it is now.' })
  plan!: InspectionPlanType;

  @Field(() => DecimalScalar, { description: 'How much waits for the outcome, in the order line’s unit.' })
  quantity!: Inspection['quantity'];

  @Field(() => [CharacteristicType], { description: 'What is looked at on each piece, as the plan said when the goods came.' })
  characteristics!: CharacteristicType[];

  @Field(() => Int, { description: 'Pieces in the lot.' })
  lotSize!: Inspection['lotSize'];

  @Field(() => Int, { description: 'Pieces that are looked at.' })
  sampleSize!: Inspection['sampleSize'];

  @Field(() => Int, { description: 'Up to so many nonconforming pieces the lot is good; one more, and it is not.' })
  acceptNumber!: Inspection['acceptNumber'];

  @Field(() => String, { nullable: true, description: 'Code letter of the sampling plan in ISO 2859-1; null for other ways of sampling.' })
  codeLetter!: Inspection['codeLetter'];

  @Field(() => DateScalar, { description: 'The day by which it is to be done.' })
  dueOn!: Inspection['dueOn'];

  @Field(() => DateTimeScalar, { description: 'When it was opened.' })
  createdAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the plan decided.' })
  completedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Who completed it.' })
  completedByName!: Inspection['completedByName'];

  @Field(() => Int, { nullable: true, description: 'Pieces with at least one nonconforming characteristic; null until the plan has decided. More than `acceptNumber`, and the sample is bad.' })
  nonconformingPieces!: Inspection['nonconformingPieces'];

  @Field(() => [FindingType], { nullable: true, description: 'What the verdict rests on, by characteristic; null until the plan has decided.' })
  findings!: FindingType[] | null;

  @Field(() => InspectionDecisionEnum, { nullable: true, description: 'What becomes of goods whose sample was bad.' })
  decision!: Inspection['decision'];

  @Field(() => DateTimeScalar, { nullable: true, description: 'When somebody decided, or waived it.' })
  decidedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Who decided.' })
  decidedByName!: Inspection['decidedByName'];

  @Field(() => String, { nullable: true, description: 'Why.' })
  decisionReason!: Inspection['decisionReason'];

  @Field(() => InspectionMeasurementConnection, { description: 'What was found, piece by piece.' })
  @ConnectionTo(inspectionMeasurementList, 'inspection')
  measurements(@Args(() => InspectionMeasurementsArguments) _page: object): object {
    return compiled();
  }

  @Field(() => [InspectionActionEnum], { description: 'What you can do with it now.' })
  @ComputedFrom('status')
  availableActions(@Ctx() context: SignedInContext): InspectionAction[] {
    return actionsFrom(inspectionTransitions, this.status, context.principal.permissions);
  }
}

export const InspectionConnection = connectionOf('Inspection', () => InspectionType);
