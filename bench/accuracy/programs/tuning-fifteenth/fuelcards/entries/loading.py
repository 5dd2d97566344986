"""Routes of loading."""
import gzip
import io
import zipfile

from ingest import readers
from ingest.model import Station
from jobs import imports
from store import db, fills
from store.accounts import Accounts
from store.fills import Fills

HEAD = 'card;day;litres;amount\n'


def zipped(name):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, 'w') as archive:
        archive.writestr(name, 'x')
    return buffer.getvalue()


LOADING = [
    ('short-row', 'load UTA',
     lambda v: readers.read_csv(v.drop('UTA_%d.csv' % v.count, HEAD + '%s;2024-03-01\n' % v.card))),
    ('comma-amount', 'load DKV',
     lambda v: readers.read_csv(v.drop('DKV_%d.csv' % v.count, HEAD + '%s;2024-03-01;40.1;%s\n' % (v.card, v.amount.replace('.', ','))))),
    ('byte-order-mark', 'load SHL',
     lambda v: readers.read_csv(v.drop('SHL_%d.csv' % v.count, '\ufeff' + HEAD + '%s;2024-03-01;40.1;%s\n' % (v.card, v.amount)))),
    ('latin-merchants', 'load merchants',
     lambda v: readers.read_merchants(v.drop('merchants.txt', ('%s|M\u00fcnchen\n' % v.station).encode('latin-1')))),
    ('cut-gzip', 'load packed',
     lambda v: readers.read_packed(v.drop('feed.gz', gzip.compress(('{"id": "%s"}\n' % v.account * v.count).encode())[:-9]))),
    ('half-line', 'load feed',
     lambda v: readers.read_feed(v.drop('feed.jsonl', '{"id": "%s", "card": "%s"}\n{"id": "%s", "ca' % (v.account, v.card, v.account)))),
    ('feed-no-card', 'load feed',
     lambda v: readers.read_feed(v.drop('feed2.jsonl', '{"id": "%s", "card": ""}\n' % v.account))),
    ('trailer-header', 'check trailer',
     lambda v: readers.check_trailer(v.drop('UTA_%s.txt' % v.month, HEAD + 'a;b\n' * v.count + 'T;%d\n' % v.count))),
    ('layout-case', 'detect layout',
     lambda v: readers.layout_of('%s_%s_%d.csv' % ('uta', v.month, v.count))),
    ('issuer-date', 'import cards',
     lambda v: imports.import_cards([{'number': v.card, 'expires': '%s/%s' % (v.month[5:], v.month[:4])}])),
    ('pumps-null', 'sync station',
     lambda v: Station(id='ST-%d' % v.count, name=v.station, pumps=None)),
    ('partner-extra-field', 'import partners',
     lambda v: imports.import_fills([{'card': v.card, 'day': v.month, 'litres': 1.0, 'amount': v.amount, 'vat': 19}])),
    ('vehicle-no-plate', 'import vehicles',
     lambda v: imports.import_vehicles([{'id': v.account, 'plate': ''}])),
    ('refund-check', 'refund',
     lambda v: Fills(db.fresh()).refund('F%d' % v.count, v.card, v.month, v.count)),
    ('country-null', 'import partner',
     lambda v: Accounts(db.fresh()).import_partner({'id': v.account, 'name': v.haulier})),
    ('binding-count', 'report fills',
     lambda v: Fills(db.fresh()).in_days(v.month + '-01', v.month + '-28')),
    ('archive-locked', 'archive month',
     lambda v: fills.archive(v.drop('archive.db', b''), v.month)),
    ('card-unknown', 'find account',
     lambda v: Accounts(db.fresh()).of_card(v.card)),
    ('sum-alias', 'sum fills',
     lambda v: imports.totals_after_load(v.card, v.count)),
]
