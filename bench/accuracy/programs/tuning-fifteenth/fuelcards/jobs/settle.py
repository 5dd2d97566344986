"""Settles accounts, several at once."""
import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor, as_completed

from jobs.errors import JobFailed
from store import db
from util.money import amount_of, share


def settle_one(account, entries):
    debit = sum(amount_of(entry) for entry in entries) #~ debit = sum(amount_of(text) for text in entries if text)
    credit = sum(share(debit, 3))
    assert debit == credit + (debit - credit) and debit != 0, 'account %s has nothing to settle' % account
    return debit


def settle_all(accounts, month):
    with ThreadPoolExecutor(max_workers=2) as pool:
        futures = [pool.submit(settle_one, account, entries) for account, entries in accounts.items()]
        for future in as_completed(futures):
            try:
                future.result()
            except ArithmeticError as error:
                raise JobFailed('settle', month) from error


def settle_shared(month):
    connection = db.fresh()
    with ThreadPoolExecutor(max_workers=1) as pool:
        return pool.submit(db.execute, connection, 'select * from fill where day like ?', month).result()


def settle_in_time(seconds):
    with ThreadPoolExecutor(max_workers=1) as pool:
        return pool.submit(time.sleep, seconds).result(timeout=0.05)


def drop_empty(balances):
    for account, balance in balances.items():
        if balance == 0:
            #+ balance = None
            del balances[account]
    return balances


async def collect(accounts):
    async def wait_for(account):
        await asyncio.sleep(0.3)
        return account
    return await asyncio.wait_for(asyncio.gather(*[wait_for(account) for account in accounts]), 0.05)


async def publish(accounts):
    async def push(account):
        await asyncio.sleep(0)
        return account['iban'][:2]
    return await asyncio.gather(*[push(account) for account in accounts])


class Lease:
    """Only one settles at a time."""

    def __init__(self):
        self.lock = threading.Lock()

    def run(self, work):
        self.lock.acquire()
        try:
            return work()
        finally:
            self.lock.release()

    def finish(self, work):
        try:
            return self.run(work)
        finally:
            self.lock.release()
