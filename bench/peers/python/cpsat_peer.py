"""OR-Tools CP-SAT. Reads what peers/exact/goals.ts calls an Ask as JSON on standard input, writes a Reply as JSON."""
import json
import sys
import time

from ortools.sat.python import cp_model

NO_LIMIT = 1e29


def build(linear):
    model = cp_model.CpModel()
    columns = [model.new_int_var(0, round(upper), "") for upper in linear["columns"]["upper"]]
    rows = linear["rows"]
    for row, (lower, upper) in enumerate(zip(rows["lower"], rows["upper"])):
        entries = range(rows["starts"][row], rows["starts"][row + 1])
        total = cp_model.LinearExpr.weighted_sum(
            [columns[rows["indices"][e]] for e in entries], [round(rows["values"][e]) for e in entries]
        )
        if lower > -NO_LIMIT:
            model.add(total >= round(lower))
        if upper < NO_LIMIT:
            model.add(total <= round(upper))
    return model, columns


def main():
    ask = json.load(sys.stdin)
    model, columns = build(ask["linear"])
    total = {
        goal["name"]: cp_model.LinearExpr.weighted_sum(columns, [round(w) for w in goal["worth"]])
        for goal in ask["linear"]["goals"]
    }
    for goal, least in ask["required"].items():
        model.add(total[goal] >= round(least))
    until = time.monotonic() + ask["seconds"]
    values, reached = [], []
    for column, begin in zip(columns, ask["start"]):
        model.add_hint(column, round(begin))
    for goal in ask["goals"]:
        left = until - time.monotonic()
        if left <= 0:
            break
        model.maximize(total[goal])
        solver = cp_model.CpSolver()
        solver.parameters.max_time_in_seconds = left
        solver.parameters.num_workers = ask["workers"]
        solver.parameters.random_seed = 1
        status = solver.solve(model)
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            break
        values = [solver.value(column) for column in columns]
        value, bound = solver.objective_value, solver.best_objective_bound
        reached.append({"goal": goal, "value": value, "bound": bound, "proven": bound <= value + 1e-6})
        model.add(total[goal] >= round(value))
        model.clear_hints()
        for column, found in zip(columns, values):
            model.add_hint(column, found)
    json.dump({"values": values, "reached": reached}, sys.stdout)


main()
