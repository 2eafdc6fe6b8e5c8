/**
 * A regular expression over classes of Unicode (`\p{…}`), made when it is first asked for. As a literal it would be read
 * with the file that it stands in, tables of Unicode and all, even in a function that nobody calls: a start would wait for it.
 */
export const unicode = (source: string, flags = 'u'): (() => RegExp) => {
  let made: RegExp | undefined;
  return () => {
    made ??= new RegExp(source, flags);
    return made;
  };
};
