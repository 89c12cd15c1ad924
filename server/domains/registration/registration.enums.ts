import { defineEnum } from '../../graphql/enums.js';
import { changeRequestKinds, changeRequestStatuses } from './change-request.states.js';
import { duplicateGrounds } from './duplicate-warning.entity.js';
import { questionKinds, questionSections } from './question.entity.js';
import { reviewTaskStatuses } from './review-task.states.js';

export const QuestionKindEnum = defineEnum({
  name: 'QuestionKind',
  description: 'What sort of answer a question wants.',
  values: questionKinds,
  visibleTo: ['supplier'],
});

export const QuestionSectionEnum = defineEnum({
  name: 'QuestionSection',
  description: 'The part of the questionnaire in which a question stands.',
  values: questionSections,
  visibleTo: ['supplier'],
});

export const ReviewTaskStatusEnum = defineEnum({
  name: 'ReviewTaskStatus',
  description: 'How far a step of a review is.',
  values: reviewTaskStatuses,
  visibleTo: ['supplier'],
});

export const ReviewTaskActionEnum = defineEnum({
  name: 'ReviewTaskAction',
  description: 'What can be done with a review task now, by whoever asks.',
  values: {
    TAKE: 'Make it one’s own, and begin: `reviewTaskTake`.',
    APPROVE: 'Nothing against it: `reviewTaskDecide`.',
    REQUEST_CHANGES: 'Send it back to the applicant: `reviewTaskDecide`.',
    REJECT: 'Refuse the application: `reviewTaskDecide`.',
  },
});

export const ReviewOutcomeEnum = defineEnum({
  name: 'ReviewOutcome',
  description: 'What comes of a step of a review.',
  values: {
    APPROVE: 'Nothing against it: the next step opens, and after the last one the supplier is registered.',
    REQUEST_CHANGES: 'The applicant has to change something; `comment` says what.',
    REJECT: 'The application is refused; `comment` says why.',
  },
});

export const DuplicateGroundEnum = defineEnum({
  name: 'DuplicateGround',
  description: 'What two suppliers have in common that they should not.',
  values: duplicateGrounds,
});

export const ChangeRequestKindEnum = defineEnum({
  name: 'SupplierChangeRequestKind',
  description: 'What a supplier wants to have changed.',
  values: changeRequestKinds,
  visibleTo: ['supplier'],
});

export const ChangeRequestStatusEnum = defineEnum({
  name: 'SupplierChangeRequestStatus',
  description: 'What has become of a change request.',
  values: changeRequestStatuses,
  visibleTo: ['supplier'],
});

export const ChangeRequestActionEnum = defineEnum({
  name: 'SupplierChangeRequestAction',
  description: 'What can be done with a change request now, by whoever asks.',
  values: {
    APPROVE: 'Approve it: `supplierChangeRequestApprove`.',
    REFUSE: 'Refuse it: `supplierChangeRequestRefuse`.',
    WITHDRAW: 'Take it back: `supplierChangeRequestWithdraw`.',
  },
  visibleTo: ['supplier'],
  staffOnlyValues: ['APPROVE', 'REFUSE'],
});
