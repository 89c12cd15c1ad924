/** What the parser makes of an element: its text, or its attributes (`@name`), text (`#text`) and children, with their prefixes. */
export type XmlNode = string | { [name: string]: XmlNode | XmlNode[] };

/** An element that knows where it stands, for errors that say so. */
export class XmlElement {
  /** Without its prefix. */
  readonly name: string;

  constructor(
    private readonly qualifiedName: string,
    private readonly node: XmlNode,
    /** For example `/Invoice/InvoiceLine[2]/Price`. */
    readonly path: string,
  ) {
    this.name = localName(qualifiedName);
  }

  /** The text inside; null when there is none. */
  get text(): string | null {
    const text = typeof this.node === 'string' ? this.node : this.node['#text'];
    return typeof text === 'string' && text !== '' ? text : null;
  }

  attribute(name: string): string | null {
    const value = typeof this.node === 'string' ? undefined : this.node[`@${name}`];
    return typeof value === 'string' && value !== '' ? value : null;
  }

  /** The namespace that the element itself declares for its name. */
  get namespace(): string | null {
    const [prefix, local] = this.qualifiedName.split(':');
    return this.attribute(local ? `xmlns:${prefix}` : 'xmlns');
  }

  /** The children of this name, in their order. */
  children(name: string): XmlElement[] {
    const found = typeof this.node === 'string' ? [] : Object.entries(this.node).filter(([key]) => localName(key) === name);
    const nodes = found.flatMap(([key, value]) => (Array.isArray(value) ? value : [value]).map((node) => [key, node] as const));
    return nodes.map(([key, node], index) => new XmlElement(key, node, `${this.path}/${name}${index ? `[${index + 1}]` : ''}`));
  }

  /** The first element down this way of names; null when one is missing. */
  find(...names: string[]): XmlElement | null {
    const [name, ...rest] = names;
    if (name === undefined) return this;
    return this.children(name)[0]?.find(...rest) ?? null;
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
