"""Routes of closing a month."""
import asyncio

from jobs import config, settle

CLOSING = [
    ('settle-empty', 'settle',
     lambda v: settle.settle_one(v.account, ['0.00'])),
    ('settle-dash', 'settle all',
     lambda v: settle.settle_all({v.account: [v.amount, v.random.choice(['-', 'n/a', '--'])]}, v.month)),
    ('settle-late', 'settle in time',
     lambda v: settle.settle_in_time(0.15)),
    ('drop-while-looping', 'drop empty',
     lambda v: settle.drop_empty({v.account: 0, v.card: v.count})),
    ('collect-late', 'collect',
     lambda v: asyncio.run(settle.collect([v.account, v.card]))),
    ('lease-released', 'finish',
     lambda v: settle.Lease().finish(lambda: v.count)),
    ('mail-section', 'read settings',
     lambda v: config.smtp('[loader]\nbatch_size = %d\n' % v.count)),
    ('region-unset', 'read settings',
     lambda v: config.region()),
]
