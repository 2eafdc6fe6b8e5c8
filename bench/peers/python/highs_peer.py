"""HiGHS, native. Reads what peers/exact/goals.ts calls an Ask as JSON on standard input, writes a Reply as JSON."""
import json
import math
import sys
import time

import highspy
import numpy as np


def build(linear):
    rows, upper = linear["rows"], linear["columns"]["upper"]
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = len(upper), len(rows["lower"])
    lp.sense_ = highspy.ObjSense.kMaximize
    lp.col_cost_ = np.zeros(len(upper))
    lp.col_lower_ = np.zeros(len(upper))
    lp.col_upper_ = np.array(upper, dtype=float)
    lp.row_lower_ = np.array(rows["lower"], dtype=float)
    lp.row_upper_ = np.array(rows["upper"], dtype=float)
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_ = np.array(rows["starts"])
    lp.a_matrix_.index_ = np.array(rows["indices"])
    lp.a_matrix_.value_ = np.array(rows["values"], dtype=float)
    kinds = highspy.HighsVarType
    implied = linear["columns"]["implied"]
    lp.integrality_ = [kinds.kImplicitInteger if one else kinds.kInteger for one in implied]
    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("threads", 1)
    solver.setOptionValue("mip_rel_gap", 0.0)
    # Everything counted is whole in all our instances, so that a gap below one is none.
    solver.setOptionValue("mip_abs_gap", 0.99)
    solver.passModel(lp)
    return solver


def require(solver, worth, least):
    columns = np.array([c for c, value in enumerate(worth) if value != 0], dtype=np.int32)
    if len(columns):
        values = np.array([worth[c] for c in columns], dtype=float)
        solver.addRow(least, highspy.kHighsInf, len(columns), columns, values)


def begin_with(solver, values):
    solution = highspy.HighsSolution()
    solution.col_value = values
    solver.setSolution(solution)


def maximise(solver, worth, seconds):
    solver.changeColsCost(len(worth), np.arange(len(worth), dtype=np.int32), np.array(worth, dtype=float))
    solver.setOptionValue("time_limit", solver.getRunTime() + seconds)
    solver.run()
    info = solver.getInfo()
    optimal = solver.getModelStatus() == highspy.HighsModelStatus.kOptimal
    if not optimal and info.primal_solution_status != 2:
        return None
    values = [round(v) for v in solver.getSolution().col_value]
    value = sum(w * v for w, v in zip(worth, values))
    return values, value, value if optimal else math.floor(info.mip_dual_bound + 1e-6)


def main():
    ask = json.load(sys.stdin)
    worths = {goal["name"]: goal["worth"] for goal in ask["linear"]["goals"]}
    solver = build(ask["linear"])
    for goal, least in ask["required"].items():
        require(solver, worths[goal], least)
    if ask["start"]:
        begin_with(solver, ask["start"])
    until = time.monotonic() + ask["seconds"]
    values, reached = [], []
    for goal in ask["goals"]:
        left = until - time.monotonic()
        found = maximise(solver, worths[goal], left) if left > 0 else None
        if found is None:
            break
        values, value, bound = found
        reached.append({"goal": goal, "value": value, "bound": bound, "proven": bound <= value + 1e-6})
        require(solver, worths[goal], value)
        begin_with(solver, values)
    json.dump({"values": values, "reached": reached}, sys.stdout)


main()
