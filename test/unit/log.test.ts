import { expect, test } from '@jest/globals';
import { describeError } from '../../server/log.js';

test('an error is logged with its cause, and without what its driver hung on it', () => {
  const found = { code: '57P01', client: { secretKey: 4711 }, detail: 'Key (email)=(person@company.example)' };
  const error = Object.assign(new Error('connection lost', { cause: new Error('reset by peer') }), found);

  const described = describeError(error);

  expect(described).toMatchObject({ message: 'connection lost', code: '57P01', cause: { message: 'reset by peer' } });
  expect(JSON.stringify(described)).not.toMatch(/4711|person@company/);
});
