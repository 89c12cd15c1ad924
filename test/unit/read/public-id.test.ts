import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { TypeID } from 'typeid-js';
import { toPublicId, toUuid } from '../../../server/graphql/ids.js';

test('a public id is the TypeID of the UUID, and leads back to it', () => {
  fc.assert(
    fc.property(fc.uuid(), (uuid) => {
      const id = toPublicId('po', uuid);
      expect(id).toBe(TypeID.fromUUID('po', uuid).toString());
      expect(toUuid('po', id)).toBe(uuid);
    }),
    { examples: [['00000000-0000-0000-0000-000000000000'], ['ffffffff-ffff-ffff-ffff-ffffffffffff']] },
  );
});
