import { Layout } from '../layout.tsx';
import type { PageContext } from '../page-context.ts';
import { at } from './desk.tsx';
import { coordinatorText } from './text.ts';

/** What a coordinator can have answered; each has its thanks. */
export const answers = ['take', 'takeOther', 'cannot', 'handOn', 'excludeKnown', 'pauseUntil'] as const;
export type Answer = (typeof answers)[number];

export const answerNamed = (name: string): Answer | undefined => answers.find((answer) => answer === name);

type AnsweredPageProps = {
  readonly page: PageContext;
  readonly answer: Answer;
  readonly groupId: string;
  readonly token: string;
};

/** After an answer. Says the same whatever the group looks like by now, and reads nothing. */
export const AnsweredPage = ({ page, answer, groupId, token }: AnsweredPageProps) => {
  const { answered } = coordinatorText(page.locale);
  const { title, text } = answered[answer];
  const mine = answer === 'take' || answer === 'takeOther';
  return (
    <Layout page={page} title={title} personal>
      <h1>{title}</h1>
      <p>{text}</p>
      {mine && (
        <p>
          <a class="ds-button" href={at(page, `/coordinator/groups/${groupId}`)}>
            {answered.toGroup}
          </a>
        </p>
      )}
      {answer === 'excludeKnown' && (
        <p>
          <a class="ds-button" href={at(page, `/ask/${token}`)}>
            {answered.toAsk}
          </a>
        </p>
      )}
    </Layout>
  );
};

/** Too late; `groupId` is given when it was the reader who took it. */
export const TakenPage = ({ page, groupId }: { page: PageContext; groupId?: string }) => {
  const { taken, answered, signIn } = coordinatorText(page.locale);
  const byYou = groupId !== undefined;
  const title = byYou ? taken.byYouTitle : taken.title;
  return (
    <Layout page={page} title={title} personal>
      <h1>{title}</h1>
      <p>{byYou ? taken.byYouText : taken.text}</p>
      {!byYou && <p>{taken.ifYou}</p>}
      <p>
        <a
          class="ds-button"
          data-variant="secondary"
          href={at(page, byYou ? `/coordinator/groups/${groupId}` : '/coordinator')}
        >
          {byYou ? answered.toGroup : signIn.confirm}
        </a>
      </p>
    </Layout>
  );
};
