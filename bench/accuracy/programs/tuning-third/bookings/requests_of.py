"""Which bad input reaches which bug. Data alone."""


def request_of(bug, v):
    n = int(v["id"])
    stay = {"id": v["id"], "room": 1, "guest": v["name"], "arrival": "2024-05-01", "departure": "2024-05-03"}
    form = {"name": "Jo Ek", "email": v["email"], "preferences": {"languages": ["NL"]}}
    pair = [{"name": v["name"]}]
    return {
        "leaves-before-coming": ("reserve", {"stay": {**stay, "departure": "2024-04-%02d" % (1 + n % 28)}, "occupants": pair}),
        "too-many-occupants": ("reserve", {"stay": stay, "occupants": pair * (5 + n % 90)}),
        "room-unknown": ("reserve", {"stay": {**stay, "room": n + 10}, "occupants": pair}),
        "date-not-iso": ("reserve", {"stay": {**stay, "arrival": v["word"]}, "occupants": pair}),
        "no-season": ("reserve", {"stay": {**stay, "arrival": "2024-1%d-01" % (n % 3), "departure": "2025-01-01"}, "occupants": pair}),
        "rate-missing": ("reserve", {"stay": {**stay, "room": 2}, "occupants": pair}),
        "rate-is-text": ("reserve", {"stay": {**stay, "room": 3}, "occupants": pair}),
        "nobody-to-share": ("reserve", {"stay": stay, "occupants": []}),
        "moved-to-no-room": ("reserve", {"stay": {**stay, "moved": n + 10}, "occupants": pair}),
        "stay-without-guest": ("reserve", {"stay": {**stay, "guest": None}, "occupants": pair}),
        "email-invalid": ("arrive", {"form": {**form, "email": v["email"].replace("@", " ")}}),
        "one-word-name": ("arrive", {"form": {**form, "name": v["name"].split(" ")[0] if n % 2 else v["name"] + " " + v["word"].split(" ")[0]}}),
        "no-preferences": ("arrive", {"form": {k: form[k] for k in ("name", "email")}}),
        "profile-not-json": ("profile", {"text": "{'name': '%s'}" % v["name"] if n % 2 else '{"name": "%s" "%s"}' % (v["name"], v["word"])}),
        "profile-merge-into-number": ("profile", {"text": '{"stars": {"%s": {"a": 1}}}' % v["word"]}),
        "bonus-missing": ("profile", {"text": '{"name": "%s"}' % v["name"]}),
        "search-unknown-column": ("find", {"text": v["name"], "column": v["word"].replace(" ", "").replace("-", "")}),
        "partner-http-error": ("rooms_elsewhere", {"partner": ["500", "503", "404"][n % 3], "day": v["date"]}),
        "partner-not-json": ("rooms_elsewhere", {"partner": "html", "day": v["date"]}),
        "partner-timeout": ("rooms_elsewhere", {"partner": "slow", "day": v["date"], "timeout": 0.02 + (n % 30) / 1000}),
        "partner-without-rooms": ("rooms_elsewhere", {"partner": "empty", "day": v["date"]}),
        "confirm-failed": ("pass_on", {"partner": ["500", "502", "503"][n % 3], "stay": stay}),
        "confirm-without-reference": ("pass_on", {"partner": "empty", "stay": stay}),
        "letter-without-key": ("letter", {"kind": "welcome", "guest": pair[0], "stay": {"room": n}}),
        "bill-divided-by-nothing": ("letter", {"kind": "bill", "guest": pair[0], "lines": [{"text": v["word"], "cents": n, "count": 0}]}),
        "letter-unknown": ("letter", {"kind": v["word"].replace(" ", "-")}),
        "archive-folder-missing": ("letter", {"kind": "bill", "guest": pair[0], "lines": [], "folder": "/var/lib/bookings/" + v["date"]}),
    }[bug]
