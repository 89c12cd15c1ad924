import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { Payload } from '../../graphql/user-error.js';
import { BankDetailsInput, SupplierCompanyInput } from '../suppliers/index.js';
import { ChangeRequestType } from './change-request.type.js';

@InputType({ description: 'What is to change about the company.' })
export class SupplierCompanyChangeRequestInput {
  @Field(() => SupplierCompanyInput, { description: 'What is left out stays; null clears.' })
  @VisibleTo('supplier')
  company!: SupplierCompanyInput;

  @Field(() => String, { nullable: true, description: 'Why; at most 2,000 characters.' })
  @VisibleTo('supplier')
  reason?: string | null;
}

@InputType({ description: 'Where the supplier is to be paid from now on.' })
export class SupplierBankChangeRequestInput {
  @Field(() => [BankDetailsInput], { description: 'All accounts as they shall be, 1 to 5; those that are left out are used no more.' })
  @VisibleTo('supplier')
  bankAccounts!: BankDetailsInput[];

  @Field(() => String, { nullable: true, description: 'Why; at most 2,000 characters.' })
  @VisibleTo('supplier')
  reason?: string | null;
}

@InputType()
abstract class ChangeRequestChangeInput {
  @Field(() => ID, { description: 'Id of the change request, `scr_…`.' })
  @VisibleTo('supplier')
  id!: string;

  @Field(() => Int, { nullable: true, description: 'The `lockVersion` you last saw; `CONFLICT` when it has changed since.' })
  @VisibleTo('supplier')
  lockVersion?: number | null;
}

@InputType({ description: 'A change request that is taken back.' })
export class SupplierChangeRequestWithdrawInput extends ChangeRequestChangeInput {}

@InputType({ description: 'A change request that one of the staff approves.' })
export class SupplierChangeRequestApproveInput extends ChangeRequestChangeInput {
  @Field(() => String, { nullable: true, description: 'A note for other staff, for example how the account was verified; at most 2,000 characters.' })
  note?: string | null;
}

@InputType({ description: 'A change request that is refused.' })
export class SupplierChangeRequestRefuseInput extends ChangeRequestChangeInput {
  @Field(() => String, { description: 'Why, in words for the supplier; at most 2,000 characters.' })
  reason!: string;
}

/** The payload of a mutation that concerns a change request, `<Name>Payload`. */
export function changeRequestPayload(mutation: string) {
  @ObjectType(`${mutation}Payload`, { description: 'A change request after a step.' })
  class ChangeRequestPayload extends Payload {
    @Field(() => ChangeRequestType, { nullable: true, description: 'The request as it is now; null when the step was refused.' })
    @VisibleTo('supplier')
    changeRequest?: ChangeRequestType | null;
  }
  return ChangeRequestPayload;
}
