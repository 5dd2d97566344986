<?php

use Graveplan\Burials\Booking;
use Graveplan\Fees\Fees;
use Graveplan\Http\Pages;
use Graveplan\Notices\Council;
use Graveplan\Notices\Letters;
use Graveplan\Plots\Holder;
use Graveplan\Plots\Kind;
use Graveplan\Plots\Plot;
use Graveplan\Plots\Yard;
use Graveplan\Store\Database;
use Graveplan\Store\Papers;
use Graveplan\Store\PlotTable;
use Graveplan\Support\Deal;

$table = new PlotTable();
$pages = new Pages($table);
$papers = new Papers(getenv('PREFIX') . '/papers');
$council = new Council();
$letters = new Letters();
$fees = new Fees();
$booking = fn () => new Booking($table);

return [
    ['plot-number-unknown', fn (Deal $d) => $pages->book(['plot' => $d->ref('A/'), 'name' => $d->name(), 'day' => '2026-11-02'])],
    ['day-in-words', fn (Deal $d) => $pages->book(['plot' => $table->add($d->ref('B/'), $d->yard()), 'name' => $d->name(), 'day' => 'after ' . $d->name()])],
    ['yard-of-absent-plot', fn (Deal $d) => $pages->show($d->ref('C/'))],
    ['name-with-apostrophe', fn (Deal $d) => $table->search("O'" . $d->name())],
    ['parameters-surplus', fn (Deal $d) => $table->between('2026-01-01', $d->ref('2027-'))],
    ['deed-used-twice', fn (Deal $d) => [$deed = $d->ref('deed'), $table->add($d->ref('E/'), 'x', 2, $deed), $table->add($d->ref('F/'), 'x', 2, $deed)]],
    ['depth-beyond-three', fn (Deal $d) => $table->add($d->ref('G/'), $d->yard(), $d->num(4, 9))],
    ['burial-in-no-plot', fn (Deal $d) => $table->bury($d->ref('I/'), $d->name())],
    ['commit-outside', fn (Deal $d) => $table->rename($d->ref('J/'), $d->ref('J/'))],
    ['legacy-driver-absent', fn (Deal $d) => Database::legacy("informix:host={$d->name()}")],
    ['deed-scan-absent', fn (Deal $d) => $papers->deed($d->ref('deed') . '.pdf')],
    ['scan-listing-absent', fn (Deal $d) => $papers->scans($d->ref('year'))],
    ['register-absent', fn (Deal $d) => $papers->register($d->ref('register'))],
    ['paper-half-serialised', fn (Deal $d) => $papers->revive('a:1:{s:4:"' . $d->name())],
    ['rules-tabbed', fn (Deal $d) => $papers->rules("rules:\n\t- " . $d->name())],
    ['kind-unlisted', fn (Deal $d) => $pages->create(json_encode(['id' => $d->ref('A/'), 'kind' => $d->of(['grove', 'niche', 'meadow'])]))],
    ['kind-not-sent', fn (Deal $d) => $pages->create(json_encode(['id' => $d->ref('A/')]))],
    ['holder-unset', fn (Deal $d) => (new Plot($d->ref('A/')))->holderName()],
    ['mail-a-text', function (Deal $d) { $plot = new Plot($d->ref('A/')); $plot->holder = new Holder($d->name(), 'a@b.example'); return $plot->contact(); }],
    ['depth-nought', fn (Deal $d) => (new Plot($d->ref('A/'), Kind::Lawn, 0))->perBurial($d->num(100, 900))],
    ['lease-never-set', fn (Deal $d) => (new Plot($d->ref('A/')))->expires()],
    ['depth-unlabelled', fn (Deal $d) => (new Plot($d->ref('A/')))->deepen($d->num(2, 9))->label()],
    ['yard-full', fn (Deal $d) => (new Yard($d->yard(), 0))->add(new Plot($d->ref('A/')))],
    ['grant-of-held', function (Deal $d) { $yard = new Yard($d->yard()); $id = $yard->add(new Plot($d->ref('A/')))->id; $yard->grant($id, new Holder($d->name())); $yard->grant($id, new Holder($d->name())); }],
    ['row-missing-in-number', function (Deal $d) { $yard = new Yard($d->yard()); $yard->add(new Plot($d->ref('A'))); return $yard->lastRow(); }],
    ['neighbour-of-last', function (Deal $d) { $yard = new Yard($d->yard()); $plot = $yard->add(new Plot($d->ref('A/'))); return $yard->neighbour($plot->id); }],
    ['occupancy-of-empty', fn (Deal $d) => (new Yard($d->yard()))->occupancy()],
    ['generator-rewound', function (Deal $d) { $yard = new Yard($d->yard()); $yard->add(new Plot('1')); $yard->add(new Plot('2')); $all = $yard->each(); foreach ($all as $plot) { } foreach ($all as $plot) { } }],
    ['path-circular', fn (Deal $d) => (new Yard($d->yard()))->trail(['a' => 'b', 'b' => 'a'], 'a')],
    ['confirm-a-draft', fn (Deal $d) => $booking()->confirm()],
    ['ends-unscheduled', fn (Deal $d) => $booking()->ends()],
    ['interval-in-words', fn (Deal $d) => $booking()->wait($d->num(2, 40) . ' days')],
    ['permit-not-uuid', fn (Deal $d) => $booking()->permit($d->ref('permit'))],
    ['tariff-absent', fn (Deal $d) => $fees->base($d->of(['ashes', 'niche', 'grove']))],
    ['surcharge-with-comma', fn (Deal $d) => $fees->surcharge($d->num(10, 900) . ',50')],
    ['instalments-need-rounding', fn (Deal $d) => $fees->instalment($d->num(10, 90) . '1.00', 7 * 11 * 13)],
    ['exact-never-ends', fn (Deal $d) => $fees->exact($d->num(10, 90) . '1', 7 * 11 * 13 * 17)],
    ['line-without-amount', fn (Deal $d) => $fees->total([['amount' => 4], ['text' => $d->name()]])],
    ['line-amount-words', fn (Deal $d) => $fees->total([['amount' => 'about ' . $d->num(1, 9)]])],
    ['iban-too-long', fn (Deal $d) => $fees->code('GB' . str_repeat((string) $d->num(1, 9), 24))],
    ['offers-empty', fn (Deal $d) => $fees->pick([])],
    ['certificate-not-json', fn (Deal $d) => $council->certificate('html' . $d->num(1, 99))],
    ['district-nameless', fn (Deal $d) => $council->district($d->ref('d'))],
    ['gazette-down', fn (Deal $d) => $council->publish($d->ref('A-'))],
    ['map-late', fn (Deal $d) => $council->map($d->yard())],
    ['fax-line-down', fn (Deal $d) => $council->fax($d->ref('0'))],
    ['upload-not-utf8', fn (Deal $d) => $council->upload(['name' => "M\xfcller " . $d->name()])],
    ['letter-template-absent', fn (Deal $d) => $letters->render($d->of(['condolence', 'notice', 'reminder']), [])],
    ['letter-unclosed', fn (Deal $d) => $letters->render('broken', ['holder' => new Holder($d->name())])],
    ['envelope-beyond-latin', fn (Deal $d) => $letters->envelope(['name' => $d->name() . " \u{141}", 'street' => ''])],
    ['envelope-without-street', fn (Deal $d) => $letters->envelope(['name' => $d->name()])],
    ['postage-of-none', fn (Deal $d) => $letters->postage([])],
    ['signing-key-broken', fn (Deal $d) => $letters->sign($d->name(), 'not a key')],
    ['width-nought', fn (Deal $d) => $letters->width($d->name() . ' and ' . $d->name(), 0)],
    ['stamp-values-short', fn (Deal $d) => $letters->stamp('%s in %s', $d->yard())],
    ['authorization-absent', fn (Deal $d) => $pages->user(['host' => $d->name()])],
    ['session-expired', fn (Deal $d) => $pages->session(null)],
    ['token-two-parts', fn (Deal $d) => $pages->token($d->name() . '.' . $d->name())],
    ['page-in-words', fn (Deal $d) => $pages->page($d->of(['two', 'last', 'next']))],
    ['report-class-absent', fn (Deal $d) => $pages->report('Graveplan\\Reports\\' . $d->name())],
    ['setting-undefined', fn (Deal $d) => $pages->setting(strtoupper($d->name()))],
];
