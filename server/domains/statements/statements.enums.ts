import { defineEnum } from '../../graphql/enums.js';
import { statementLineKinds } from './balance.js';
import { sides } from './statement-comment.entity.js';
import { verdicts } from './statement-line.entity.js';
import { statementStatuses } from './statement.states.js';

export const StatementStatusEnum = defineEnum({
  name: 'StatementStatus',
  description: 'Where a statement stands between being drawn up and being signed by both.',
  values: statementStatuses,
  visibleTo: ['supplier'],
  staffOnlyValues: ['DRAFT'],
});

export const StatementLineKindEnum = defineEnum({
  name: 'StatementLineKind',
  description: 'What came or went.',
  values: statementLineKinds,
  visibleTo: ['supplier'],
});

export const StatementVerdictEnum = defineEnum({
  name: 'StatementVerdict',
  description: 'What one side says of a line.',
  values: verdicts,
  visibleTo: ['supplier'],
});

export const StatementSideEnum = defineEnum({
  name: 'StatementSide',
  description: 'One of the two sides of a statement.',
  values: sides,
  visibleTo: ['supplier'],
});

export const StatementActionEnum = defineEnum({
  name: 'StatementAction',
  description: 'What can be done with a statement now, by whoever asks.',
  values: {
    SEND: 'Show it to the supplier: `statementSend`.',
    DECIDE: 'Agree to lines or dispute them: `statementLinesDecide`.',
    SIGN: 'Sign it: `statementSign`. For somebody who has not drawn it up, and once a side.',
    WITHDRAW: 'Take it back: `statementWithdraw`.',
  },
  visibleTo: ['supplier'],
  staffOnlyValues: ['SEND', 'WITHDRAW'],
});
