import { defineEnum } from '../../graphql/enums.js';
import { reviewSteps } from './supplier-category.entity.js';

export const ReviewStepEnum = defineEnum({
  name: 'ReviewStep',
  description: 'Who of the staff looks at an application; in this order.',
  values: reviewSteps,
  visibleTo: ['supplier'],
});
