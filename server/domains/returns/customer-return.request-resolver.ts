import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import type { SignedInContext } from '../../graphql/context.js';
import { settle } from '../../graphql/settle.js';
import { CustomerReturnCancelInput, CustomerReturnRequestInput, CustomerReturnShipInput } from './customer-return.inputs.js';
import { requestReturn } from './request-return.js';
import { customerReturnPayload } from './returns.payloads.js';
import { cancelReturn, shipReturn } from './send-goods.js';

const CustomerReturnRequestPayload = customerReturnPayload('CustomerReturnRequest');
const CustomerReturnShipPayload = customerReturnPayload('CustomerReturnShip');
const CustomerReturnCancelPayload = customerReturnPayload('CustomerReturnCancel');

/** The customer asks, sends or keeps; staff may do so for them. */
@Resolver()
export class CustomerReturnRequestResolver {
  @Mutation(() => CustomerReturnRequestPayload, { description: 'Asks to send goods of an order back.' })
  @VisibleTo('customer')
  @Requires('return:request')
  customerReturnRequest(@Ctx() context: SignedInContext, @Arg('input', () => CustomerReturnRequestInput, { description: 'What comes back, and why.' }) input: CustomerReturnRequestInput) {
    return settle(() => requestReturn(context, input));
  }

  @Mutation(() => CustomerReturnShipPayload, { description: 'Says that an approved return was given to a carrier.' })
  @VisibleTo('customer')
  @Requires('return:request')
  customerReturnShip(@Ctx() context: SignedInContext, @Arg('input', () => CustomerReturnShipInput, { description: 'The carrier.' }) input: CustomerReturnShipInput) {
    return settle(() => shipReturn(context, input));
  }

  @Mutation(() => CustomerReturnCancelPayload, { description: 'Keeps the goods after all, before they were sent.' })
  @VisibleTo('customer')
  @Requires('return:request')
  customerReturnCancel(@Ctx() context: SignedInContext, @Arg('input', () => CustomerReturnCancelInput, { description: 'The return.' }) input: CustomerReturnCancelInput) {
    return settle(() => cancelReturn(context, input));
  }
}
