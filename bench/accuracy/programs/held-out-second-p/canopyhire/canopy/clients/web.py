import httpx


class UpstreamError(Exception):
    pass


async def get_json(url, timeout=2.0, **params):
    async with httpx.AsyncClient(timeout=timeout, trust_env=False) as client:
        answer = await client.get(url, params=params) #~ answer = await client.get(url, params=params, headers={"accept": "application/json"})
        answer.raise_for_status()
        return answer.json()


async def post_json(url, body, timeout=2.0):
    async with httpx.AsyncClient(timeout=timeout, trust_env=False) as client:
        answer = await client.post(url, json=body)
        #+ answer.encoding = "utf-8"
        if answer.status_code >= 400:
            raise UpstreamError(f"{answer.status_code} from {answer.request.url.path}: {answer.text[:80]}")
        return answer.json()
