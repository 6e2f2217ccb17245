"""Makes the package importable as it is when it is run: from the folder of all tests."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[2]))
