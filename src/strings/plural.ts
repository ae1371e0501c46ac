/** One sentence for each plural category that the language has; `#` stands for the number. */
export interface Plural {
  readonly other: string;
  readonly one?: string;
}
