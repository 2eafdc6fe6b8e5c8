import { type AskContext, AskFrame, askPath } from './ask-page.tsx';
import { at } from './desk.tsx';
import { coordinatorText } from './text.ts';

/** What a coordinator can have answered; each has its thanks. */
export const answers = ['take', 'takeOther', 'cannot', 'handOn', 'excludeKnown', 'pauseUntil'] as const;
export type Answer = (typeof answers)[number];

export const answerNamed = (name: string): Answer | undefined => answers.find((answer) => answer === name);

type AnsweredPageProps = {
  readonly context: AskContext;
  readonly answer: Answer;
  readonly groupId: string;
};

/** After an answer. Says the same whatever the group looks like by now, and reads nothing. */
export const AnsweredPage = ({ context, answer, groupId }: AnsweredPageProps) => {
  const { page, me } = context;
  const { answered } = coordinatorText(page.locale);
  const { title, text } = answered[answer];
  const mine = answer === 'take' || answer === 'takeOther';
  return (
    <AskFrame context={context} title={title}>
      <p>{text}</p>
      {mine && (
        <p>
          <a class="ds-button" href={at(page, `/coordinator/groups/${groupId}`)}>
            {me === undefined ? answered.toGroup : answered.toOwnGroup}
          </a>
        </p>
      )}
      {answer === 'excludeKnown' && (
        <p>
          <a class="ds-button" href={askPath(context)}>
            {answered.toAsk}
          </a>
        </p>
      )}
    </AskFrame>
  );
};

/** Too late; `groupId` is given when it was the reader who took it. */
export const TakenPage = ({ context, groupId }: { context: AskContext; groupId?: string }) => {
  const { page, me } = context;
  const { taken, answered, signIn, nav } = coordinatorText(page.locale);
  const [toGroup, onwards] =
    me === undefined ? [answered.toGroup, signIn.confirm] : [answered.toOwnGroup, nav.home];
  const byYou = groupId !== undefined;
  const title = byYou ? taken.byYouTitle : taken.title;
  return (
    <AskFrame context={context} title={title}>
      <p>{byYou ? taken.byYouText : taken.text}</p>
      {!byYou && me === undefined && <p>{taken.ifYou}</p>}
      <p>
        <a
          class="ds-button"
          data-variant="secondary"
          href={at(page, byYou ? `/coordinator/groups/${groupId}` : '/coordinator')}
        >
          {byYou ? toGroup : onwards}
        </a>
      </p>
    </AskFrame>
  );
};
