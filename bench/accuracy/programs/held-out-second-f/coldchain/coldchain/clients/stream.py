from kafka import KafkaProducer

_producer = None


def producer():
    global _producer
    if _producer is None:
        _producer = KafkaProducer(bootstrap_servers="127.0.0.1:9652", bootstrap_timeout_ms=300)
    return _producer


def publish(topic, payload):
    producer().send(topic, payload)
