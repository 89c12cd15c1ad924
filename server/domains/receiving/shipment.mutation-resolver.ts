import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import type { SignedInContext } from '../../graphql/context.js';
import { settle } from '../../graphql/settle.js';
import { createShipment, updateShipment } from './create-shipment.js';
import { cancelShipment, closeShipment, markShipmentArrived, markShipmentInTransit, shipShipment } from './move-shipment.js';
import { shipmentPayload } from './receiving.payloads.js';
import {
  type ShipmentChangeInput,
  ShipmentCreateInput,
  shipmentInput,
  ShipmentMarkArrivedInput,
  ShipmentMarkInTransitInput,
  ShipmentShipInput,
  ShipmentUpdateInput,
} from './shipment.inputs.js';

const ShipmentCancelInput = shipmentInput('ShipmentCancel');
const ShipmentCloseInput = shipmentInput('ShipmentClose');

const ShipmentCreatePayload = shipmentPayload('ShipmentCreate');
const ShipmentUpdatePayload = shipmentPayload('ShipmentUpdate');
const ShipmentShipPayload = shipmentPayload('ShipmentShip');
const ShipmentCancelPayload = shipmentPayload('ShipmentCancel');
const ShipmentMarkInTransitPayload = shipmentPayload('ShipmentMarkInTransit');
const ShipmentMarkArrivedPayload = shipmentPayload('ShipmentMarkArrived');
const ShipmentClosePayload = shipmentPayload('ShipmentClose');

/** Suppliers announce what they send, and staff say that it is here. */
@Resolver()
export class ShipmentMutationResolver {
  @Mutation(() => ShipmentCreatePayload, { description: 'Writes a draft.' })
  @VisibleTo('supplier')
  @Requires('shipment:write')
  shipmentCreate(@Ctx() context: SignedInContext, @Arg('input', () => ShipmentCreateInput, { description: 'The draft.' }) input: ShipmentCreateInput) {
    return settle(() => createShipment(context, input));
  }

  @Mutation(() => ShipmentUpdatePayload, { description: 'Changes a draft.' })
  @VisibleTo('supplier')
  @Requires('shipment:write')
  shipmentUpdate(@Ctx() context: SignedInContext, @Arg('input', () => ShipmentUpdateInput, { description: 'The change.' }) input: ShipmentUpdateInput) {
    return settle(() => updateShipment(context, input));
  }

  @Mutation(() => ShipmentShipPayload, { description: 'Announces a draft: the goods have left. What it says never changes from now on.' })
  @VisibleTo('supplier')
  @Requires('shipment:write')
  shipmentShip(@Ctx() context: SignedInContext, @Arg('input', () => ShipmentShipInput, { description: 'The shipment.' }) input: ShipmentShipInput) {
    return settle(() => shipShipment(context, input));
  }

  @Mutation(() => ShipmentCancelPayload, { description: 'Calls a draft off.' })
  @VisibleTo('supplier')
  @Requires('shipment:write')
  shipmentCancel(@Ctx() context: SignedInContext, @Arg('input', () => ShipmentCancelInput, { description: 'The shipment.' }) input: ShipmentChangeInput) {
    return settle(() => cancelShipment(context, input));
  }

  @Mutation(() => ShipmentMarkInTransitPayload, { description: 'Says that the carrier has the goods, or that they will come on another day.' })
  @VisibleTo('supplier')
  @Requires('shipment:write')
  shipmentMarkInTransit(@Ctx() context: SignedInContext, @Arg('input', () => ShipmentMarkInTransitInput, { description: 'The shipment.' }) input: ShipmentMarkInTransitInput) {
    return settle(() => markShipmentInTransit(context, input));
  }

  @Mutation(() => ShipmentMarkArrivedPayload, { description: 'Says that the goods are here and wait to be counted.' })
  @Requires('receipt:post')
  shipmentMarkArrived(@Ctx() context: SignedInContext, @Arg('input', () => ShipmentMarkArrivedInput, { description: 'The shipment.' }) input: ShipmentMarkArrivedInput) {
    return settle(() => markShipmentArrived(context, input));
  }

  @Mutation(() => ShipmentClosePayload, { description: 'Declares a shipment done; what has not come of it is no longer awaited.' })
  @Requires('receipt:post')
  shipmentClose(@Ctx() context: SignedInContext, @Arg('input', () => ShipmentCloseInput, { description: 'The shipment.' }) input: ShipmentChangeInput) {
    return settle(() => closeShipment(context, input));
  }
}
