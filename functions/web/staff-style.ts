/** What only pages of coordinators and leads need; colours are made of the text's own, so they fit any palette. */
export const staffStyle = `
.steps { display: flex; flex-wrap: wrap; gap: 0 .875rem; margin: 0 0 .25rem; padding: 0; list-style: none; }
.steps li { display: inline-flex; align-items: baseline; gap: .375rem; }
.steps li::before { content: ""; flex: none; width: .75rem; height: .75rem; border: 2px solid currentColor; border-radius: 50%; }
.steps .done::before { background: currentColor; }
.steps .now { font-weight: 700; }
.steps .now::before { background: linear-gradient(currentColor, currentColor) center / .25rem .25rem no-repeat; }
`;
