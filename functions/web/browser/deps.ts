/** Milliseconds since 1970, by the clock of the device. */
export const now = (): number => Date.now();

/** What the browser keeps for our pages; undefined where its owner does not let us keep anything. */
export const keptHere = (): Storage | undefined => {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
};
