import { defineEnum } from '../../graphql/enums.js';
import { inspectionDecisions, inspectionStatuses } from './inspection.states.js';

export const InspectionStatusEnum = defineEnum({
  name: 'InspectionStatus',
  description: 'Where an inspection stands.',
  values: inspectionStatuses,
});

export const InspectionDecisionEnum = defineEnum({
  name: 'InspectionDecision',
  description: 'What becomes of goods whose sample was bad.',
  values: inspectionDecisions,
});

export const InspectionActionEnum = defineEnum({
  name: 'InspectionAction',
  description: 'What can be done with an inspection now, by whoever asks.',
  values: {
    RECORD: 'Write down what was found: `inspectionRecord`.',
    COMPLETE: 'Let the plan decide by what was recorded: `inspectionComplete`.',
    WAIVE: 'Accept the goods without looking: `inspectionWaive`.',
    DECIDE: 'Decide what becomes of the goods: `inspectionDecide`.',
  },
});
