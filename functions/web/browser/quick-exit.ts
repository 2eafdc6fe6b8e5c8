/** Lets the way out take the place of this page in the history, so that "back" does not lead here again. */
export const leaveAtOnce = (): void => {
  const exit = document.querySelector<HTMLAnchorElement>('.top > a.ds-button');
  exit?.addEventListener('click', (event) => {
    event.preventDefault();
    // The link itself tells the other site nothing; going there by script would tell it our address.
    const silence = document.createElement('meta');
    silence.name = 'referrer';
    silence.content = 'no-referrer';
    document.head.append(silence);
    location.replace(exit.href);
  });
};
