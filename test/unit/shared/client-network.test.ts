import { expect, test } from '@jest/globals';
import { clientNetwork, clientPlace } from '../../../server/shared/client-network.js';

test.each([
  ['192.0.2.77', '192.0.2.0/24', '192.0.2.77'],
  ['::ffff:192.0.2.77', '192.0.2.0/24', '192.0.2.77'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48', '2001:db8:1:2::/64'],
  ['2001:DB8::6', '2001:db8:0::/48', '2001:db8:0:0::/64'],
  ['2001:db8::2:3:4:5:6', '2001:db8:0::/48', '2001:db8:0:2::/64'],
  ['fe80::1%eth0', 'fe80:0:0::/48', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0::/48', '0:0:0:0::/64'],
])('%s was in the network %s, and counts as %s', (address, network, place) => {
  expect([clientNetwork(address), clientPlace(address)]).toEqual([network, place]);
});

test('what is no address has no network', () => {
  expect([clientNetwork('unknown'), clientPlace('unknown')]).toEqual([null, 'unknown']);
});

test('whoever has a network of IPv6 is at one place, whichever of its addresses they use', () => {
  const places = Array.from({ length: 50 }, (_, index) => clientPlace(`2001:db8:7:1:${index.toString(16)}::${index}`));
  expect(new Set(places).size).toBe(1);
});
