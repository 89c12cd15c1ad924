/** Something in a document whose answer the database cannot write: the document is executed field by field. */
export class NotPlain extends Error {}
