import { defineEnum } from '../../graphql/enums.js';
import { severities } from './answer-days.js';
import type { stepsBack } from './judge-non-conformance.js';
import { entryKinds } from './non-conformance-entry.entity.js';
import { nonConformanceStatuses } from './non-conformance.states.js';

export const NonConformanceStatusEnum = defineEnum({
  name: 'NonConformanceStatus',
  description: 'How far a non-conformance has come.',
  values: nonConformanceStatuses,
  visibleTo: ['supplier'],
});

export const NonConformanceSeverityEnum = defineEnum({
  name: 'NonConformanceSeverity',
  description: 'How bad it is; the worse, the sooner an answer is due.',
  values: severities,
  visibleTo: ['supplier'],
});

export const NonConformanceEntryKindEnum = defineEnum({
  name: 'NonConformanceEntryKind',
  description: 'What an entry is about, and so which side wrote it.',
  values: entryKinds,
  visibleTo: ['supplier'],
});

export const NonConformanceStepEnum = defineEnum({
  name: 'NonConformanceStep',
  description: 'A step that the supplier answers.',
  values: {
    CONTAINMENT: 'What is done at once.',
    ROOT_CAUSE: 'Why it happened.',
    CORRECTIVE_ACTION: 'What removes the cause.',
  } satisfies Record<keyof typeof stepsBack, string>,
});

export const NonConformanceActionEnum = defineEnum({
  name: 'NonConformanceAction',
  description: 'What can be done with a non-conformance now, by whoever asks.',
  values: {
    CONTAIN: 'Say what was done at once: `nonConformanceContain`.',
    STATE_ROOT_CAUSE: 'Say why it happened: `nonConformanceStateRootCause`.',
    CORRECT: 'Say what removes the cause: `nonConformanceCorrect`.',
    SEND_BACK: 'Ask for a step once more: `nonConformanceSendBack`.',
    VERIFY: 'Confirm that the action works: `nonConformanceVerify`.',
    CLOSE: 'Declare it done: `nonConformanceClose`.',
    WITHDRAW: 'Take it back: `nonConformanceWithdraw`.',
  },
  visibleTo: ['supplier'],
  staffOnlyValues: ['SEND_BACK', 'VERIFY', 'CLOSE', 'WITHDRAW'],
});
