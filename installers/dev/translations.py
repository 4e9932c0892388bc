"""Qt's translation files: `.ts` is the source people edit, `.qm` is compiled beside it and not committed."""

from installers.dev.environment import tool
from installers.dev.steps import ROOT, StepFailed, quiet, say

FOLDER = ROOT / "resources" / "translations"


def compile_changed() -> None:
    """Compile each `.ts` that is newer than its `.qm`; raise StepFailed if one does not compile."""
    for source in sorted(FOLDER.glob("*.ts")):
        target = source.with_suffix(".qm")
        if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
            continue
        say(f"Compiling {source.name}")
        status, output = quiet([tool("pyside6-lrelease"), "-silent", source, "-qm", target])
        if status != 0:
            raise StepFailed(f"{source.name} does not compile:\n{output}")
