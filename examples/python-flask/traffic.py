"""Sends billing a gentle round of requests: `python traffic.py http://127.0.0.1:8081`."""

import sys
import urllib.error
import urllib.request

ROUND = [
    ("GET", "/"),
    ("GET", "/invoices/2024-001"),
    ("GET", "/invoices/2024-002"),
    ("GET", "/reports/2024-01"),
    ("GET", "/reports/2024-02"),
    ("GET", "/accounts/ada"),
    ("GET", "/accounts/grace"),
    ("GET", "/accounts/edsger"),
    ("POST", "/imports"),
]


def send(method, url):
    request = urllib.request.Request(url, method=method, data=b"" if method == "POST" else None)
    try:
        with urllib.request.urlopen(request, timeout=10) as response:
            return response.status
    except urllib.error.HTTPError as error:
        return error.code


if __name__ == "__main__":
    billing = sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:8081"
    for method, path in ROUND:
        print(send(method, billing + path), method, path)
