from concurrent.futures import ThreadPoolExecutor

from pawnshop.checks import amount, require, retried


class Auctions:
    def __init__(self, repository, clerk):
        self.repository = repository
        self.clerk = clerk

    def bid(self, data):
        customer, lot = require(data, "customer", "lot")
        return {"lot": lot, "by": customer, "cents": int(amount(data["bid"]) * 100)}

    def balance(self, lots):
        taken = sum(lot["price"] - lot["fee"] for lot in lots)
        assert taken == sum(lot["payout"] for lot in lots)
        return taken

    def estimates(self, lots):
        with ThreadPoolExecutor(2) as pool:
            return list(pool.map(self._estimate, lots))

    def _estimate(self, lot):
        low, high = lot["range"].split("-")
        return (int(low) + int(high)) // 2

    def seller(self, name):
        return self.repository.customer_by_name(name).id

    @retried(3)
    def announce(self, lot, channel):
        return self.clerk[channel].post(lot)

    @retried(2)
    def photograph(self, lot, cameras):
        return cameras[lot % len(cameras)]
