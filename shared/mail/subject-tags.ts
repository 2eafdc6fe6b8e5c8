/** SES gives these tags back with bounces and complaints: neutral ids instead of addresses. */
export const subjectTags = { type: 'krets-subject-type', id: 'krets-subject-id' } as const;
