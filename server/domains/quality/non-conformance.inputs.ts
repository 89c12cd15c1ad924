import { Field, ID, InputType, Int } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { DateScalar, DecimalScalar } from '../../graphql/scalars/scalars.js';
import type { Severity } from './answer-days.js';
import type { stepsBack } from './judge-non-conformance.js';
import { NonConformanceSeverityEnum, NonConformanceStepEnum } from './non-conformance.enums.js';

@InputType()
export abstract class NonConformanceChangeInput {
  @Field(() => ID, { description: 'Id of the non-conformance, `nc_…`.' })
  @VisibleTo('supplier')
  id!: string;

  @Field(() => Int, { nullable: true, description: 'Its `lockVersion` as you saw it; when it has grown since, the answer is CONFLICT.' })
  @VisibleTo('supplier')
  lockVersion?: number | null;
}

@InputType()
abstract class NonConformanceAnswerInput extends NonConformanceChangeInput {
  @Field(() => String, { description: 'The answer in words; at most 4,000 characters.' })
  @VisibleTo('supplier')
  description!: string;

  @Field(() => [ID], { nullable: true, description: 'Files that were uploaded before, `file_…`; at most 10.' })
  @VisibleTo('supplier')
  attachmentIds?: string[] | null;
}

@InputType({ description: 'What was done at once, so that it does no further harm.' })
export class NonConformanceContainInput extends NonConformanceAnswerInput {
  @Field(() => DateScalar, { nullable: true, description: 'The day it was done; today or earlier.' })
  @VisibleTo('supplier')
  doneOn?: string | null;
}

@InputType({ description: 'Why it happened.' })
export class NonConformanceStateRootCauseInput extends NonConformanceAnswerInput {
  @Field(() => [String], { nullable: true, description: 'The chain of causes, each answering why the one before (5 whys): at most 5 of at most 1,000 characters.' })
  @VisibleTo('supplier')
  whys?: string[] | null;
}

@InputType({ description: 'What is done so that it does not happen again.' })
export class NonConformanceCorrectInput extends NonConformanceAnswerInput {
  @Field(() => DateScalar, { description: 'The day by which it is done.' })
  @VisibleTo('supplier')
  plannedOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was done, if it is; today or earlier.' })
  @VisibleTo('supplier')
  doneOn?: string | null;
}

@InputType({ description: 'Goods that were not as they should be. Name the line of a receipt, or else a supplier.' })
export class NonConformanceOpenInput {
  @Field(() => ID, { nullable: true, description: 'The line of a receipt, `grl_…`: says supplier, item and order.' })
  goodsReceiptLineId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The supplier, `sup_…`, when it is about no receipt.' })
  supplierId?: string | null;

  @Field(() => String, { description: 'What is wrong in a few words; at most 200 characters. The supplier reads it.' })
  title!: string;

  @Field(() => String, { description: 'What was found; at most 4,000 characters. The supplier reads it.' })
  description!: string;

  @Field(() => NonConformanceSeverityEnum, { description: 'How bad it is.' })
  severity!: Severity;

  @Field(() => DecimalScalar, { nullable: true, description: 'How much is affected, in the order line’s unit; more than 0.' })
  affectedQuantity?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day by which the supplier is to say what was done at once; by severity when left out.' })
  dueOn?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Photos and other files that were uploaded before, `file_…`; at most 10. The supplier sees them.' })
  attachmentIds?: string[] | null;
}

@InputType()
abstract class NonConformanceJudgeInput extends NonConformanceChangeInput {
  @Field(() => String, { description: 'What the supplier is to know; at most 4,000 characters.' })
  reason!: string;

  @Field(() => [ID], { nullable: true, description: 'Files that were uploaded before, `file_…`; at most 10. The supplier sees them.' })
  attachmentIds?: string[] | null;
}

@InputType({ description: 'A step that the supplier is to answer once more.' })
export class NonConformanceSendBackInput extends NonConformanceJudgeInput {
  @Field(() => NonConformanceStepEnum, { description: 'The step; one that was answered. Those after it are answered once more too.' })
  step!: keyof typeof stepsBack;
}

@InputType({ description: 'How it was found that the corrective action works.' })
export class NonConformanceVerifyInput extends NonConformanceJudgeInput {}

@InputType({ description: 'What is said at the end.' })
export class NonConformanceCloseInput extends NonConformanceJudgeInput {}

@InputType({ description: 'Why it is taken back.' })
export class NonConformanceWithdrawInput extends NonConformanceJudgeInput {}
