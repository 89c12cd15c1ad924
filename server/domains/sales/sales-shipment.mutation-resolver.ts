import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Requires } from '../../graphql/audience.js';
import type { SignedInContext } from '../../graphql/context.js';
import { settle } from '../../graphql/settle.js';
import { Payload } from '../../graphql/user-error.js';
import { SalesShipmentTrackInput, SalesShipmentUpdateInput } from './sales-shipment.input.js';
import { SalesShipmentType } from './sales-shipment.type.js';
import { trackSalesShipment } from './track-sales-shipment.js';
import { updateSalesShipment } from './update-sales-shipment.js';

@ObjectType({ description: 'A shipment to a customer after a change.' })
class SalesShipmentPayload extends Payload {
  @Field(() => SalesShipmentType, { nullable: true, description: 'The shipment as it is now; null when the change was refused.' })
  salesShipment?: SalesShipmentType | null;
}

@Resolver()
export class SalesShipmentMutationResolver {
  @Mutation(() => SalesShipmentPayload, { description: 'Says who carries a shipment, under which number, and when it is to arrive.' })
  @Requires('salesOrder:fulfil')
  salesShipmentUpdate(@Ctx() context: SignedInContext, @Arg('input', () => SalesShipmentUpdateInput, { description: 'What is new.' }) input: SalesShipmentUpdateInput) {
    return settle(() => updateSalesShipment(context, input));
  }

  @Mutation(() => SalesShipmentPayload, { description: 'Notes what the carrier reports. What was reported already, of this kind at this moment, changes nothing.' })
  @Requires('salesOrder:fulfil')
  salesShipmentTrack(@Ctx() context: SignedInContext, @Arg('input', () => SalesShipmentTrackInput, { description: 'The report.' }) input: SalesShipmentTrackInput) {
    return settle(() => trackSalesShipment(context, input));
  }
}
