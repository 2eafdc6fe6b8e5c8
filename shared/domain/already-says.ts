/**
 * Whether a stored row has all these facts already, so that a form posted twice, even many times at
 * once, is written once. Both are plain data out of the same schema.
 */
export const alreadySays = <Row extends object>(row: Row, facts: Partial<Row>): boolean =>
  JSON.stringify({ ...row, ...facts }) === JSON.stringify(row);
