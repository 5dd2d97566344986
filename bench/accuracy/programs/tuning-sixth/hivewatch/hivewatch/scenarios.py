"""What the worker is told in a way that meets a defect: its label, the job, and its input."""
import datetime
import decimal


def scenarios(seed):
    def pick(*of):
        return of[seed % len(of)]

    hive = f"h{seed + 1}"
    return [
        ("hive-without-scale", "weigh", {"hives": ["h1", f"h{seed * 7 + 3}"]}),
        ("weights-not-awaited", "heaviest", {"hives": ["h1"]}),
        ("no-hive-above-limit", "above", {"kilos": [20, 30], "limit": 50 + seed}),
        ("colony-without-queen", "inspect", {"colonies": [{"name": hive, "queen": None}]}),
        ("van-with-too-few-slots", "move", {"slots": 2, "hives": [{"name": hive, "slot": 2 + seed}]}),
        ("alarms-beyond-queue", "alarm", {"texts": [f"{hive} {n}" for n in range(4)]}),
        ("drained-once-too-often", "drain", {}),
        ("requeened-while-resting", "requeen", {"name": pick("Anna", "Berta", "Carla")}),
        ("split-skips-building", "split", {"name": pick("Dora", "Emma", "Frida")}),
        ("scale-settles-slowly", "settle", {"hive": hive}),
        ("lock-taken-by-itself", "lock", {"hive": hive}),
        ("confirmed-twice", "confirm", {"answers": [pick("yes", "no"), "yes"]}),
        ("timer-for-removed-hive", "check", {"hive": f"h{seed + 40}"}),
        ("report-day-in-german", "report", {"day": f"{10 + seed}.05.2026"}),
        ("store-used-in-thread", "archive", {"hive": hive}),
        ("loop-asked-for-in-thread", "ring", {}),
        ("pattern-typed-by-keeper", "match", {"names": ["h1"], "pattern": pick("(north", "*south", "[east")}),
        ("scale-without-zero", "calibrate", {"hive": "h1"}),
        ("sync-folder-not-mounted", "sync", {"path": f"/mnt/hives/{hive}.csv"}),
        ("moved-event-without-weight", "publish", {"topic": "hive.moved", "event": {"hive": hive, "place": pick("wood", "meadow")}}),
        ("sold-to-nameless-buyer", "publish", {"topic": "hive.sold", "event": {"hive": hive, "buyer": {"name": None}}}),
        ("sensor-sends-dashes", "reading", {"text": f'{{"hive": "{hive}", "kilos": "{pick("--", "n/a", "err")}"}}'}),
        ("sensor-line-cut", "reading", {"text": f'{{"hive": "{hive}", "ki'}),
        ("plan-of-old-format", "plan", {"path": "plans/old.json"}),
        ("plan-not-shipped", "plan", {"path": f"plans/{pick('spring', 'summer', 'autumn')}.json"}),
        ("hive-is-a-tuple", "store", {"hive": ("north", seed), "kilos": 20}),
        ("scale-hangs-in-the-air", "store", {"hive": hive, "kilos": -seed}),
        ("log-outside-of-apiary", "log", {"text": hive}),
        ("day-among-stored-parts", "store", {"hive": [hive, datetime.date(2026, 1, 1 + seed)], "kilos": decimal.Decimal(20)}),
        ("forecast-unreachable", "forecast", {"place": pick("Chur", "Thun", "Brig")}),
        ("pollen-server-fails", "pollen", {"place": pick("Chur", "Thun", "Brig")}),
        ("header-cut-short", "header", {"hive": hive}),
        ("line-longer-than-limit", "total", {"hive": f"long{seed}"}),
        ("row-without-kilos", "total", {"hive": hive}),
        ("sound-not-compressed", "sound", {"text": pick("aGVsbG8=", "d29ybGQ=")}),
        ("encoder-not-installed", "convert", {"tool": "opusenc-hive", "name": f"{hive}.wav"}),
        ("spectrum-of-silence", "spectrum", {"name": f"{hive}.wav"}),
    ]
