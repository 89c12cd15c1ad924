import { defineEnum } from '../../graphql/enums.js';
import { characteristicKinds } from './characteristic.js';
import { inspectionPlanStatuses } from './inspection-plan.states.js';
import { samplingMethods } from './sampling.js';

export const InspectionPlanStatusEnum = defineEnum({
  name: 'InspectionPlanStatus',
  description: 'Whether goods are inspected by a plan.',
  values: inspectionPlanStatuses,
});

export const InspectionPlanActionEnum = defineEnum({
  name: 'InspectionPlanAction',
  description: 'What can be done with an inspection plan now, by whoever asks.',
  values: { UPDATE: 'Change it: `inspectionPlanUpdate`.', RETIRE: 'Use it no longer: `inspectionPlanRetire`.' },
});

export const SamplingMethodEnum = defineEnum({
  name: 'SamplingMethod',
  description: 'How many pieces of a lot are looked at.',
  values: samplingMethods,
});

export const CharacteristicKindEnum = defineEnum({
  name: 'CharacteristicKind',
  description: 'How a characteristic of a piece is found to be right.',
  values: characteristicKinds,
});
