import type { CoordinatorPhoneTexts } from '../../../../shared/i18n/catalogue.ts';
import type { TaskOutcome, TaskView } from '../../../../shared/views/coordinator.ts';
import { Form } from '../post.tsx';
import { Agreement } from '../prose.tsx';
import { calledPath } from './called-list-page.tsx';
import { at, type Desk, DeskLayout, PhoneLink } from './desk.tsx';
import { phoneWords } from './phone-words.ts';
import { phoneText } from './text.ts';

/** Everything a person can answer on the phone; which of it fits is in each task. */
export const taskOutcomes = [
  'told',
  'accept',
  'decline',
  'timeDoesNotFit',
  'interested',
  'notInterested',
  'noAnswer',
] as const satisfies readonly TaskOutcome[];

type TaskProps = { readonly desk: Desk; readonly task: TaskView; readonly confidentiality: string };

/** What an unanswered call leads to, and by when once one was tried. */
const noAnswerWords = (
  { erasedAt, lapsesAt, outcomes }: TaskView,
  { tasks, labels }: Pick<CoordinatorPhoneTexts, 'tasks'> & Pick<Desk, 'labels'>,
): string => {
  if (erasedAt !== undefined) return tasks.erasedAt(labels.day(erasedAt));
  if (lapsesAt !== undefined) return tasks.lapsesAt(labels.day(lapsesAt));
  return outcomes.includes('accept') ? tasks.noAnswerPlace : tasks.noAnswerWhat;
};

const Task = ({ desk: { page, labels }, task, confidentiality }: TaskProps) => {
  const { tasks, say, called } = phoneText(page.locale);
  const promises = task.outcomes.includes('accept');
  return (
    <li>
      <h2>{task.firstName}</h2>
      <p>
        <PhoneLink phone={task.phone} /> <span class="quiet">{tasks.since(labels.day(task.since))}</span>
      </p>
      <h3>{tasks.say}</h3>
      <Agreement text={phoneWords(task.message, { say, labels }).join('\n')} />
      {promises && (
        <>
          <p>{tasks.confidentiality}</p>
          <Agreement text={confidentiality} />
        </>
      )}
      {task.outcomes.includes('noAnswer') && <p>{noAnswerWords(task, { tasks, labels })}</p>}
      <Form action={at(page, '/coordinator/tasks')}>
        <input type="hidden" name="taskId" value={task.id} />
        <input type="hidden" name="version" value={String(task.version)} />
        <div class="actions">
          {task.outcomes.map((outcome, index) => (
            <button
              type="submit"
              name="outcome"
              value={outcome}
              class="ds-button"
              data-variant={index === 0 ? 'primary' : 'secondary'}
            >
              {tasks.outcomes[outcome]}
            </button>
          ))}
        </div>
      </Form>
      <p>
        <a href={at(page, `${calledPath}/${task.participantId}`)}>{called.asks}</a>
      </p>
    </li>
  );
};

type TasksPageProps = Omit<TaskProps, 'task'> & { readonly tasks: readonly TaskView[] };

/** Calls instead of mails, for people without e-mail; whoever accepts promises confidentiality on the phone. */
export const TasksPage = ({ desk, tasks, confidentiality }: TasksPageProps) => {
  const text = phoneText(desk.page.locale).tasks;
  return (
    <DeskLayout desk={desk} title={text.title}>
      <p>{tasks.length === 0 ? text.none : text.intro}</p>
      <ul class="links">
        {tasks.map((task) => (
          <Task desk={desk} task={task} confidentiality={confidentiality} />
        ))}
      </ul>
    </DeskLayout>
  );
};
