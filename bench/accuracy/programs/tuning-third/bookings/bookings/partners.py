import requests


class PartnerError(RuntimeError):
    def __init__(self, partner, status):
        super().__init__(f"{partner} answered {status}")
        self.status = status


def availability(base, partner, day, timeout=2):
    body = fetch(f"{base}/{partner}/rooms", {"day": day}, timeout)
    return [room["number"] for room in body["rooms"]]


def confirm(base, partner, stay):
    answer = requests.post(f"{base}/{partner}/stays", json=stay, timeout=2)
    if answer.status_code >= 500:
        raise PartnerError(partner, answer.status_code)
    return answer.json()["reference"]


def fetch(url, query, timeout):
    answer = requests.get(url, params=query, timeout=timeout)
    answer.raise_for_status()
    return answer.json()
