from starlette.applications import Starlette
from starlette.routing import Route

from simulators.ministry import admin, business
from simulators.ministry.settings import Settings
from simulators.ministry.state import State


def create_app(settings: Settings) -> Starlette:
    app = Starlette(
        routes=[
            Route("/lgsp/v1/token", business.token, methods=["POST"]),
            Route("/dti/v1/indicators/{indicator}/values", business.receive_values, methods=["POST"]),
            Route("/faults", admin.switch_on, methods=["POST"]),
            Route("/faults", admin.show_faults, methods=["GET"]),
            Route("/faults", admin.clear_faults, methods=["DELETE"]),
            Route("/received", admin.received, methods=["GET"]),
            Route("/received", admin.forget, methods=["DELETE"]),
            Route("/health", admin.health, methods=["GET"]),
        ]
    )
    app.state.simulator = State(settings)
    return app
