/** The colours of the theme that a figure may use. */
export type FigureTone = 'primary' | 'success' | 'warning' | 'error' | 'info';

/** One measure of a figure: a value for each of its periods. */
export interface FigureSeries {
  name: string;
  tone: FigureTone;
  values: number[];
}
