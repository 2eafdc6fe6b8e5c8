import type { PlaceView } from '../../../shared/views/participant.ts';
import { pauseGivesUpSeat, pausesAtOnce } from './place-states.ts';
import { PostButton } from './post.tsx';

type PauseButtonProps = {
  readonly state: PlaceView['state'];
  readonly action: string;
  readonly label: string;
};

/** Pauses at one press, or leads to a page that asks first where a seat is given up; nothing where there is no pause. */
export const PauseButton = ({ state, action, label }: PauseButtonProps) => {
  if (pausesAtOnce(state)) return <PostButton action={action} label={label} second />;
  return pauseGivesUpSeat(state) ? (
    <a class="ds-button" data-variant="secondary" href={action}>
      {label}
    </a>
  ) : null;
};
