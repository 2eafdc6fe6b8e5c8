/** What a reply says. `otherTime`: not this time, perhaps another; `unclear` is for a person's eyes. */
export type Said = 'yes' | 'no' | 'otherTime' | 'unclear';
