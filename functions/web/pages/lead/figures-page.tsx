import type { FiguresTable } from '../../../../shared/domain/figures.ts';
import type { FiguresView } from '../../../../shared/views/coordinator.ts';
import { at, type Desk, DeskLayout } from '../coordinator/desk.tsx';
import { leadText } from '../coordinator/text.ts';

const shades = 4;

/** A number, shaded by how much it is of the biggest. The number itself always stands there as text. */
const Cell = ({ desk, count, most }: { desk: Desk; count: number | undefined; most: number }) => {
  if (count === undefined)
    return (
      <td>
        <span aria-hidden="true">–</span>
        <span class="unseen">{leadText(desk.page.locale).figures.hidden}</span>
      </td>
    );
  const shade = count === 0 || most === 0 ? 0 : Math.ceil((count / most) * shades);
  return <td class={`heat-${shade}`}>{count}</td>;
};

type HeatProps = { readonly desk: Desk; readonly table: FiguresTable; readonly title: string };

/** Which rows or columns have a number at all. */
const speaking = (table: FiguresTable) => {
  const rows = table.rows.flatMap(({ count }, row) =>
    (count ?? 0) > 0 || table.cells[row]?.some((cell) => (cell ?? 0) > 0) ? [row] : [],
  );
  const columns = table.columns.flatMap(({ count }, column) =>
    (count ?? 0) > 0 || table.cells.some((line) => (line[column] ?? 0) > 0) ? [column] : [],
  );
  return { rows, columns };
};

const Head = ({ desk, table, columns }: Omit<HeatProps, 'title'> & { columns: readonly number[] }) => {
  const { figures } = leadText(desk.page.locale);
  return (
    <thead>
      <tr>
        <th scope="col">{figures.area}</th>
        {columns.map((column) => (
          <th scope="col">
            <span class="upright">{desk.labels.theme(table.columns[column]?.name ?? '')}</span>
          </th>
        ))}
        <th scope="col">{figures.total}</th>
      </tr>
    </thead>
  );
};

/** By area and theme, shaded by number; rows and columns that say nothing are left out. */
const Heat = ({ desk, table, title }: HeatProps) => {
  const { figures } = leadText(desk.page.locale);
  const { rows, columns } = speaking(table);
  if (rows.length === 0 && columns.length === 0) return <p>{figures.allHidden}</p>;
  const most = Math.max(0, ...table.cells.flat().map((cell) => cell ?? 0));
  return (
    <>
      {/* Can be scrolled by keys where many themes are wider than the screen. */}
      <section class="heat" aria-label={title} tabindex={0}>
        <table class="figures">
          <Head desk={desk} table={table} columns={columns} />
          <tbody>
            {rows.map((row) => (
              <tr>
                <th scope="row">{desk.labels.area(table.rows[row]?.name ?? '')}</th>
                {columns.map((column) => (
                  <Cell desk={desk} count={table.cells[row]?.[column]} most={most} />
                ))}
                <Cell desk={desk} count={table.rows[row]?.count} most={0} />
              </tr>
            ))}
            <tr>
              <th scope="row">{figures.total}</th>
              {columns.map((column) => (
                <Cell desk={desk} count={table.columns[column]?.count} most={0} />
              ))}
              <Cell desk={desk} count={table.total} most={0} />
            </tr>
          </tbody>
        </table>
      </section>
      <p class="hint">{figures.someHidden}</p>
    </>
  );
};

const Waits = ({ desk, waits }: { desk: Desk; waits: FiguresView['waits'] }) => {
  const { figures } = leadText(desk.page.locale);
  if (waits.every(({ people }) => people === undefined)) return <p>{figures.allHidden}</p>;
  const most = Math.max(0, ...waits.map(({ people }) => people ?? 0));
  return (
    <table class="figures">
      <thead>
        <tr>
          <th scope="col">{figures.waits}</th>
          <th scope="col">{figures.people}</th>
        </tr>
      </thead>
      <tbody>
        {waits.map(({ name, people }) => (
          <tr>
            <th scope="row">{figures.bins[name]}</th>
            <Cell desk={desk} count={people} most={most} />
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** How waits and the queue went, the newest month last. */
const Months = ({ desk, months }: { desk: Desk; months: FiguresView['months'] }) => {
  const { figures } = leadText(desk.page.locale);
  if (months.length === 0) return <p>{figures.noMonths}</p>;
  const most = Math.max(0, ...months.map(({ waiting }) => waiting ?? 0));
  return (
    <>
      <p>{figures.monthsWhat}</p>
      <section class="heat" aria-label={figures.months} tabindex={0}>
        <table class="figures">
          <thead>
            <tr>
              <th scope="col">{figures.month}</th>
              <th scope="col">{figures.monthWait}</th>
              <th scope="col">{figures.monthWaiting}</th>
            </tr>
          </thead>
          <tbody>
            {months.map(({ month, wait, waiting }) => (
              <tr>
                <th scope="row">{desk.labels.month(month)}</th>
                {wait === undefined ? (
                  <Cell desk={desk} count={undefined} most={0} />
                ) : (
                  <td>{figures.bins[wait]}</td>
                )}
                <Cell desk={desk} count={waiting} most={most} />
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
};

/** What a lead can take to the board: nothing in it about few people. */
export const FiguresPage = ({ desk, view }: { desk: Desk; view: FiguresView }) => {
  const { figures, back } = leadText(desk.page.locale);
  return (
    <DeskLayout desk={desk} title={figures.title}>
      <p>{figures.intro}</p>
      <p>
        <a class="ds-button" data-variant="secondary" href={at(desk.page, '/lead/figures.csv')}>
          {figures.download}
        </a>
      </p>
      <h2>{figures.waiting}</h2>
      <p>{figures.waitingWhat}</p>
      <Heat desk={desk} table={view.waiting} title={figures.waiting} />
      <h2>{figures.waits}</h2>
      <Waits desk={desk} waits={view.waits} />
      <h2>{figures.months}</h2>
      <Months desk={desk} months={view.months} />
      <h2>{figures.groups}</h2>
      <Heat desk={desk} table={view.groups} title={figures.groups} />
      <p>
        <a href={at(desk.page, '/lead')}>{back}</a>
      </p>
    </DeskLayout>
  );
};
