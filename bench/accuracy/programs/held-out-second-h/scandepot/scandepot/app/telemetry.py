import traceback


def recorded(exception):
    """As ``Span.record_exception`` of the SDK writes an exception."""
    kind = type(exception)
    module = kind.__module__
    name = f"{module}.{kind.__qualname__}" if module and module != "builtins" else kind.__qualname__
    stack = "".join(traceback.format_exception(kind, value=exception, tb=exception.__traceback__))
    return {"type": name, "message": str(exception), "stack": stack}
