/**
 * Whom an address stands for.
 *
 * Takes   an IP address as Express gives it.
 * Gives   IPv4 as it is, of IPv6 the first 64 bits (one household holds all the rest); undefined for this machine itself,
 *         which is not limited.
 */
export function sender(address: string | undefined): string | undefined {
  const plain = (address ?? '').replace(/^::ffff:(?=\d+\.)/i, '');
  if (plain === '::1' || plain.startsWith('127.')) return undefined;
  return plain.includes(':') ? network(plain) : plain;
}

function network(ipv6: string): string {
  const [head = '', tail] = ipv6.split('::');
  const groups = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - after.length);
  return [...groups, ...Array<string>(zeros).fill('0'), ...after].slice(0, 4).join(':');
}
