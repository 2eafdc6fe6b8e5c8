/**
 * The shape of a bokmål catalogue with every text free to be another one. Bokmål is the source: a
 * translation that lacks a key, has one too many or wants other values does not compile.
 */
export type Translated<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends string
    ? string
    : Source[Key] extends (...values: infer Values) => infer Words
      ? (...values: Values) => Words
      : Translated<Source[Key]>;
};
