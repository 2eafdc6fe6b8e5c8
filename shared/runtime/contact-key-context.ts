/**
 * What the contact key is for, in words that KMS checks: it opens the key for those alone who name them,
 * and permissions are for these words only. Never change them: what is in the table could not be opened.
 */
export const contactKeyContext = { krets: 'contact-key' } as const;
