"""Routes of clients."""
from clients import bucket, cache
from clients.pricing import Pricing
from jobs import statements

SENDING = [
    ('rates-html', 'fetch rates',
     lambda v: Pricing(timeout=5).rates(v.month + '-01')),
    ('token-expired', 'fetch token',
     lambda v: Pricing(timeout=5).token(v.account)),
    ('pumps-missing', 'fetch station',
     lambda v: Pricing(timeout=5).station(v.account)),
    ('invoices-busy', 'fetch invoices',
     lambda v: Pricing(timeout=5).invoices(v.account)),
    ('cache-closed', 'is blocked',
     lambda v: cache.blocked(v.card)),
    ('cache-dict', 'remember card',
     lambda v: statements.remember_card(v.card, {'account': v.account})),
]
