import observability
import pytest


@pytest.fixture(autouse=True, scope="package")
def logs() -> None:
    observability.configure("tests", environment="local")
