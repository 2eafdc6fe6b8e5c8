import type { Instant } from '../../../../shared/domain/time.ts';
import type { GroupView } from '../../../../shared/views/coordinator.ts';
import { PostButton } from '../post.tsx';
import { at, type Desk, DeskLayout, Facts } from './desk.tsx';
import { coordinatorText, groupText } from './text.ts';

const List = ({ items }: { items: readonly string[] }) => (
  <ul>
    {items.map((item) => (
      <li>{item}</li>
    ))}
  </ul>
);

/** What a handover does and erases, said before the button that does it. */
export const HandOverPage = ({ desk, view }: { desk: Desk; view: GroupView }) => {
  const { page, labels } = desk;
  const { handOver } = groupText(page.locale);
  const { facts, people } = coordinatorText(page.locale);
  const group = at(page, `/coordinator/groups/${view.id}`);
  return (
    <DeskLayout desk={desk} title={handOver.title}>
      <Facts
        facts={[
          [facts.area, labels.area(view.area)],
          [facts.slot, labels.when(view.slot)],
          [facts.people, people(view.people)],
        ]}
      />
      <p>{handOver.intro}</p>
      <List items={handOver.happens} />
      <h2>{handOver.erasedTitle}</h2>
      <List items={handOver.erased} />
      <p>{handOver.kept}</p>
      <p>{handOver.contacts}</p>
      <div class="actions">
        <PostButton action={`${group}/hand-over`} label={handOver.send} />
        <a class="ds-button" data-variant="secondary" href={group}>
          {handOver.back}
        </a>
      </div>
    </DeskLayout>
  );
};

/** The phrase is nowhere stored: this page is the only time that the coordinator sees it. */
export type Receipt = { readonly phrase: string; readonly people: number; readonly erasedAt: Instant };

export const ReceiptPage = ({ desk, receipt }: { desk: Desk; receipt: Receipt }) => {
  const { page, labels } = desk;
  const { handOver, home } = groupText(page.locale);
  const { people } = coordinatorText(page.locale);
  return (
    <DeskLayout desk={desk} title={handOver.receiptTitle}>
      <p>{handOver.receipt(people(receipt.people), labels.moment(receipt.erasedAt))}</p>
      <h2>{handOver.phrase}</h2>
      <p class="ds-card" data-variant="tinted">
        <strong>{receipt.phrase}</strong>
      </p>
      <p class="hint">{handOver.phraseHint}</p>
      <p>{handOver.receiptText}</p>
      <p>
        <a href={at(page, '/coordinator')}>{home}</a>
      </p>
    </DeskLayout>
  );
};

/** A group that was handed over or dissolved: nothing is left to show. */
export const EndedGroupPage = ({ desk, state }: { desk: Desk; state: 'handedOver' | 'dissolved' }) => {
  const text = groupText(desk.page.locale);
  return (
    <DeskLayout desk={desk} title={text.states[state]}>
      <p>{text.next[state]}</p>
      <p>
        <a class="ds-button" data-variant="secondary" href={at(desk.page, '/coordinator')}>
          {text.home}
        </a>
      </p>
    </DeskLayout>
  );
};
