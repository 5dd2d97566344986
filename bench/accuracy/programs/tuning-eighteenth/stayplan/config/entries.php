<?php

declare(strict_types=1);

use Stay\Http\BookingController;
use Stay\Http\DeskController;
use Stay\Service\Stay;
use Stay\Service\Tier;
use Stay\Support\Values as V;

$bookings = new BookingController();
$desk = new DeskController();

$form = static fn (array $more = []): array => $more + ['id' => V::id('B'), 'guest' => V::guest(), 'nights' => 1 + V::number(9)];

return [
    ['form-without-guest', static fn () => $bookings->store(['id' => V::id('B'), 'nights' => 2])],
    ['nights-above-limit', static fn () => $bookings->store($form(['nights' => 60 + V::number(60)]))],
    ['guest-is-null', static fn () => $bookings->store($form(['guest' => null]))],
    ['form-sent-twice', static function () use ($bookings, $form) {
        $same = $form();
        $bookings->store($same);
        $bookings->store($same);
    }],
    ['booking-never-saved', static fn () => $bookings->show(V::id('B'))],
    ['webhook-cut-off', static fn () => $bookings->webhook('{"booking":"' . V::id('B'))],
    ['confirm-of-cancelled', static fn () => $bookings->confirm(['id' => V::id('B'), 'state' => V::pick('cancelled', 'checked_out')])],
    ['checkout-before-checkin', static fn () => $bookings->checkOut(['id' => V::id('B'), 'state' => V::pick('confirmed', 'requested')])],
    //+ ['-', static fn () => null],
    ['open-stay-has-no-departure', static fn () => $bookings->call('departureText', new Stay(V::id('S')))],
    ['arrival-in-german', static fn () => $bookings->call('arrival', V::number(28) . '.' . V::number(12) . '.2026')],
    ['cutoff-in-words', static fn () => $bookings->call('cutOff', V::pick('two daze before', 'noonish', 'at will'))],
    ['tier-not-in-enum', static fn () => $bookings->call('tier', V::pick('vip', 'silver', 'platinum'))],
    ['reference-is-short', static fn () => $bookings->call('reference', V::id('REF'))],
    ['board-of-old-form', static fn () => $bookings->call('options', ['board' => V::pick('HP', 'VP', 'UF')])],
    ['more-rooms-than-free', static fn () => $bookings->call('allot', V::hotel(), V::day(), 3 + V::number(9), 2)],
    ['channel-without-policy', static fn () => $bookings->call('policy', V::pick('metasearch', 'partner', 'corporate'))],
    ['arrival-column-missing', static fn () => $bookings->list('arrivals', V::hotel(), V::day())],
    ['audit-table-missing', static fn () => $bookings->list('audit', V::id('B'))],
    ['order-by-from-request', static fn () => $bookings->list('search', V::pick('nights desc desc', 'guest asc,', 'id ('))],
    ['room-not-known', static fn () => $bookings->list('bedsOf', V::id('R'))],
    ['stay-renamed', static fn () => (new Stay(V::id('S')))->rename('x')],
    ['season-not-priced', static fn () => $desk->price('season', V::pick('fair', 'easter', 'shoulder'))],
    ['hotel-without-rooms', static fn () => $desk->price('occupancy', V::number(9), 0)],
    ['tax-is-a-list', static fn () => $desk->price('cityTax', ['nights' => V::number(9), 'tax' => [2]])],
    ['no-rates-at-all', static fn () => $desk->price('cheapest', [])],
    ['voucher-codes-many', static fn () => $desk->price('voucher', ['code' => [V::id('V'), V::id('V')]])],
    ['contract-without-steps', static fn () => $desk->price('discount', ['steps' => null, 'id' => V::id('C')])],
    ['exporter-not-written', static fn () => $desk->price('exporter', V::pick('datev', 'sap', 'xero'))],
    //+ ['-', static fn () => null],
    ['room-not-given-to-letter', static fn () => $desk->document('render', 'confirmation', ['guest' => V::guest()])],
    ['bill-template-misspelt', static fn () => $desk->document('render', 'bill', ['lines' => [V::number(9)]])],
    ['bill-of-new-hotel', static fn () => $desk->document('template', V::hotel())],
    ['settings-colon', static fn () => $desk->document('settings', 'name: ' . V::hotel() . ': main')],
    ['emoji-in-name', static fn () => $desk->document('latin', V::guest() . ' ☀')],
    ['page-after-last', static fn () => $desk->document('page', [1, 2], 1 + V::number(9))],
    ['no-middle-name', static fn () => $desk->document('initials', ['name' => V::guest(), 'middle' => null])],
    ['availability-gone', static fn () => $desk->channel('availability', 'gone-' . V::hotel())],
    ['availability-html', static fn () => $desk->channel('availability', 'html-' . V::hotel())],
    ['push-fails-there', static fn () => $desk->channel('push', V::id('B'))],
    ['printer-refuses', static fn () => $desk->device('printReceipt', V::guest())],
    ['card-writer-down', static fn () => $desk->device('encodeCard', (string) V::number(400))],
    ['lamp-without-scene', static fn () => $desk->device('lamp', ['room' => V::number(400)])],
    ['channel-key-not-set', static fn () => $desk->apiKey()],
];
