import { isIPv4, isIPv6 } from 'node:net';

const MAPPED = /^::ffff:(?=\d+\.)/i;
const GROUPS = 8;

/**
 * The network of an IP address that tells where somebody was without telling which device they had: the first three
 * bytes of IPv4, the first 48 bits of IPv6. Null for what is no address.
 */
export function clientNetwork(address: string): string | null {
  return networkOf(address, 24, 48);
}

/**
 * What counts as one place in the net: an address of IPv4, but of IPv6 the first 64 bits, since whoever has one address
 * there has all of that network and could come from another each time.
 */
export function clientPlace(address: string): string {
  return networkOf(address, 32, 64) ?? address;
}

function networkOf(address: string, bitsOfIpv4: number, bitsOfIpv6: number): string | null {
  const plain = address.replace(MAPPED, '').split('%', 1)[0]!;
  if (isIPv4(plain)) {
    const bytes = plain.split('.').map((byte, index) => (index * 8 < bitsOfIpv4 ? byte : '0'));
    return bitsOfIpv4 === 32 ? plain : `${bytes.join('.')}/${bitsOfIpv4}`;
  }
  if (!isIPv6(plain)) return null;
  const [before = [], after = []] = plain.split('::').map((part) => part.split(':').filter(Boolean));
  const zeros = Array<string>(Math.max(GROUPS - before.length - after.length, 0)).fill('0');
  const groups = [...before, ...zeros, ...after].slice(0, bitsOfIpv6 / 16).map((group) => parseInt(group, 16).toString(16));
  return `${groups.join(':')}::/${bitsOfIpv6}`;
}
