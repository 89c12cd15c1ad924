import { expect, test } from '@jest/globals';
import { problemsIn } from '../../../portal-shared/src/users/invitation.js';

const whole = { email: 'nora@new.example', name: 'Nora', roles: ['SALES'], locale: 'EN' as const };
const fieldsIn = (change: object) => problemsIn({ ...whole, ...change }).map(({ code, field }) => `${code} ${field}`);

test('an invitation that is whole is sent', () => {
  expect(fieldsIn({})).toEqual([]);
});

test.each([
  [{ email: '', name: '', roles: [] }, ['REQUIRED email', 'REQUIRED name', 'INVALID roles']],
  [{ email: 'nora' }, ['INVALID email']],
  [{ email: 'nora@new' }, ['INVALID email']],
  [{ email: 'no ra@new.example' }, ['INVALID email']],
])('of %j it says what is missing beside each field', (change, problems) => {
  expect(fieldsIn(change)).toEqual(problems);
});
