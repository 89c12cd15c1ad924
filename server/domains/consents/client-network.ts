import { isIPv4, isIPv6 } from 'node:net';

const MAPPED = /^::ffff:(?=\d+\.)/i;

/**
 * The network of an IP address, which proves where somebody was without telling which device they had: the first three
 * bytes of IPv4, the first 48 bits of IPv6. Null for what is no address.
 */
export function clientNetwork(address: string): string | null {
  const plain = address.replace(MAPPED, '').replace(/%.*$/, '');
  if (isIPv4(plain)) return `${plain.split('.').slice(0, 3).join('.')}.0/24`;
  if (!isIPv6(plain)) return null;
  const [head = ''] = plain.split('::');
  const groups = head.split(':').filter(Boolean).slice(0, 3);
  return `${[...groups, '0', '0', '0'].slice(0, 3).map((group) => parseInt(group, 16).toString(16)).join(':')}::/48`;
}
