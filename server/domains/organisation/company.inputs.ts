import { Field, InputType, Int } from 'type-graphql';
import { AddressInput } from '../../graphql/address.type.js';
import { EmailAddressScalar } from '../../graphql/scalars/scalars.js';

@InputType({ description: 'What changes of the company; what is left out stays as it is.' })
export class CompanyUpdateInput {
  @Field(() => Int, { nullable: true, description: 'Its `lockVersion` as you saw it; when it has grown since, the answer is CONFLICT.' })
  lockVersion?: number | null;

  @Field(() => String, { nullable: true, description: 'Its name, at most 200 characters.' })
  name?: string | null;

  @Field(() => AddressInput, { nullable: true, description: 'Where it is.' })
  address?: AddressInput | null;

  @Field(() => String, { nullable: true, description: 'Its tax number, at most 40 characters; null takes it away.' })
  taxId?: string | null;

  @Field(() => EmailAddressScalar, { nullable: true, description: 'Where to write to; null takes it away.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Where to call, at most 40 characters; null takes it away.' })
  phone?: string | null;

  @Field(() => Int, { nullable: true, description: 'So many days nothing is paid to a supplier whose bank details have changed, 0 to 90; freezes that have begun stay. Cannot be cleared.' })
  paymentFreezeDays?: number | null;

  @Field(() => Int, { nullable: true, description: 'So many days after a ticket was resolved a reply opens it again, 1 to 365; then it is closed. Cannot be cleared.' })
  ticketReopenDays?: number | null;
}
