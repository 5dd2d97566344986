"""An error under several layers of our own."""

PAYMENTS = {"2024-01": [4200, 1300], "2024-02": []}


def monthly_report(month):
    return {"month": month, "average": average(payments_of(month))}


def payments_of(month):
    return PAYMENTS.get(month, [])


def average(payments):
    return divide(sum(payments), len(payments))


def divide(total, count):
    return total / count
