import { expect, test } from '@jest/globals';
import { ublProblemsOf } from '../../../portal-supplier/src/features/invoice-new/ubl-problems.js';

test.each([
  [['attachmentId', '/Invoice/IssueDate', 'BT-2'], { element: '/Invoice/IssueDate', term: 'BT-2' }],
  [['input', 'attachmentId'], { element: null, term: null }],
  [['number'], { element: null, term: 'BT-1' }],
  [null, { element: null, term: null }],
])('a refusal at %j stands where it belongs', (field, where) => {
  expect(ublProblemsOf([{ code: 'INVALID', field, message: 'What would be right.' }])).toEqual([{ code: 'INVALID', message: 'What would be right.', ...where }]);
});
