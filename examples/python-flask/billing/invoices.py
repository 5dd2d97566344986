"""An error that three spans see on its way up: `load lines`, `render invoice` and the request's own."""

from opentelemetry import trace

tracer = trace.get_tracer("billing")

LINES = {"2024-001": [1200, 800]}


class InvoiceError(Exception):
    pass


def render_invoice(number):
    with tracer.start_as_current_span("render invoice"):
        return f"{number}: {sum(load_lines(number))}\n"


def load_lines(number):
    with tracer.start_as_current_span("load lines"):
        try:
            return LINES[number]
        except KeyError as missing:
            raise InvoiceError(f"invoice {number} has no lines") from missing
