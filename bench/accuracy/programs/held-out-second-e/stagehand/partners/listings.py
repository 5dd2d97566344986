"""Listings of city papers."""
import requests
from celery import Celery

from common.errors import PartnerFailed


class ListingsClient:
    def __init__(self, base):
        self.base = base
        self.queue = Celery("listings", broker="redis://127.0.0.1:9627/0")

    def publish(self, slug):
        return requests.put(f"{self.base}/events/{slug}", json={}, timeout=1).status_code

    def withdraw(self, slug):
        try:
            requests.delete(f"{self.base}/events/{slug}", timeout=1)
        except requests.ConnectionError as error:
            raise PartnerFailed("city paper", f"{slug} stays listed") from error

    def later(self, slug):
        self.queue.send_task("listings.publish", args=[slug], retry=False)

    def upload(self, url):
        return requests.get(url, timeout=1).content
