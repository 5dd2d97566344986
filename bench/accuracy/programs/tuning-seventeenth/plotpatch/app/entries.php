<?php
declare(strict_types=1);

use PlotPatch\Domain\Address;
use PlotPatch\Domain\Plot;
use PlotPatch\Domain\Tenant;
use PlotPatch\Support\Values;
use PlotPatch\Web\Desk;

$desk = new Desk();

return [
    ['applied-without-name', fn (Values $v) => $desk->apply(['email' => $v->word() . '@example.org', 'people' => '2'])],
    ['applied-with-bad-mail', fn (Values $v) => $desk->apply(['name' => $v->name(), 'email' => $v->word() . ' at home', 'people' => '2'])],
    ['applied-for-nobody', fn (Values $v) => $desk->apply(['name' => $v->name(), 'email' => $v->word() . '@example.org', 'people' => '0'])],
    ['applied-people-key-gone', fn (Values $v) => $desk->apply(['name' => $v->name(), 'email' => $v->word() . '@example.org'])],
    ['mail-enlisted-twice', function (Values $v) use ($desk) { foreach ([1, 2] as $i) $desk->plots->store->enlist($v->name(), 'same' . $i * 0 . '@example.org', 5); }],
    ['key-of-unknown-plot', fn (Values $v) => $desk->plots->store->key($v->plot(), $v->number(1, 99))],
    ['area-row-is-false', fn (Values $v) => $desk->plots->store->area($v->plot())],
    ['waiting-by-lost-column', fn (Values $v) => $desk->plots->store->waiting('joined')],
    ['table-not-migrated', fn (Values $v) => $desk->plots->store->count('sheds')],
    ['transaction-in-transaction', fn (Values $v) => $desk->plots->store->swap()],
    ['backup-not-there', fn (Values $v) => $desk->plots->store->backup($v->word() . $v->number(1, 99) . '.sql')],
    ['tenant-without-address', function (Values $v) use ($desk) { $plot = new Plot($v->plot()); $plot->tenant = new Tenant($v->name()); return $desk->plots->street($plot); }],
    ['street-uninitialized', function (Values $v) use ($desk) { $plot = new Plot($v->plot()); $plot->tenant = new Tenant($v->name()); $plot->tenant->address = new Address(); return $desk->plots->street($plot); }],
    ['letter-to-nobody', fn (Values $v) => $desk->plots->letter(new Plot($v->plot()))],
    ['leased-goes-fallow', fn (Values $v) => $desk->plots->lease(new Plot($v->plot()))],
    ['free-is-released', fn (Values $v) => $desk->plots->release(new Plot($v->plot()))],
    ['status-of-old-list', fn (Values $v) => $desk->plots->status('rented ' . $v->word())],
    ['rent-of-no-area', fn (Values $v) => $desk->plots->rent((float) -$v->number(1, 9), 2.0)],
    ['rent-share-zero', fn (Values $v) => $desk->plots->rent((float) $v->number(1, 99), 0.0)],
    ['no-beds-modulo', fn (Values $v) => $desk->plots->perBed($v->number(100, 999), [])],
    ['from-day-unparsable', fn (Values $v) => $desk->plots->from('the ' . $v->number(32, 99) . '. of ' . $v->word())],
    ['german-day-false', fn (Values $v) => $desk->plots->imported('2026-0' . $v->number(1, 9) . '-03')],
    ['term-not-iso', fn (Values $v) => $desk->plots->term($v->number(2, 9) . ' years')],
    ['zone-misspelt', fn (Values $v) => $desk->plots->clock('Europe/' . ucfirst($v->word()))],
    ['area-is-readonly', fn (Values $v) => $desk->plots->resize(new Plot($v->plot()), 50.0)],
    ['meter-not-json', fn (Values $v) => $v->odd ? $desk->plots->water($v->plot()) : $desk->plots->watered([$v->plot(), $v->plot()])],
    ['harvest-of-flower', fn (Values $v) => $desk->plots->harvest(['dahlia' => 'flower-' . $v->word()], 'dahlia')],
    ['row-after-last', fn (Values $v) => $desk->plots->neighbours([[$v->plot()]], $v->number(1, 40))],
    ['size-as-text', fn (Values $v) => $desk->plots->size($v->number(1, 99) . ' m2')],
    ['packet-without-method', fn (Values $v) => $desk->plots->seedOf(new Tenant($v->name()))],
    ['language-not-translated', fn (Values $v) => $desk->text('nl', 'plot')],
    ['text-key-not-translated', fn (Values $v) => $desk->text('de', $v->word())],
    ['cancel-by-non-board', fn (Values $v) => $desk->cancel($v->name(), false)],
    ['notice-crop-undefined', fn (Values $v) => $desk->page('notice', ['tenant' => ['name' => $v->name()], 'plot' => ['code' => $v->plot()]])],
    ['bill-filter-unknown', fn (Values $v) => $desk->page('bill', ['total' => $v->number(1, 99)])],
    ['template-not-made', fn (Values $v) => $desk->page('welcome-' . $v->word(), [])],
    ['xml-of-nothing', fn (Values $v) => $desk->xml('<plots><plot>' . $v->word())],
    ['json-trailing-comma', fn (Values $v) => $desk->json('{"plot":"' . $v->plot() . '",}')],
    ['csv-of-two-columns', fn (Values $v) => $desk->csv($v->plot() . ',' . $v->number(50, 200))],
    ['chair-is-vacant', fn (Values $v) => $desk->contact(['chair' => null, 'town' => $v->word()])],
    ['newsletter-bad-mail', fn (Values $v) => $desk->newsletter(['mail' => $v->word() . '@'])],
    ['remind-without-plot', fn (Values $v) => $desk->remind(['name' => $v->word()])],
    ['fence-has-no-north', fn (Values $v) => $desk->fence(new Plot($v->plot()), ['south' => $v->number(1, 9)])],
    ['pattern-without-end', fn (Values $v) => $desk->find('/' . $v->word() . '(/', $v->name())],
    ['archive-method-gone', fn (Values $v) => $desk->old()],
    ['compost-bad-gateway', fn (Values $v) => $desk->partners->compost($v->word())],
    ['soil-value-absent', fn (Values $v) => $desk->partners->soil($v->plot())],
    ['frost-too-slow', fn (Values $v) => $desk->partners->frost('2026-1' . $v->number(0, 2) . '-01')],
    ['registry-away', fn (Values $v) => $desk->partners->registry($v->word())],
    ['gate-port-closed', fn (Values $v) => $desk->partners->gate((string) $v->number(1000, 9999))],
    ['member-token-refused', fn (Values $v) => $desk->partners->member($v->word() . $v->number(1, 99))],
];
