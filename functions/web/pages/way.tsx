import { type Locale, participantText } from '../../../shared/i18n/index.ts';
import type { PlaceView } from '../../../shared/views/participant.ts';

const steps = ['signedUp', 'talk', 'waiting', 'invited', 'meeting'] as const;
type Step = (typeof steps)[number];

/** Where each state stands; `undefined` when the whole way is behind. A reserved seat looks like waiting. */
const stepOf: Readonly<Record<PlaceView['state'], Step | undefined>> = {
  unconfirmed: 'signedUp',
  talk: 'talk',
  waiting: 'waiting',
  proposed: 'waiting',
  paused: 'waiting',
  lapsed: 'waiting',
  invited: 'invited',
  accepted: 'meeting',
  inGroup: undefined,
  withdrawn: 'signedUp',
  erased: 'signedUp',
};

/** The picture of the way from signing up to the first meeting; where one stands is said in words too. */
export const Way = ({ locale, view }: { locale: Locale; view: Pick<PlaceView, 'state' | 'talk'> }) => {
  const text = participantText(locale).place.way;
  const here = stepOf[view.state];
  const shown = steps.filter((step) => step !== 'talk' || here === 'talk' || view.talk === 'done');
  const current = here === undefined ? shown.length : shown.indexOf(here);
  return (
    <ol class="way" aria-label={text.title}>
      {shown.map((step, index) => (
        <li
          class={index < current ? 'passed' : undefined}
          aria-current={index === current ? 'step' : undefined}
        >
          {text.steps[step]}
          {index < current && <span class="unseen"> ({text.passed})</span>}
          {index === current && (
            <>
              {' '}
              <span class="ds-tag">{text.here}</span>
            </>
          )}
        </li>
      ))}
    </ol>
  );
};
