/** Why something stays although a person asked to be forgotten. */
export const keepReasons = {
  TAX_RECORD: 'Tax law asks for invoices, orders and payments to be kept; who wrote them is no longer in them where the law lets it go.',
  COMMERCIAL_RECORD: 'It is part of what two companies agreed or wrote to each other about goods, and is kept as such.',
  SIGNED_DOCUMENT: 'Both companies signed it; it can no longer be changed.',
  CONSENT_PROOF: 'It proves that consent was given or withdrawn; it names nobody any more.',
} as const;
export type KeepReason = keyof typeof keepReasons;

/**
 * What becomes of a property when its person is erased: `NAME` becomes “Erased person”, `CLEAR` becomes empty, `SECRET`
 * too and is never handed out, a reason keeps it as it is; or it becomes a text of its own, with the row’s id for `{id}`.
 */
export type WhenErased = 'NAME' | 'CLEAR' | 'SECRET' | KeepReason | { readonly becomes: string };

/** How it is known whose a row is, by the name of one of its properties. */
export type Owner =
  /** It holds the id of the person’s account. */
  | { readonly account: string }
  /** It holds the id of a membership of theirs. */
  | { readonly membership: string }
  /** It holds their e-mail address. */
  | { readonly email: string }
  /** It holds the id of a message that came from their e-mail address. */
  | { readonly mailedWith: string }
  /** It holds their name, in a row of an organisation that they act for. */
  | { readonly name: string }
  /** Somewhere in this JSON is their name or e-mail address; only the part about them is theirs. */
  | { readonly mentionedIn: string };

/** What a table holds about one person. */
export interface Holding {
  readonly of: Owner;
  /** Only the rows for which this SQL condition on the row’s own columns holds. */
  readonly where?: string;
  /** For the person to read in what they download. */
  readonly what: string;
  readonly fields: Readonly<Record<string, WhenErased>>;
  /** Keys of its JSON under which is who else did something and what they said: not handed out. */
  readonly ofOthers?: readonly string[];
  /** The whole row goes when its person is erased. */
  readonly rowGoes?: true;
  /**
   * The property with the key of a stored file that belongs to the row, and the one with its name; without one it is not
   * handed out. It goes with its person unless something of the row is kept.
   */
  readonly file?: { readonly key: string; readonly name?: string };
}

/** What staff say to both sides in conversations: who takes part gets it with what they wrote. It is nobody’s to have erased. */
export interface Answers {
  /** The property with the conversation that a row is part of. */
  readonly within: string;
  /** An SQL condition on the row’s own columns: what staff said, and not among themselves. */
  readonly where: string;
  /** A property that says of a row of the person’s that they took no part in the conversation by it. */
  readonly unlessBy?: string;
  /** For the person to read in what they download. */
  readonly what: string;
  readonly fields: readonly string[];
}

/** What is declared of one entity: each property with text or JSON stands in one of `people` and `notPersonal`. */
export interface Declaration {
  readonly people?: readonly Holding[];
  readonly answers?: Answers;
  readonly notPersonal?: readonly string[];
}

/** Of each entity of a domain, by its name. */
export type Register = Readonly<Record<string, Declaration>>;
