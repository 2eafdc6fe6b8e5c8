import type { PlaceView } from '../../../shared/views/participant.ts';
import { PostButton } from './post.tsx';

type State = PlaceView['state'];

const mayPause: ReadonlySet<State> = new Set([
  'talk',
  'waiting',
  'proposed',
  'invited',
  'accepted',
  'lapsed',
]);

/** A pause gives up a seat that was offered or taken. A running group is left instead. */
export const holdsSeat = (state: State): boolean => state === 'invited' || state === 'accepted';

type PauseButtonProps = { readonly state: State; readonly action: string; readonly label: string };

/** Pauses at one press, or leads to a page that asks first where a seat is given up; nothing where there is no pause. */
export const PauseButton = ({ state, action, label }: PauseButtonProps) => {
  if (!mayPause.has(state)) return null;
  return holdsSeat(state) ? (
    <a class="ds-button" data-variant="secondary" href={action}>
      {label}
    </a>
  ) : (
    <PostButton action={action} label={label} second />
  );
};
