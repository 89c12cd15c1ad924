/** What is wrong in an uploaded document. */
export interface UblProblem {
  code: string;
  /** Its element, for example `/Invoice/IssueDate`; null when it is about the file. */
  element: string | null;
  /** Its business term of EN 16931, for example `BT-2`. */
  term: string | null;
  /** What would be right, in the server's words. */
  message: string;
}

/** What the server refused of an upload: the element and the business term follow the file in its path; a number that is taken is BT-1. */
export function ublProblemsOf(errors: readonly { code: string; field: readonly string[] | null; message: string }[]): UblProblem[] {
  return errors.map(({ code, field, message }) => {
    const path = field ?? [];
    const file = path.indexOf('attachmentId');
    const [element = null, term = null] = file < 0 ? [] : path.slice(file + 1);
    return { code, element, term: path.at(-1) === 'number' ? 'BT-1' : term, message };
  });
}
