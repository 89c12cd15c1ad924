import Big from 'big.js';
import { parseDate } from '../../../graphql/scalars/parse.js';
import type { Decimal } from '../../../shared/decimal.js';
import { InputCheck } from '../../../shared/input-check.js';
import type { UserErrorCode } from '../../../shared/domain-error.js';
import { type TaxCategory, taxCategories } from '../tax-categories.js';
import type { XmlElement } from './xml-element.js';

/**
 * Reads values of a UBL document and collects what is wrong with them. Each refusal names the element and the business term:
 * `['attachmentId', '/Invoice/IssueDate', 'BT-2']`.
 */
export class UblReader {
  private readonly check = new InputCheck();

  /** A text that must be there. `names` leads from `parent` to its element. */
  text(parent: XmlElement, names: readonly string[], term: string, longest: number): string {
    const text = this.optionalText(parent, names, term, longest);
    if (text === null) this.refuse('REQUIRED', `${parent.path}/${names.join('/')}`, term, `${names.at(-1)!} (${term}) is missing.`);
    return text ?? '';
  }

  optionalText(parent: XmlElement, names: readonly string[], term: string, longest: number): string | null {
    const element = parent.find(...names);
    const text = element?.text ?? null;
    if (text && [...text].length > longest) this.refuse('TOO_LONG', element!.path, term, `${names.at(-1)!} (${term}) has at most ${longest} characters.`);
    return text;
  }

  date(parent: XmlElement, names: readonly string[], term: string): string {
    return this.dateOf(this.text(parent, names, term, 10), parent.find(...names), term) ?? '';
  }

  optionalDate(parent: XmlElement, names: readonly string[], term: string): string | null {
    return this.dateOf(parent.find(...names)?.text ?? null, parent.find(...names), term);
  }

  /** A number of 0 or more that must be there. */
  decimal(parent: XmlElement, names: readonly string[], term: string): Decimal {
    const element = parent.find(...names);
    if (!element?.text) this.refuse('REQUIRED', `${parent.path}/${names.join('/')}`, term, `${names.at(-1)!} (${term}) is missing.`);
    return this.decimalOf(element, term) ?? '0';
  }

  /** A number of 0 or more; 0 when it is absent. */
  optionalDecimal(parent: XmlElement, names: readonly string[], term: string): Decimal {
    return this.decimalOf(parent.find(...names), term) ?? '0';
  }

  /** Category and rate of a tax; what has no rate is taxed at 0 %. */
  tax(parent: XmlElement, names: readonly string[], terms: { category: string; rate: string }): { category: TaxCategory; rate: Decimal } {
    const category = this.text(parent, [...names, 'ID'], terms.category, 10);
    if (category && !(category in taxCategories)) {
      this.refuse('INVALID', parent.find(...names, 'ID')!.path, terms.category, `A tax category (${terms.category}) is one of ${Object.keys(taxCategories).join(', ')}.`);
    }
    return { category: category as TaxCategory, rate: this.optionalDecimal(parent, [...names, 'Percent'], terms.rate) };
  }

  refuse(code: UserErrorCode, path: string, term: string, message: string): void {
    this.check.refuse(code, ['attachmentId', path, term], message);
  }

  /** @throws DomainErrors when anything was refused */
  settle(): void {
    this.check.settle();
  }

  private dateOf(text: string | null, element: XmlElement | null, term: string): string | null {
    if (!text) return null;
    try {
      return parseDate(text);
    } catch {
      this.refuse('INVALID', element!.path, term, `A day (${term}) is written YYYY-MM-DD.`);
      return null;
    }
  }

  private decimalOf(element: XmlElement | null, term: string): Decimal | null {
    const text = element?.text;
    if (!text) return null;
    if (!/^\d{1,11}(\.\d{1,20})?$/.test(text)) {
      const sayIt = text.startsWith('-') ? 'is 0 or more: what is given back goes into a credit note' : 'is a number with a point, below 100 billion';
      this.refuse('INVALID', element!.path, term, `${element!.name} (${term}) ${sayIt}.`);
      return null;
    }
    const value = new Big(text);
    if (!value.eq(value.round(4))) this.refuse('OUT_OF_RANGE', element!.path, term, `${element!.name} (${term}) has at most 4 decimals.`);
    return value.round(4).toFixed();
  }
}
