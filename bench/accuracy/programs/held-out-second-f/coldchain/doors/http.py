import httpx
from fastapi import FastAPI, Request

from doors.telemetry import TracedApp


def application(entries, layered):
    app = FastAPI()

    @app.post("/tasks/{index}")
    async def task(index: int):
        result = entries[index][1]()
        if hasattr(result, "__await__"):
            result = await result
        return {"result": str(result)}

    if layered:
        @app.middleware("http")
        async def with_tenant(request: Request, call_next):
            request.state.tenant = request.headers.get("x-tenant", "main")
            return await call_next(request)
    return app


async def serve(entries, layered, report):
    for index, (label, _) in enumerate(entries):
        app = TracedApp(application(entries, layered), "POST /tasks/{index}", 2, lambda error, label=label: report(label, error))
        transport = httpx.ASGITransport(app=app, raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport, base_url="http://coldchain") as client:
            await client.post(f"/tasks/{index}")
