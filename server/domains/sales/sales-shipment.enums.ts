import { defineEnum } from '../../graphql/enums.js';
import { trackingEventKinds } from './sales-shipment-event.entity.js';
import { salesShipmentStatuses } from './sales-shipment.states.js';

export const SalesShipmentStatusEnum = defineEnum({
  name: 'SalesShipmentStatus',
  description: 'Where a shipment to a customer stands.',
  values: salesShipmentStatuses,
  visibleTo: ['customer'],
});

export const TrackingEventKindEnum = defineEnum({
  name: 'TrackingEventKind',
  description: 'What a carrier reports about a shipment.',
  values: trackingEventKinds,
  visibleTo: ['customer'],
});

export const SalesShipmentActionEnum = defineEnum({
  name: 'SalesShipmentAction',
  description: 'What can be done with a shipment to a customer now, by whoever asks.',
  values: {
    UPDATE: 'Say who carries it and when it will arrive: `salesShipmentUpdate`.',
    TRACK: 'Note what the carrier reports, in the end that it arrived: `salesShipmentTrack`.',
  },
});
