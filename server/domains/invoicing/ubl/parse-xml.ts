import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { DomainError } from '../../../shared/domain-error.js';
import { XmlElement, type XmlNode } from './xml-element.js';

const LONGEST = 2_000_000;
const DEEPEST = 20;
const FIELD = ['attachmentId'];

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: true,
  maxNestedTags: DEEPEST,
});

/**
 * The root of an XML document. A document type is refused before anything is read: with it would come entities,
 * which can grow without end or fetch what is not theirs.
 * @throws DomainError at `attachmentId`: TOO_LONG for more than 2 million characters, INVALID for what is not well-formed
 */
export function parseXml(text: string): XmlElement {
  if (text.length > LONGEST) throw new DomainError('TOO_LONG', FIELD, 'At most 2 million characters are possible.');
  if (text.includes('\uFFFD')) throw new DomainError('INVALID', FIELD, 'The document is not in UTF-8.');
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new DomainError('INVALID', FIELD, 'A document type is not possible here: take it out.');
  const checked = XMLValidator.validate(text);
  if (checked !== true) throw new DomainError('INVALID', FIELD, `Not well-formed in line ${checked.err.line}: ${checked.err.msg}`);
  const [name, node] = Object.entries(parse(text)).find(([key]) => !key.startsWith('?')) ?? [];
  if (!name) throw new DomainError('INVALID', FIELD, 'The document is empty.');
  return new XmlElement(name, node as XmlNode, `/${name.slice(name.indexOf(':') + 1)}`);
}

function parse(text: string): Record<string, unknown> {
  try {
    return parser.parse(text) as Record<string, unknown>;
  } catch (error) {
    throw new DomainError('INVALID', FIELD, `The document cannot be read: ${(error as Error).message}`);
  }
}
