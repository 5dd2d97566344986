import redis


class Board:
    """The board that shows prices: values in Redis."""

    def __init__(self, port):
        self.client = redis.Redis(host="127.0.0.1", port=port, socket_timeout=0.3)

    def show(self, ring, text):
        self.client.set(f"board:{ring}", text)
