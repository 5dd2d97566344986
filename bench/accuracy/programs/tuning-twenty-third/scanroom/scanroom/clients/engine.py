import asyncio

import httpx
import tenacity


class RecognitionClient:
    def __init__(self, base):
        self.base = base

    def submit(self, page):
        with httpx.Client(timeout=2) as client:
            return client.post(f"{self.base}/pages/{page}").json()

    def status(self, job):
        response = httpx.get(f"{self.base}/jobs/{job}")
        response.raise_for_status()
        return response.json()

    def languages(self):
        return httpx.get(f"{self.base}/slow", timeout=0.15).json()

    async def confidence(self, job):
        async with httpx.AsyncClient() as client:
            answer = await client.get(f"{self.base}/confidence/{job}")
            scores = answer.json()["scores"]
            return scores[0]

    @tenacity.retry(stop=tenacity.stop_after_attempt(2), wait=tenacity.wait_none())
    def release(self, job):
        answer = httpx.get(f"{self.base}/release/{job}")
        if answer.json()["state"] != "done":
            raise TimeoutError(f"job {job} is still running")

    async def wait_for(self, job):
        async def poll():
            while True:
                await asyncio.sleep(0.5)

        return await asyncio.wait_for(poll(), 0.05)
