<?php

namespace Festiva;

return [
    'share-of-removed' => fn (App $a, Words $w) => $a->shows->share($w->int(100, 999)),
    'page-of-removed' => fn (App $a, Words $w) => $a->shows->show($w->int(100, 999)),
    'start-not-set' => fn (App $a, Words $w) => $a->shows->show(3),
    'state-spelled-other' => fn (App $a, Words $w) => $a->shows->show(2),
    'title-of-blanks' => fn (App $a, Words $w) => $a->shows->update(1, ['title' => str_repeat(' ', $w->int(0, 4))]),
    'zone-misspelled' => fn (App $a, Words $w) => $a->shows->service->localStart(2, 2),
    //+ '' => fn (App $a, Words $w) => null,
    'day-of-calendar' => fn (App $a, Words $w) => $a->shows->day(['day' => $w->of('next week', '12/24/2026', '1.12.2026', 'heute')]),
    'day-not-given' => fn (App $a, Words $w) => $a->shows->day(['month' => $w->int(1, 12)]),
    'venue-in-use' => fn (App $a, Words $w) => $a->shows->removeVenue(1),
    'nothing-related' => fn (App $a, Words $w) => $a->shows->service->related($w->int(10, 99), [1 => [['target' => 2]]]),
    'standing-area' => fn (App $a, Words $w) => $a->shows->service->plan([['rows' => $w->int(3, 9), 'seats' => 12], ['rows' => 'standing', 'seats' => $w->int(100, 300)]]),
    'poster-purged' => fn (App $a, Words $w) => $a->shows->service->poster("/var/lib/festiva/posters/{$w->int(1, 999)}.png"),
    'sale-date-words' => fn (App $a, Words $w) => $a->shows->service->onSale(['on_sale' => $w->of('siehe Webseite', 'Herbst 2027', 'noch offen')]),
    'mail-with-comma' => fn (App $a, Words $w) => $a->orders->store(['email' => strtolower(strtok($w->name(), ' ')) . '@mail,de', 'tickets' => []]),
    'long-company-name' => fn (App $a, Words $w) => $a->orders->store(['email' => 'a@b.de', 'name' => str_repeat($w->name(), 6), 'tickets' => []]),
    'price-per-label' => fn (App $a, Words $w) => $a->orders->store(['email' => 'a@b.de', 'name' => $w->name(), 'tickets' => [['price' => $w->int(10, 90) . ',50']]]),
    'tickets-left-out' => fn (App $a, Words $w) => $a->orders->store(['email' => 'c@d.de', 'name' => $w->name()]),
    'order-sent-twice' => function (App $a, Words $w) {
        $data = ['id' => $w->id(), 'email' => 'a@b.de', 'name' => $w->name(), 'tickets' => [['price' => '10']]];
        $a->orders->store($data);
        $a->orders->store($data);
    },
    //+ ' ' => fn (App $a, Words $w) => null,
    'group-order-total' => fn (App $a, Words $w) => $a->orders->store(['id' => $w->id(), 'email' => 'a@b.de', 'name' => $w->name(), 'tickets' => [['price' => $w->int(1000000, 9000000) . '.00']]]),
    'seat-raced' => function (App $a, Words $w) {
        $seat = $w->of('A', 'B', 'K') . $w->int(1, 40);
        $a->orders->seat(['show' => 1, 'seat' => $seat]);
        $a->orders->seat(['show' => 1, 'seat' => $seat]);
    },
    'seat-of-unknown-show' => fn (App $a, Words $w) => $a->orders->seat(['show' => (string) $w->int(100, 900), 'seat' => 'C4']),
    'show-as-slug' => fn (App $a, Words $w) => $a->orders->seat(['show' => $w->of('late-show', 'gala', 'nachtmusik'), 'seat' => 'C4']),
    'card-declined-uncaught' => fn (App $a, Words $w) => $a->orders->pay($w->id(), ['amount' => $w->int(10, 99) . '.00']),
    'third-of-cents' => fn (App $a, Words $w) => $a->orders->pay($w->id(), ['amount' => $w->int(10, 99) . '.333']),
    'entry-before-payment' => fn (App $a, Words $w) => $a->orders->service->checkIn($w->id(), 'new'),
    'code-of-old-app' => fn (App $a, Words $w) => $a->orders->service->scan(base64_encode('T-' . $w->int(1000, 9999))),
    'cart-lost' => fn (App $a, Words $w) => $a->orders->service->addToCart($w->int(1, 3)),
    'code-of-partner' => fn (App $a, Words $w) => $a->orders->service->discount($w->of('FAM10', 'VIP', 'CREW7')),
    'umlaut-cut' => fn (App $a, Words $w) => $a->orders->service->giftMessage(str_repeat('x', 19) . $w->of('ä', 'ö', 'é') . $w->name()),
    'balance-without-euro' => fn (App $a, Words $w) => $a->admin->balance($w->id()),
    'sms-slow' => fn (App $a, Words $w) => $a->admin->notifier->sms('+49' . $w->int(1000, 9999), $w->name()),
    'queue-host-down' => fn (App $a, Words $w) => $a->admin->notifier->enqueue('mails', ['id' => $w->id()]),
    'tab-in-settings' => fn (App $a, Words $w) => $a->admin->settings->load("mail:\n  host: smtp{$w->int(1, 9)}\n\tport: 25\n"),
    'setting-of-new-release' => fn (App $a, Words $w) => $a->admin->settings->get($w->of('wallet.pass_type', 'wallet.team')),
];
