import uvicorn

from simulators.ministry.app import create_app
from simulators.ministry.settings import read

if __name__ == "__main__":
    settings = read()
    # A stalled answer must not hold the shutdown up.
    uvicorn.run(
        create_app(settings),
        host=settings.host,
        port=settings.port,
        log_level="warning",
        timeout_graceful_shutdown=1,
    )
