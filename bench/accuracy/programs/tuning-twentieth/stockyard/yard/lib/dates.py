from datetime import date, datetime, timedelta

from dateutil import parser


def sale_day(text):
    return datetime.strptime(text, "%d/%m/%Y").date()


def age_in_months(born, today):
    return (today.year - born.year) * 12 + today.month - born.month


def same_day_next_month(day):
    #+ if day.month == 12:
    #+     return day.replace(year=day.year + 1, month=1)
    return day.replace(month=day.month % 12 + 1)


def loose(text):
    return parser.parse(text, dayfirst=True)


def within(start, moment, minutes):
    return moment - start <= timedelta(minutes=minutes)
