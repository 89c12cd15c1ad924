export interface ListColumn<Field extends string = string> {
  key: string;
  title: string;
  align?: 'start' | 'end';
  /** Set when the server can sort by this column. */
  sortField?: Field;
}
