import { Field, ObjectType } from 'type-graphql';
import { Payload } from '../../graphql/user-error.js';
import { PayableType } from './payable.type.js';
import { PaymentRunType } from './payment-run.type.js';

/** The payload of a mutation that changes what is to be paid, `<Name>Payload`. */
export function payablePayload(mutation: string) {
  @ObjectType(`${mutation}Payload`, { description: 'What is to be paid, after a change.' })
  class PayablePayload extends Payload {
    @Field(() => PayableType, { nullable: true, description: 'As it is now; null when the change was refused.' })
    payable?: PayableType | null;
  }
  return PayablePayload;
}

/** The payload of a mutation that changes a payment run, `<Name>Payload`. */
export function paymentRunPayload(mutation: string) {
  @ObjectType(`${mutation}Payload`, { description: 'A payment run after a change.' })
  class PaymentRunPayload extends Payload {
    @Field(() => PaymentRunType, { nullable: true, description: 'The run as it is now; null when the change was refused.' })
    paymentRun?: PaymentRunType | null;
  }
  return PaymentRunPayload;
}
