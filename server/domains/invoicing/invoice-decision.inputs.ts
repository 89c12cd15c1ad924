import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../graphql/scalars/scalars.js';
import type { ClarificationReason } from './invoice-responses.js';
import { ClarificationReasonEnum } from './invoice.enums.js';
import { InvoiceChangeInput } from './invoice.inputs.js';

@InputType({ description: 'An invoice that is approved.' })
export class InvoiceApproveInput extends InvoiceChangeInput {
  @Field(() => String, { nullable: true, description: 'A condition, in words for the supplier; at most 2,000 characters. The supplier is then told CA instead of AP.' })
  condition?: string | null;
}

@InputType({ description: 'An invoice that is refused.' })
export class InvoiceRejectInput extends InvoiceChangeInput {
  @Field(() => ClarificationReasonEnum, { description: 'Why, for programs.' })
  reasonCode!: ClarificationReason;

  @Field(() => String, { description: 'Why, in words for the supplier; at most 2,000 characters.' })
  reason!: string;
}

@InputType()
abstract class InvoiceDifferenceChangeInput {
  @Field(() => ID, { description: 'Id of the difference, `invd_…`; it must be OPEN.' })
  id!: string;

  @Field(() => Int, { nullable: true, description: 'The difference’s `lockVersion` as you saw it; when it has grown since, the answer is CONFLICT.' })
  lockVersion?: number | null;
}

@InputType({ description: 'A difference that is let pass.' })
export class InvoiceDifferenceOverrideInput extends InvoiceDifferenceChangeInput {
  @Field(() => String, { description: 'Why; at most 2,000 characters. For staff only.' })
  reason!: string;
}

@InputType({ description: 'Who looks after a difference, and until when. What is left out stays.' })
export class InvoiceDifferenceAssignInput extends InvoiceDifferenceChangeInput {
  @Field(() => ID, { nullable: true, description: 'Id of the account, `acc_…`: somebody of staff who may read invoices.' })
  ownerId?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'By when somebody is to have acted.' })
  dueOn?: string | null;
}
