<?php

use Lotroom\Bidding\SaleRoom;
use Lotroom\Catalog\Consignor;
use Lotroom\Catalog\Lot;
use Lotroom\Catalog\Period;
use Lotroom\Remote\Gateway;
use Lotroom\Storage\Database;
use Lotroom\Support\Config;
use Lotroom\Support\Values;

//+ $probe = fn (object $app, Values $v) => $app->invoices->vat('NL');
$lot = fn (Values $v): Lot => new Lot($v->number(), $v->artist(), null);

return [
    ['lot-not-there', 'GET /lots', 2, fn (object $app, Values $v) => $app->catalog->show($v->number())],
    ['estimate-null-times', 'GET /lots/low', 2, function (object $app, Values $v) { $id = $v->number(); $app->lots->add($id, $v->artist()); return $app->catalog->low($id); }],
    ['artist-returned-null', 'GET /lots/artist', 2, function (object $app, Values $v) { $id = $v->number(300000, 400000); $app->lots->add($id, $v->room()); return $app->lots->artistOf($id); }],
    ['period-column-absent', 'GET /periods', 2, fn (object $app, Values $v) => $app->lots->byPeriod($v->room())],
    ['bid-below', 'POST /bids', 2, fn (object $app, Values $v) => $app->room->bid($v->number(), $v->number(100, 900), 1000)],
    ['bid-off-step', 'POST /bids', 2, fn (object $app, Values $v) => $app->room->bid($v->number(), $v->number(20, 900) * 50 + 7, 10)],
    ['bid-orphan', 'POST /bids', 2, fn (object $app, Values $v) => $app->room->bid($v->number(600000, 700000), 5000, 10)],
    ['transaction-nested', 'POST /bids/proxy', 2, fn (object $app, Values $v) => $app->room->nested($v->number())],
    ['sale-not-movable', 'POST /sales/move', 2, fn (object $app, Values $v) => $app->room->move(['draft', 'closed'][$v->number() % 2], 'closed')],
    ['step-beyond-range', 'GET /increments', 2, fn (object $app, Values $v) => $app->room->increments(1, 5, $v->number())],
    ['average-no-bids', 'GET /bids/average', 2, fn (object $app, Values $v) => $app->room->average([])],
    ['lots-nought', 'GET /bids/each', 2, fn (object $app, Values $v) => $app->room->each($v->number(), 0)],
    ['highest-of-none', 'GET /bids/highest', 2, fn (object $app, Values $v) => $app->room->highest([])],
    ['duration-plain', 'sale.duration', 1, fn (object $app, Values $v) => $app->room->duration($v->number() . ' minutes')],
    ['timer-lacks-hour', 'sale.timer', 1, fn (object $app, Values $v) => $app->room->timer($v->day())],
    ['reserve-minus', 'POST /reserve', 2, fn (object $app, Values $v) => $app->room->reserve(-$v->number())],
    ['deposit-nought', 'POST /deposit', 2, fn (object $app, Values $v) => $app->room->deposit(-$v->number(0, 9))],
    ['slots-too-few', 'sale.snapshot', 1, fn (object $app, Values $v) => $app->room->snapshot(range(0, $v->number(4, 9)), 3)],
    ['history-empty', 'sale.undo', 1, fn (object $app, Values $v) => $app->room->last(new SplStack())],
    ['mail-null-text', 'GET /consignor/domain', 2, fn (object $app, Values $v) => $app->catalog->domain(new Consignor($v->artist()))],
    ['mail-no-at-sign', 'GET /consignor/domain', 2, fn (object $app, Values $v) => $app->catalog->domain(new Consignor($v->artist(), $v->room()))],
    ['iban-uninitialized', 'payout', 1, fn (object $app, Values $v) => $app->catalog->payTo(new Consignor($v->artist()))],
    ['period-not-in-enum', 'GET /period', 2, fn (object $app, Values $v) => $app->catalog->period($v->room())],
    ['card-maker-missing', 'catalog.card', 1, fn (object $app, Values $v) => $app->catalog->card($lot($v))],
    ['sheet-unclosed-for', 'catalog.sheet', 1, fn (object $app, Values $v) => $app->catalog->sheet('broken')],
    ['readonly-title', 'POST /lots/title', 2, fn (object $app, Values $v) => $app->catalog->retitle($lot($v), $v->artist())],
    ['reference-no-uuid', 'GET /reference', 2, fn (object $app, Values $v) => $app->catalog->reference('ref-' . $v->number())],
    ['metadata-cut', 'catalog.metadata', 1, fn (object $app, Values $v) => $app->catalog->metadata('{"artist": "' . $v->artist())],
    ['created-lacks-year', 'catalog.year', 1, fn (object $app, Values $v) => $app->catalog->year(['created' => ['month' => $v->number(1, 12)]])],
    ['vat-of-other-land', 'GET /vat', 2, fn (object $app, Values $v) => $app->invoices->vat(['CH', 'NO', 'GB', 'IS', 'LI'][$v->number() % 5])],
    ['amount-comma', 'invoice.amount', 1, fn (object $app, Values $v) => $app->invoices->amount($v->number() . ',50')],
    ['share-not-exact', 'invoice.share', 1, fn (object $app, Values $v) => $app->invoices->share((string) ($v->number() * 3 + 1), 3)],
    ['hammer-is-text', 'invoice.premium', 1, fn (object $app, Values $v) => $app->invoices->premium(['hammer' => 'EUR ' . $v->number()])],
    ['too-few-for-template', 'invoice.format', 1, fn (object $app, Values $v) => $app->invoices->format('%s of %s', [$v->number()])],
    ['box-key-short', 'invoice.open', 1, fn (object $app, Values $v) => $app->invoices->open('abc', str_repeat('k', $v->number(5, 30)))],
    ['rates-port-shut', 'GET rates', 3, fn (object $app, Values $v) => (new Gateway('http://127.0.0.1:9586'))->rate('SEK')],
    ['rates-html', 'GET rates', 3, fn (object $app, Values $v) => $app->gateway->rate('html' . $v->number())],
    ['charge-502-wrapped', 'POST charges', 3, fn (object $app, Values $v) => $app->gateway->charge($v->number(5000, 5999))],
    ['charge-402', 'POST charges', 3, fn (object $app, Values $v) => $app->gateway->charge($v->number(4000, 4999))],
    ['shipment-slow', 'GET shipments', 3, fn (object $app, Values $v) => $app->gateway->status($v->number())],
    ['image-async-404', 'GET images', 3, fn (object $app, Values $v) => $app->gateway->images([$v->number(4000, 4999)])],
    ['queue-port-shut', 'queue', 4, fn (object $app, Values $v) => $app->gateway->queue('127.0.0.1', 9587)],
    ['gzip-data-wrong', 'files.unpack', 1, fn (object $app, Values $v) => $app->files->unpack($v->artist())],
    ['dsn-path-none', 'startup', 1, fn (object $app, Values $v) => new Database('sqlite:/var/lib/lotroom-' . $v->number() . '/lots.db')],
    ['yaml-indent', 'startup', 1, fn (object $app, Values $v) => Config::fromYaml("premium:\n  percent: 20\n " . $v->room() . ': 1')],
    ['zone-not-known', 'startup', 1, fn (object $app, Values $v) => Config::fromYaml("zone: Europe/" . ucfirst($v->room()) . 'stadt')->zone()],
];
