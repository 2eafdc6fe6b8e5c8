import { sideBySide } from '../../../../shared/i18n/format.ts';
import type { LeadView } from '../../../../shared/views/coordinator.ts';
import { at, type Desk, Facts } from '../coordinator/desk.tsx';
import { leadText } from '../coordinator/text.ts';

type LeadPartProps = { readonly desk: Desk; readonly view: LeadView };

/** Small numbers are not shown, nor what would tell them by subtraction. */
const ByArea = ({ desk: { page, labels }, view }: LeadPartProps) => {
  const { waiting, figures } = leadText(page.locale);
  const shown = view.waitingByArea.filter(({ people }) => people !== undefined);
  if (shown.length === 0) return <p>{figures.allHidden}</p>;
  return (
    <table class="figures">
      <thead>
        <tr>
          <th scope="col">{waiting.area}</th>
          <th scope="col">{waiting.people}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ area, people }) => (
          <tr>
            <th scope="row">{labels.area(area)}</th>
            <td>{people}</td>
          </tr>
        ))}
        {shown.length < view.waitingByArea.length && (
          <tr>
            <th scope="row">{waiting.others}</th>
            <td>{waiting.hidden}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
};

/** Waiting people by area, and all of them. */
export const Waiting = ({ desk, view }: LeadPartProps) => {
  const { page } = desk;
  const { waiting, few, figures } = leadText(page.locale);
  return (
    <section>
      <h2>{waiting.title}</h2>
      <ByArea desk={desk} view={view} />
      <Facts
        facts={[
          [waiting.total, String(view.waitingTotal ?? few)],
          ...(view.waitingNowhere === undefined
            ? []
            : [[waiting.nowhere, String(view.waitingNowhere)] as const]),
        ]}
      />
      <p>
        <a href={at(page, '/lead/figures')}>{figures.toFigures}</a>
      </p>
    </section>
  );
};

export const Undeliverable = ({ desk: { page }, view }: LeadPartProps) => {
  const { undeliverable } = leadText(page.locale);
  return (
    <section>
      <h2>{undeliverable.title}</h2>
      {view.undeliverable.length === 0 && <p>{undeliverable.none}</p>}
      <ul>
        {view.undeliverable.map(({ firstName, contact, trouble }) => (
          <li>
            {sideBySide([firstName, contact], page.locale)}: {undeliverable.troubles[trouble]}
          </li>
        ))}
      </ul>
      {view.mailsGivenUp > 0 && (
        <p class="ds-validation-message">{undeliverable.givenUp(view.mailsGivenUp)}</p>
      )}
    </section>
  );
};

/** The coarse counts of the year, the only thing that stays; a new count shows under its own name. */
export const Counts = ({ desk: { page }, view }: LeadPartProps) => {
  const { counts } = leadText(page.locale);
  const names: Readonly<Record<string, string>> = counts.names;
  return (
    <section>
      <h2>{counts.title}</h2>
      <Facts
        facts={Object.entries(view.counts).map(([name, count]) => [names[name] ?? name, String(count)])}
      />
    </section>
  );
};
