/** Carriers with a page on which anyone can follow a shipment, by what their names begin with, and that page's address. */
const trackingPages: readonly { readonly names: readonly string[]; readonly page: (trackingNumber: string) => string }[] = [
  { names: ['dhl'], page: (number) => `https://www.dhl.com/global-en/home/tracking.html?tracking-id=${number}` },
  { names: ['ups', 'united parcel'], page: (number) => `https://www.ups.com/track?tracknum=${number}` },
  { names: ['fedex', 'federal express'], page: (number) => `https://www.fedex.com/fedextrack/?trknbr=${number}` },
  { names: ['dsv'], page: (number) => `https://mydsv.com/new/frontpage/tracking?query=${number}` },
  { names: ['db schenker', 'schenker'], page: (number) => `https://www.dbschenker.com/app/tracking-public/?refNumber=${number}` },
  { names: ['kuehne', 'kühne'], page: (number) => `https://mykn.kuehne-nagel.com/public-tracking/shipments?query=${number}` },
  { names: ['dpd'], page: (number) => `https://tracking.dpd.de/status/en_US/parcel/${number}` },
  { names: ['gls'], page: (number) => `https://gls-group.com/EU/en/parcel-tracking?match=${number}` },
  { names: ['swiss post', 'die post', 'la poste suisse'], page: (number) => `https://service.post.ch/ekp-web/ui/entry/search/${number}` },
  { names: ['sf express', '顺丰'], page: (number) => `https://www.sf-express.com/we/ow/chn/sc/waybill/waybill-detail/${number}` },
  { names: ['deppon', '德邦'], page: (number) => `https://www.deppon.com/newwebsite/track/ordertrack?number=${number}` },
  { names: ['ems', '中国邮政'], page: (number) => `https://www.ems.com.cn/english/?mailNum=${number}` },
  { names: ['tipax', 'تیپاکس'], page: (number) => `https://tipaxco.com/tracking?id=${number}` },
  { names: ['iran post', 'پست ایران', 'شرکت ملی پست'], page: (number) => `https://tracking.post.ir/?id=${number}` },
];

/** The carrier's page about a shipment; null when it has no number or the carrier has no such page. */
export function trackingPageOf(carrier: string | null | undefined, trackingNumber: string | null | undefined): string | null {
  if (!carrier || !trackingNumber) return null;
  const name = carrier.trim().toLowerCase();
  const known = trackingPages.find(({ names }) => names.some((beginning) => name.startsWith(beginning)));
  return known?.page(encodeURIComponent(trackingNumber)) ?? null;
}
