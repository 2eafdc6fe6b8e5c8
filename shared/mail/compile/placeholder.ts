/** `{answerBy}`; whatever stands between braces is meant to be one. */
export const placeholder = /\{([^{}]*)\}/g;

/** Those that are shown as an address and so stand alone in their paragraph. */
export const addresses: readonly string[] = ['recallPage'];

/** The name, when a text is nothing but a placeholder. */
export const alone = (text: string): string | undefined => /^\{([A-Za-z]+)\}$/.exec(text)?.[1];
