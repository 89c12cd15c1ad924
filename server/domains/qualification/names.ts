import type { Locale } from '../../shared/locale.js';
import type { Certificate } from './certificate.entity.js';
import type { SupplierCategory } from './supplier-category.entity.js';

/** What a category is called in a language, else in English. */
export function nameOfCategory({ labels }: SupplierCategory, locale: Locale): string {
  return labels[locale] ?? labels.en;
}

/** What a certificate is called whose kind is loaded, with the issuer's number. */
export function nameOfCertificate({ kind: { labels }, number }: Certificate, locale: Locale): string {
  return `${labels[locale] ?? labels.en} ${number}`;
}
