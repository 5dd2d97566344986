<?php

namespace PetalPost;

use PetalPost\Billing\Till;
use PetalPost\Catalog\Bouquets;
use PetalPost\Courier\CourierClient;
use PetalPost\Courier\Route;
use PetalPost\Courier\Stop;
use PetalPost\Job\Nightly;
use PetalPost\Order\Order;
use PetalPost\Order\OrderStore;
use PetalPost\Order\Recipient;
use PetalPost\Order\State;
use PetalPost\Support\Settings;
use PetalPost\Web\Login;

function desk(int $seed, string $folder, string $base, int $closed): array
{
    $pick = fn (string ...$of): string => $of[$seed % count($of)];
    $n = 6000 + $seed * 59;
    $shop = $pick('Rosenhof', 'Flieder & Co', 'Am Markt', 'Tulpenwerk', 'Gretas Laden', 'Blattwerk', 'Mohnblume');
    $who = $pick('Anna Krüger', 'Timo Vogt', 'Selma Haas', 'Erik Thom', 'Mila Sturm', 'Jonas Beck', 'Rosa Lenz');
    $number = "PP-$n";
    $store = new OrderStore();
    $store->insert(['number' => $number, 'shop' => $shop, 'total' => $n]);
    $bouquets = new Bouquets();
    $courier = new CourierClient($base);
    $route = new Route();
    $till = new Till();
    $login = new Login();
    $nightly = new Nightly();
    $settings = Settings::fromYaml("slots: '$n'\nshop: x");
    return [
        ['delivered-from-placed', fn () => (new Order($number))->move(State::Delivered)],
        ['state-word-of-old-release', fn () => State::from($pick('sent', 'packed', 'lost'))],
        ['due-day-never-set', fn () => $till->due(new Order($number))],
        ['greeting-without-recipient', fn () => (new Order($number))->greeting()],
        ['street-without-number', fn () => (new Recipient($who, $shop))->streetNumber()],
        ['order-inserted-twice', fn () => $store->insert(['number' => $number, 'shop' => $shop])],
        ['order-row-without-number', fn () => $store->insert(['shop' => $shop])],
        ['total-negative-in-import', fn () => $store->import("$number-d;$shop;-$seed")],
        ['import-line-short', fn () => $store->import("$number-e;$shop")],
        ['sort-by-dropped-column', fn () => $store->sorted($pick('due', 'city', 'priority'))],
        ['total-of-absent-order', fn () => $store->total("X-$n")],
        ['order-not-among-ours', fn () => $store->find("Y-$n")],
        ['stem-without-price', fn () => $bouquets->priceOf(['rose' => 3, $pick('peony', 'aster', 'dahlia') => $seed])],
        ['count-of-stems-as-text', fn () => $bouquets->priceOf(['rose' => "$seed x"])],
        ['season-of-winter', fn () => $bouquets->season(1 + $seed % 2)],
        ['no-vases', fn () => $bouquets->per($n, 0)],
        ['bouquet-json-broken', fn () => $bouquets->read("{name: $seed}")],
        ['bouquet-without-name', fn () => $bouquets->read("{\"stems\": [$n]}")],
        ['shelf-place-beyond', fn () => $bouquets->shelf([$shop], 1 + $seed)],
        ['ribbon-colour-by-name', fn () => $bouquets->colour($pick('crimson', 'ivory', 'sage'))],
        ['quote-without-cents', fn () => $courier->quote((string) (10000 + $n))],
        ['track-answers-html', fn () => $courier->track("T$n")],
        ['pickup-server-error', fn () => $courier->pickup("s$n")],
        ['parcel-refused', fn () => $courier->book("B$n")],
        ['slots-time-out', fn () => $courier->slots("s$n")],
        ['courier-host-down', fn () => (new CourierClient("http://127.0.0.1:$closed"))->quote("$n")],
        ['parcel-queue-down', fn () => $courier->queued($closed, "Q$n")],
        ['scanner-not-plugged', fn () => $courier->scanner($closed)],
        ['zone-misspelt', fn () => $route->leaves('Europe/' . $pick('Wein', 'Berln', 'Zurick'))],
        ['stop-is-an-array', fn () => $route->optimise([new Stop($shop, 4), ['name' => $who]])],
        ['stop-after-midnight', fn () => new Stop($shop, 1440 + $seed)],
        ['van-type-unknown', fn () => $route->van($pick('Cargo', 'Bike', 'Cooler'))],
        ['country-without-vat', fn () => $till->vat($pick('IT', 'FR', 'LI'), $n)],
        ['invoice-variable-renamed', fn () => $till->invoice('Total {{ sum }} for {{ buyer }}', ['total' => $n, 'buyer' => $who])],
        ['amount-with-euro-sign', fn () => $till->amount("€ $n")],
        ['refund-above-paid', fn () => $till->refund($n, $n + 100 * $seed, $number)],
        ['voucher-without-dash', fn () => $till->voucher("SPRING$n")],
        ['token-without-dots', fn () => $login->token("abc$n")],
        ['user-without-hash', fn () => $login->check(['name' => $who], 'x')],
        ['password-wrong', fn () => $login->check(['name' => $who, 'hash' => '$2y$04$abcdefghijklmnopqrstuuWq1j8cT8b6z0m5y6o0m2s0bq1x6y4Fe'], "pw$n")],
        ['session-without-shop', fn () => $login->shop(['user' => ['id' => $n]])],
        ['florist-may-not', fn () => $login->may(['name' => $who, 'rights' => ['bind']], $pick('refund', 'cancel', 'export'))],
        ['step-binds-again', fn () => $nightly->step("bind-$seed", fn () => (new Order($number, State::Bound))->move(State::Bound))],
        ['reminder-day-in-german', fn () => $nightly->remind($pick('übermorgen', 'Mittwoch', 'Ostern'))],
        ['holiday-day-iso', fn () => $nightly->holiday("2026-0" . (1 + $seed % 9) . '-11')],
        ['carbon-day-with-slashes', fn () => $nightly->parse("1$seed/03/2026")],
        ['batch-id-short', fn () => $nightly->batch("b-$n")],
        ['export-folder-gone', fn () => $nightly->export($folder, "orders-$n")],
        ['slug-outside-ascii', fn () => $nightly->slug('Grün ' . $who)],
        ['slots-quoted-in-yaml', fn () => $settings->int('slots')],
        ['settings-file-absent', fn () => Settings::fromFile("$folder/config/{$pick('prod', 'stage', 'demo')}.yaml")],
        ['secret-not-in-environment', fn () => $settings->secret($pick('COURIER_KEY', 'MAIL_KEY', 'TILL_KEY'))],
    ];
}
