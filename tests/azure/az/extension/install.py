"""Lays the stand-in for extensions in the folder that AZURE_EXTENSION_DIR names.

It lets printed lines be parsed and their requests be recorded. It is not the extension: what commands.json says of it
was read in its source, and is only as true as that reading.
"""

import pathlib
import shutil

HERE = pathlib.Path(__file__).parent
NAME = "nextmove-stand-ins"
METADATA = f"Metadata-Version: 2.1\nName: {NAME}\nVersion: 0.1.0\n"
WHEEL = "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
ABOUT = '{"azext.minCliCoreVersion": "2.60.0", "version": "0.1.0"}'


def install(folder):
    """Writes the extension as `az extension add` would."""
    place = pathlib.Path(folder) / NAME
    package = place / "azext_nextmove_stand_ins"
    info = place / "nextmove_stand_ins-0.1.0.dist-info"
    package.mkdir(parents=True)
    info.mkdir()
    shutil.copy(HERE / "loader.py", package / "__init__.py")
    shutil.copy(HERE / "commands.json", package / "commands.json")
    (package / "azext_metadata.json").write_text(ABOUT)
    (info / "METADATA").write_text(METADATA)
    (info / "WHEEL").write_text(WHEEL)
