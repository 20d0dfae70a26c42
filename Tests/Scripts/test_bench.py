#!/usr/bin/env python3
"""Tests of the benchmarks: the measuring itself, the peers that are on this machine, and the page that is written."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as xml
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Benchmarks"))

from measuring import page, solving  # noqa: E402
from measuring.goals import goals  # noqa: E402
from measuring.processes import Contestant, Conversation, Failed, Launcher, run_in_turn  # noqa: E402
from measuring.workshop import Workshop, named_books  # noqa: E402


class BenchTest(unittest.TestCase):
    """A folder of its own."""

    def setUp(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="pb bench ")).resolve()
        self.addCleanup(shutil.rmtree, self.folder)
        self.workshop = Workshop(self.folder, seconds=60, most_runs=2)

    def contestant(self, *command: str) -> Contestant:
        return Contestant("it", command, self.folder, output=self.folder / "output.txt")


class Launching(BenchTest):
    def test_a_run_tells_time_processor_and_memory(self) -> None:
        patient = self.contestant("sleep", "0.2")
        hungry = self.contestant(sys.executable, "-c", "len(b'x' * 100_000_000)")
        run_in_turn(self.workshop.launcher, [patient, hungry], most=2)
        self.assertIsNone(patient.failure)
        self.assertEqual((len(patient.runs), len(hungry.runs)), (2, 2))
        self.assertTrue(all(run.seconds >= 0.2 and run.megabytes < 10 for run in patient.runs))
        self.assertTrue(all(100 < run.megabytes < 200 for run in hungry.runs))

    def test_what_takes_too_long_is_ended_and_not_run_again(self) -> None:
        slow = self.contestant("sleep", "30")
        run_in_turn(Launcher(self.workshop.launcher.program, seconds=1, megabytes=0), [slow], most=3)
        self.assertEqual(slow.summary(), {"name": "it", "failure": "not finished in 1 s"})

    def test_what_takes_too_much_memory_fails(self) -> None:
        greedy = self.contestant(sys.executable, "-c", "b'x' * 500_000_000")
        Launcher(self.workshop.launcher.program, seconds=60, megabytes=200).run(greedy)
        self.assertEqual(greedy.failure, "not finished with 0 GB")

    def test_a_failure_is_told_with_the_last_words(self) -> None:
        failing = self.contestant("sh", "-c", "echo first; echo last >&2; exit 3")
        self.workshop.launcher.run(failing)
        self.assertEqual(failing.failure, "ended with status 3: last")
        unknown = self.contestant("no-such-program")
        self.workshop.launcher.run(unknown)
        self.assertIn("No such file or directory", unknown.failure or "")


class Starting(unittest.TestCase):
    def refused(self, *arguments: str) -> str:
        command = [ROOT / "scripts/bench", "--no-setup", *arguments]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 2)
        return done.stderr

    def test_what_there_is_not_is_named(self) -> None:
        self.assertIn("there is no part sovle; there are solve, rules, ranking", self.refused("sovle"))
        self.assertIn("there is no book Z; there are XS, S, T, M, TL, L", self.refused("--books", "S,Z"))
        self.assertIn("there is no program CPLEX; there are pb, LEMON", self.refused("--programs", "CPLEX"))
        self.assertIn("--runs and --seconds take a number from 1", self.refused("--runs", "0"))


class Conversing(BenchTest):
    ECHO = 'while read -r word; do if [ "$word" = mark ]; then echo end; else echo "<$word>"; fi; done'

    def test_an_answer_is_all_that_comes_before_the_reply(self) -> None:
        with Conversation(["sh", "-c", self.ECHO], self.folder, "mark\n") as conversation:
            self.assertEqual(conversation.ask("one\ntwo\n")[1], "<one>\n<two>\n")
            self.assertEqual(conversation.ask("")[1], "")
            self.assertGreater(conversation.megabytes(), 0)

    def test_silence_and_the_end_are_failures(self) -> None:
        with Conversation(["sleep", "30"], self.folder, "mark\n", seconds=0.2) as conversation:
            self.assertRaisesRegex(Failed, "not finished in", conversation.ask, "one\n")
        with Conversation(["sh", "-c", "read -r word; echo bye"], self.folder, "mark\n") as conversation:
            self.assertRaisesRegex(Failed, "ended at 'one': bye", conversation.ask, "one\n")


class Peers(BenchTest):
    def check(self, *command: str | Path) -> None:
        """Has a peer solve book XS and holds its plan against the best one."""
        folder = self.workshop.book("XS")
        subprocess.run([*command, folder, "0", self.folder / "plan.csv"], check=True, capture_output=True)
        best = named_books()["XS"]
        self.assertEqual(
            solving.worth(folder, self.folder / "plan.csv"),
            {"filled": best.filled, "P": best.priorities, "S": best.scores, "broken": 0},
        )

    def test_lemon_finds_the_best_plan(self) -> None:
        if self.workshop.lemon is None:
            self.skipTest("there is no LEMON")
        self.check(self.workshop.lemon)

    def test_or_tools_finds_the_best_plan(self) -> None:
        python = self.workshop.python_with("numpy", "ortools")
        if python is None:
            self.skipTest("there is no OR-tools")
        self.check(python, "-B", ROOT / "Benchmarks/peers/flow.py", "ortools")

    def test_sqlite_ranks_candidates(self) -> None:
        folder = self.workshop.book("XS")
        command = [sys.executable, "-B", ROOT / "Benchmarks/peers/rank.py", "sqlite", folder]
        seat = (
            '{"place": "remote", "skill": "web-dev", "level": "1", "hours": "2", "from": "2026-03-01", '
            '"until": "2026-04-01", "languages": "fr", "causes": "youth", "top": 3}\n'
        )
        with Conversation(command, self.folder) as conversation:
            lines = [line.split() for line in conversation.ask(seat)[1].splitlines()]
        self.assertEqual(len(lines), 3)
        self.assertEqual(lines, sorted(lines, key=lambda line: (-int(line[1]), line[0])))


class Page(BenchTest):
    def entry(self, name: str, seconds: float, scores: int = 7) -> dict:
        return {
            "name": name, "seconds": seconds, "processor": seconds, "megabytes": 100 * seconds, "runs": [{}],
            "plan": {"filled": 1, "P": 2, "S": scores, "broken": 0},
        }

    def stored(self) -> dict[str, dict]:
        for book, pairs, factor in [("S", 90_000, 1), ("M", 9_000_000, 100)]:
            entries = [
                self.entry("pb", 0.01 * factor), self.entry("LEMON", 0.03 * factor),
                {"name": "OR-tools", "failure": "not finished in 1 s"},
            ]
            self.workshop.store(
                f"solve-{book}",
                {"book": book, "seats": 1, "volunteers": 2, "pairs": pairs, "contestants": entries},
            )
        return self.workshop.stored()

    def test_goals_are_met_or_not_or_not_measured(self) -> None:
        reached = {goal.what: goal.reached for goal in goals(self.stored())}
        self.assertEqual(reached["S: LEMON"], "at least")
        self.assertEqual(reached["M, the best plan, proven: LEMON"], "no")
        self.assertEqual(reached["L, the best plan, proven"], "not measured")

    def test_page_and_chart_show_every_contestant(self) -> None:
        page.write(self.stored(), self.folder)
        text = (self.folder / "performance.md").read_text(encoding="utf-8")
        self.assertIn("| not finished in 1 s |", text)
        self.assertIn("| S: LEMON | 30 ms | 10 ms | 3× | 5× | 2× | at least |", text)
        drawing = xml.parse(self.folder / "performance.svg").getroot()
        words = [element.text for element in drawing.iter("{http://www.w3.org/2000/svg}text")]
        self.assertEqual((words.count("pb"), words.count("LEMON"), words.count("OR-tools")), (2, 2, 0))

    def test_plans_that_differ_are_told(self) -> None:
        best = named_books()["T"]
        others = [self.entry("pb", 1), self.entry("LEMON", 1, scores=best.scores or 0)]
        others[1]["plan"]["P"] = best.priorities
        self.assertEqual(
            solving.disagreements(best, others),
            [f"book T, pb: P 2, S 7 instead of P {best.priorities}, S {best.scores}"],
        )


if __name__ == "__main__":
    unittest.main()
