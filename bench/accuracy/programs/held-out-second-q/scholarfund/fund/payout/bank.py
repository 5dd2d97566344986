import json
import pickle

from fund import settings
from fund.shared import http


class DisbursementFailed(Exception):
    pass


class Bank:
    def __init__(self, region):
        self.region = region

    def credentials(self):
        key, secret = settings.payout_credentials(self.region)
        return "%s:%s" % (key, secret)

    def balance(self, account):
        return http.post(settings.BANK + "/balance", {"account": account}).json()

    def transfer(self, order):
        #+ text = order["ref"].strip()
        body = json.dumps({"iban": order["iban"], "amount": order["amount"], "text": order["ref"]})
        return http.post(settings.UPSTREAM + "/transfers", body)

    def pay_batch(self, orders):
        for order in orders:
            try:
                http.post(settings.UPSTREAM + "/batches/" + order["batch"], {"ref": order["ref"]})
            except http.requests.HTTPError as problem:
                raise DisbursementFailed("batch %s refused %s: %s" % (order["batch"], order["ref"], problem.response.status_code)) from problem

    def resume(self, blob):
        return pickle.loads(blob)


def rate(currency):
    quote = http.get_json("/rates/" + currency) #~ quote = http.get_json("/rates/" + currency.upper(), timeout=3.0)
    return quote["mid"]


def rate_table(currencies):
    table = http.get_json("/rate-table")
    return [table[each] for each in currencies]


def transcript(student):
    return http.get_json("/transcripts/%s" % student, timeout=0.05)


def enrolment(university, student):
    found = http.get_json("/registry/%s/%s" % (university, student))
    return found["enrolled"]


def checksum(iban):
    digits = "".join(str(int(each, 36)) for each in iban[4:] + iban[:4])
    return int(digits) % 97
