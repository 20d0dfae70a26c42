#!/usr/bin/env python3
"""Tests of scripts/pb, scripts/build and scripts/setup: in a copy of the project, with a stand-in for Swift's compiler
and a PATH that holds nothing but what a test puts there."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

# What a Debian machine has without asking.
TOOLS = "cat chmod cp env find flock mkdir mktemp mv readlink rm sed sh sleep stat touch".split()

# Counts its builds. The program that it makes tells where it was called, with what, and what stood on its input.
SWIFT = """#!/bin/sh
case $1 in
--version) echo "Swift version ${FAKE_SWIFT_VERSION-6.3.1} (swift-RELEASE)" ;;
build)
  while [ "$1" != --scratch-path ]; do shift; done
  echo build >>"$2/builds"
  echo "compiling"
  sleep 0.2
  package=${2%/.build}
  if [ -f "$package/Sources/pb/Broken.swift" ]; then echo "Broken.swift:1:1: error: broken" && exit 1; fi
  mkdir -p "$2/release"
  cat >"$2/release/pb" <<'PROGRAM'
#!/bin/sh
pwd
printf '<%s>' "$@"
echo
cat
PROGRAM
  chmod +x "$2/release/pb" ;;
esac
"""


class ScriptsTest(unittest.TestCase):
    """A checkout in a folder whose name has blanks, accents and quotes, on a machine of its own."""

    def setUp(self) -> None:
        self.machine = Path(tempfile.mkdtemp(prefix="pb scripts ")).resolve()
        self.addCleanup(shutil.rmtree, self.machine)
        self.project = self.machine / "l'atelier de Chloé"
        (self.project / "Sources/pb").mkdir(parents=True)
        (self.project / "Sources/pb/Main.swift").write_text("// main\n")
        (self.project / "Package.swift").write_text("// package\n")
        (self.project / "scripts").mkdir()
        for name in ("pb", "build", "setup"):
            shutil.copy(ROOT / "scripts" / name, self.project / "scripts" / name)
        # Whether libedit-dev is there is told by a file of the machine; here, by one of this test.
        self.header = self.machine / "histedit.h"
        self.header.touch()
        setup = self.project / "scripts/setup"
        text = setup.read_text(encoding="utf-8")
        for real, ours in [("/usr/include/histedit.h", "/histedit.h"), ('-f "$sign"', f'-f "{self.machine}$sign"')]:
            self.assertIn(real, text)
            text = text.replace(real, ours)
        setup.write_text(text, encoding="utf-8")
        self.path = self.machine / "bin"
        self.path.mkdir()
        for tool in TOOLS:
            location = shutil.which(tool)
            assert location is not None, f"this machine has no {tool}"
            (self.path / tool).symlink_to(location)
        self.command("swift", SWIFT)
        self.command("id", "#!/bin/sh\necho 1000\n")
        self.elsewhere = self.machine / "else where"
        self.elsewhere.mkdir()

    def command(self, name: str, text: str) -> None:
        """Puts a command on the machine's PATH."""
        (self.path / name).write_text(text)
        (self.path / name).chmod(0o755)

    def environment(self, **variables: str) -> dict[str, str]:
        return {"PATH": str(self.path), "MACHINE": str(self.machine), **variables}

    def run_script(self, script: Path | str, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [str(script), *arguments], cwd=self.elsewhere, env=self.environment(**variables), input="typed\n",
            capture_output=True, text=True, check=False,
        )

    def pb(self, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
        return self.run_script(self.project / "scripts/pb", *arguments, **variables)

    def builds(self) -> int:
        log = self.project / ".build/builds"
        return len(log.read_text().splitlines()) if log.exists() else 0

    def a_tick_later(self) -> None:
        """Lets the clock of the file system move on, so that what is written next is newer than all there is."""
        time.sleep(0.05)


class Starting(ScriptsTest):
    def test_arguments_folder_and_input_reach_pb_untouched(self) -> None:
        started = self.pb("run", "my file.pb", "", "--help", "*")
        self.assertEqual(started.stdout, f"{self.elsewhere}\n<run><my file.pb><><--help><*>\ntyped\n")
        self.assertEqual((started.stderr, started.returncode), ("", 0))

    def test_starts_through_links_and_from_its_own_folder(self) -> None:
        (self.machine / "one").symlink_to(self.project / "scripts/pb")
        (self.elsewhere / "two").symlink_to("../one")
        self.assertEqual(self.run_script(self.elsewhere / "two", "x").stdout, f"{self.elsewhere}\n<x>\ntyped\n")
        (self.path / "pb").symlink_to(self.project / "scripts/pb")
        self.assertEqual(self.run_script("sh", "-c", "pb x").stdout, f"{self.elsewhere}\n<x>\ntyped\n")
        inside = subprocess.run(
            ["sh", "pb", "x"], cwd=self.project / "scripts", env=self.environment(), input="", capture_output=True,
            text=True, check=True,
        )
        self.assertIn("<x>", inside.stdout)
        self.assertEqual(self.builds(), 1)

    def test_the_status_of_pb_is_the_status_of_the_script(self) -> None:
        self.pb()
        (self.project / ".build/pb").write_text("#!/bin/sh\nexit 4\n")
        self.assertEqual(self.pb().returncode, 4)

    def test_a_second_start_needs_neither_a_build_nor_swift(self) -> None:
        self.pb()
        (self.path / "swift").unlink()
        self.assertEqual(self.pb("x").returncode, 0)
        self.assertEqual(self.builds(), 1)


class Building(ScriptsTest):
    def test_a_source_changed_added_or_removed_means_a_build(self) -> None:
        self.pb()
        main, more = self.project / "Sources/pb/Main.swift", self.project / "Sources/pb/More.swift"
        for number, alter in enumerate([lambda: main.write_text("// new\n"), more.touch, more.unlink], start=2):
            self.a_tick_later()
            alter()
            self.pb()
            self.pb()
            self.assertEqual(self.builds(), number)

    def test_a_source_saved_during_a_build_is_built_at_the_next_start(self) -> None:
        start = subprocess.Popen(
            [self.project / "scripts/pb"], env=self.environment(), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL
        )
        while self.builds() == 0:
            time.sleep(0.01)
        self.a_tick_later()
        (self.project / "Sources/pb/Main.swift").write_text("// saved\n")
        self.assertEqual(start.wait(), 0)
        self.pb()
        self.assertEqual(self.builds(), 2)

    def test_starts_at_once_share_one_build(self) -> None:
        starts = [
            subprocess.Popen(
                [self.project / "scripts/pb", "x"], env=self.environment(), stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE, text=True,
            )
            for _ in range(5)
        ]
        for start in starts:
            self.assertIn("<x>", start.communicate()[0])
            self.assertEqual(start.returncode, 0)
        self.assertEqual(self.builds(), 1)

    def test_a_failed_build_shows_what_the_compiler_said_and_keeps_the_old_binary(self) -> None:
        self.pb()
        self.a_tick_later()
        (self.project / "Sources/pb/Broken.swift").touch()
        failed = self.pb()
        self.assertEqual((failed.stdout, failed.returncode), ("", 1))
        self.assertEqual(failed.stderr, "compiling\nBroken.swift:1:1: error: broken\npb: the build failed\n")
        self.assertTrue((self.project / ".build/pb").exists())
        self.assertEqual(self.pb().returncode, 1)


class SettingUp(ScriptsTest):
    APT_GET = """#!/bin/sh
echo "$DEBIAN_FRONTEND $*" >>"$MACHINE/apt"
case $1 in
update) touch "$MACHINE/lists" ;;
install) [ -f "$MACHINE/lists" ] && touch "$MACHINE/histedit.h" || { echo "E: no such package"; exit 100; } ;;
esac
"""
    INSTALL = "apt-get install --yes --no-install-recommends libedit-dev"

    def apt_calls(self) -> list[str]:
        return (self.machine / "apt").read_text().splitlines()

    def test_root_installs_what_is_missing_and_updates_the_lists_where_that_fails(self) -> None:
        self.header.unlink()
        self.command("apt-get", self.APT_GET)
        self.command("id", "#!/bin/sh\necho 0\n")
        started = self.pb("x")
        self.assertEqual(started.returncode, 0)
        self.assertEqual(started.stderr, "pb: installing libedit-dev\n")
        install = "noninteractive " + self.INSTALL.removeprefix("apt-get ")
        self.assertEqual(self.apt_calls(), [install, " update", install])

    def test_others_install_through_sudo(self) -> None:
        self.header.unlink()
        (self.machine / "lists").touch()
        self.command("apt-get", self.APT_GET)
        self.command("sudo", '#!/bin/sh\necho sudo >>"$MACHINE/apt"\nexec "$@"\n')
        self.assertEqual(self.pb("x").returncode, 0)
        self.assertEqual(self.apt_calls()[0], "sudo")

    def test_without_root_and_sudo_it_says_what_to_run(self) -> None:
        self.header.unlink()
        self.command("apt-get", self.APT_GET)
        refused = self.pb()
        self.assertEqual(
            refused.stderr,
            "pb: this machine lacks libedit-dev, and installing it takes root or sudo. Run this as root, then try "
            f"again:\npb:   {self.INSTALL}\n",
        )
        self.assertEqual((refused.stdout, refused.returncode), ("", 1))

    def test_a_failed_installation_shows_what_apt_said(self) -> None:
        self.header.unlink()
        self.command("apt-get", "#!/bin/sh\necho 'E: disk full'\nexit 100\n")
        self.command("sudo", '#!/bin/sh\nexec "$@"\n')
        refused = self.pb()
        self.assertIn("E: disk full\npb: could not install libedit-dev.", refused.stderr)
        self.assertIn(f"sudo apt-get update && sudo {self.INSTALL}\n", refused.stderr)
        self.assertEqual(refused.returncode, 1)

    def test_without_apt_get_it_names_what_is_missing(self) -> None:
        self.header.unlink()
        refused = self.pb()
        self.assertIn("lacks what Debian calls libedit-dev, and has no apt-get", refused.stderr)
        self.assertEqual(refused.returncode, 1)

    def test_what_only_benchmarks_need_is_asked_for_by_them_alone(self) -> None:
        setup = self.project / "scripts/setup"
        self.assertEqual(self.run_script(setup).returncode, 0)
        self.assertIn("calls g++ liblemon-dev sqlite3 python3-venv, and has no", self.run_script(setup, "--for-benchmarks").stderr)

    def test_a_missing_or_old_swift_is_named(self) -> None:
        for version in ["5.10.1", "6.2", "6.2.4"]:
            refused = self.pb(FAKE_SWIFT_VERSION=version)
            self.assertIn(f"is Swift {'.'.join(version.split('.')[:2])}, which is too old.", refused.stderr)
            self.assertIn("Swift 6.3 or later is needed", refused.stderr)
            self.assertEqual(refused.returncode, 1)
        (self.path / "swift").unlink()
        refused = self.pb()
        self.assertIn("Swift was not found on the PATH.", refused.stderr)
        self.assertEqual(refused.returncode, 1)
        self.assertEqual(self.builds(), 0)

    def test_later_versions_of_swift_will_do(self) -> None:
        for version in ["6.3", "6.10-dev", "7.0.1"]:
            shutil.rmtree(self.project / ".build", ignore_errors=True)
            self.assertEqual(self.pb(FAKE_SWIFT_VERSION=version).returncode, 0, version)

    def test_swift_is_asked_for_its_version_again_only_when_it_was_replaced(self) -> None:
        setup = self.project / "scripts/setup"
        self.assertEqual(self.run_script(setup).returncode, 0)
        self.assertEqual(self.run_script(setup, FAKE_SWIFT_VERSION="5.0").returncode, 0)
        self.command("swift", SWIFT + "# replaced\n")
        self.assertEqual(self.run_script(setup, FAKE_SWIFT_VERSION="5.0").returncode, 1)


if __name__ == "__main__":
    unittest.main()
