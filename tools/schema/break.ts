/** Something that a schema breaks for those who have written against the released one. */
export interface Break {
  /** Where: `Party.name`. */
  readonly path: string;
  readonly what: string;
  readonly mend: string;
}
