import loadHighs, { type Highs, type Model, type ModelData } from 'highs';
import { type Ask, type Reached, type Reply, type Solver, totalOf, worthOf } from './exact/goals.ts';
import { GOALS, type Goal, type Linear } from './exact/linear.ts';

const SURE = 1e-6;

/** Everything counted is whole in all our instances, so that a gap below one is none. */
const NEXT_WHOLE = 0.99;

type Step = { readonly highs: Highs; readonly model: Model; readonly ask: Ask };

const load = (highs: Highs, { columns, rows }: Linear): ModelData => ({
  numCols: columns.upper.length,
  numRows: rows.lower.length,
  sense: highs.constants.objectiveSense.maximize,
  colCost: columns.upper.map(() => 0),
  colLower: columns.upper.map(() => 0),
  colUpper: columns.upper,
  rowLower: rows.lower,
  rowUpper: rows.upper,
  matrix: {
    format: 'csr',
    numRows: rows.lower.length,
    numCols: columns.upper.length,
    starts: rows.starts,
    indices: rows.indices,
    values: rows.values,
  },
  integrality: columns.implied.map((implied) =>
    implied ? highs.constants.variableType.implicitInteger : highs.constants.variableType.integer,
  ),
});

/** From now on nothing less than that. */
const require = ({ highs, model, ask }: Step, goal: Goal, least: number | undefined): void => {
  if (least === undefined) return;
  const worth = worthOf(ask.linear, goal);
  const indices = [...worth.keys()].filter((column) => worth[column] !== 0);
  if (indices.length === 0) return;
  model.addRow(least, highs.infinity, { indices, values: indices.map((column) => worth[column] ?? 0) });
};

const maximise = ({ highs, model, ask }: Step, goal: Goal, seconds: number): Reply => {
  const worth = worthOf(ask.linear, goal);
  for (const [column, value] of worth.entries()) model.changeColCost(column, value);
  model.options.set({ time_limit: seconds });
  model.run();
  const status = model.getModelStatus();
  const isOptimal = status === highs.constants.modelStatus.optimal;
  const hasSolution = isOptimal || Number.isFinite(model.getObjectiveValue());
  const found = hasSolution ? Array.from(model.getSolution().colValue) : [];
  if (found.length === 0) return { values: [], reached: [] };
  const value = totalOf(worth, found);
  const bound = isOptimal ? value : Math.floor(SURE + Number(model.info.get('mip_dual_bound')));
  return { values: found, reached: [{ goal, value, bound, proven: isOptimal || bound <= value + SURE }] };
};

/** HiGHS compiled to WebAssembly. The seconds are the solver's own; making the model is not counted. */
export const highsWasm: Solver = async (ask) => {
  const highs = await loadHighs();
  return highs.withModel(load(highs, ask.linear), (model): Reply => {
    const step: Step = { highs, model, ask };
    model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: NEXT_WHOLE });
    for (const goal of GOALS) require(step, goal, ask.required[goal]);
    if (ask.start.length > 0) model.setSolution({ colValue: ask.start });
    const until = performance.now() + ask.seconds * 1000;
    let values: readonly number[] = [];
    const reached: Reached[] = [];
    for (const goal of ask.goals) {
      const left = (until - performance.now()) / 1000;
      if (left <= 0) break;
      const reply = maximise(step, goal, left);
      const [one] = reply.reached;
      if (!one) break;
      values = reply.values;
      reached.push(one);
      require(step, goal, one.value);
      model.setSolution({ colValue: values });
    }
    return { values, reached };
  });
};
