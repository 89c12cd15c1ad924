/** Hosts at which anybody can have an address: sharing one says nothing. */
const freeMailHosts = new Set([
  '126.com', '139.com', '163.com', 'aol.com', 'chmail.ir', 'foxmail.com', 'gmail.com', 'gmx.at', 'gmx.de', 'gmx.net', 'googlemail.com', 'hotmail.com', 'icloud.com',
  'libero.it', 'live.com', 'mail.com', 'mail.ru', 'mailfence.com', 'me.com', 'msn.com', 'naver.com', 'orange.fr', 'outlook.com', 'proton.me', 'protonmail.com',
  'qq.com', 'sina.com', 'sohu.com', 't-online.de', 'tutanota.com', 'wanadoo.fr', 'web.de', 'yahoo.co.uk', 'yahoo.com', 'yandex.com', 'yandex.ru', 'yeah.net', 'zoho.com',
]);

/** The domains of these addresses that belong to somebody, each once. */
export function domainsOf(addresses: readonly (string | null | undefined)[]): string[] {
  const domains = addresses.flatMap((address) => address?.split('@')[1]?.toLowerCase() ?? []);
  return [...new Set(domains)].filter((domain) => !freeMailHosts.has(domain));
}
