import { defineEnum } from '../../graphql/enums.js';
import { serviceTargets } from './calculation/clock.js';

export const ServiceTargetEnum = defineEnum({
  name: 'ServiceTarget',
  description: 'What is promised for a ticket.',
  values: serviceTargets,
});
