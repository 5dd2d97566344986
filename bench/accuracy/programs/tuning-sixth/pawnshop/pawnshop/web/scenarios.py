"""What is asked in a way that meets a defect: its label, the route, and the input."""


def scenarios(seed):
    def pick(*of):
        return of[seed % len(of)]

    serial = f"S-{seed * 613 % 9973}"
    return [
        ("walk-in-without-customer", "POST /loans", {"item": serial, "amount": "10"}),
        ("bidder-not-signed-in", "POST /bids", {"lot": seed, "bid": "10"}),
        ("loan-amount-with-comma", "POST /loans", {"item": serial, "customer": {"id": 1}, "amount": f"{seed},50"}),
        ("bid-with-currency", "POST /bids", {"lot": seed, "customer": 1, "bid": f"{pick('EUR', 'CHF')} {seed}0"}),
        ("loan-of-unsaved-customer", "POST /loans", {"item": serial, "customer": {"name": "Ida"}, "amount": f"{seed}.50"}),
        ("serial-registered-twice", "POST /items", {"serial": "S-1", "category": pick("ring", "watch")}),
        ("item-without-serial", "POST /items", {"category": pick("ring", "watch")}),
        ("discount-larger-than-rate", "GET /quotes/discounted", {"quote_cents": 100 * seed, "rate": 1, "discount": 1 + seed / 10}),
        ("rate-given-per-year", "GET /quotes", {"cents": 100 * seed, "rate": 9 + seed}),
        ("rate-from-form-is-text", "GET /quotes", {"cents": 100 * seed, "rate": f"{seed}"}),
        ("quote-is-frozen", "GET /quotes/rounded", {"cents": 1234 + seed, "rate": 1}),
        ("loan-without-due-day", "POST /redemptions", {"loan": 1}),
        ("redeemed-loan-not-found", "POST /redemptions", {"loan": 100 + seed}),
        ("borrower-read-after-session", "GET /borrowers", {"loan": 1}),
        ("due-day-as-text", "POST /extensions", {"loan_id": 10 + seed, "due": f"2026-04-{10 + seed}"}),
        ("state-of-old-app", "PUT /states", {"loan_id": 1, "state": pick("overdue", "sold", "lost")}),
        ("board-of-capital-states", "GET /board", {"rows": [{"id": seed, "state": pick("RUNNING", "DUE")}]}),
        ("until-with-zone", "GET /expired", {"loans": [{"until": f"2026-02-1{seed % 10}T10:00:00+01:00"}]}),
        ("cents-lost-in-float", "POST /settlements", {"payments": [0.1 * seed, 0.2], "total": 0.5 * seed}),
        ("fee-taken-twice", "GET /balances", {"lots": [{"price": 100 * seed, "fee": 10, "payout": 100 * seed - 20}]}),
        ("estimate-without-range", "GET /estimates", {"lots": [{"range": "10-20"}, {"range": f"about {seed}0"}]}),
        ("two-sellers-of-a-name", "GET /sellers", {"name": "Ruth"}),
        ("channel-not-set-up", "POST /announcements", {"lot": seed, "channel": pick("radio", "paper")}),
        ("no-camera-in-branch", "POST /photos", {"lot": seed, "cameras": []}),
        ("categories-in-a-ring", "GET /paths", {"category": pick("guitar", "strings")}),
        ("category-not-in-tree", "GET /paths", {"category": pick("drum", "camera", "coin")}),
        ("import-in-latin-1", "POST /imports", {"content": f"{serial};Geh\xe4use;{seed}".encode("latin-1")}),
        ("import-line-without-price", "POST /imports", {"content": f"{serial};ring".encode()}),
        ("stock-column-not-migrated", "GET /stock", {"weeks": seed}),
        ("pledges-table-renamed", "GET /pledges", {"shelf": seed}),
        ("locked-up-in-closed-branch", "POST /locks", {"branch": "north", "serial": serial}),
        ("tag-not-in-tags", "GET /tags", {"tags": {"size": seed}, "name": pick("colour", "maker")}),
        ("fee-function-renamed", "GET /fees", {"name": f"pawnshop.trade.fees:{pick('tiered', 'weekly')}", "cents": seed}),
        ("fee-module-not-shipped", "GET /fees", {"name": f"pawnshop_{pick('vip', 'gold')}:fee", "cents": seed}),
        ("appraiser-is-gone", "GET /appraisals", {"serial": serial}),
        ("gold-price-not-fixed", "GET /gold", {"day": f"2026-03-0{seed % 9 + 1}"}),
        ("register-moved", "GET /stolen", {"serial": serial}),
        ("history-is-a-page", "GET /history", {"serial": serial}),
        ("ticket-of-loan-without-day", "GET /tickets", {"id": seed}),
        ("reminder-not-translated", "GET /reminders", {"id": seed, "language": pick("fr", "it", "rm")}),
        ("part-without-weight", "GET /labels", {"parts": [{"name": pick("case", "strap"), "weight": None}]}),
    ]
