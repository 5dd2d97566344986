<?php
declare(strict_types=1);

use Illuminate\Database\Capsule\Manager as DB;
use Shelfwise\Catalog\Catalog;
use Shelfwise\Clients\Partners;
use Shelfwise\Http\Routes;
use Shelfwise\Lending\Copy;
use Shelfwise\Lending\Fines;
use Shelfwise\Lending\LoanService;
use Shelfwise\Members\MemberService;
use Shelfwise\Reports\Reports;
use Shelfwise\Support\Read;
use Shelfwise\Support\Seeded as S;
use Shelfwise\Support\Settings;

$loans = new LoanService();
$fines = new Fines();
$catalog = new Catalog();
$members = new MemberService();
$partners = new Partners((int) getenv('PARTNER'));
$routes = new Routes();
$pdo = DB::connection()->getPdo();
$reports = new Reports($pdo);

return [
    ['too-many-copies', fn () => $loans->borrow(S::code('C'), S::num(11, 40), 0)],
    ['due-format', fn () => $loans->due(S::day(), 'd/m/Y')],
    ['overdue-text', fn () => $loans->overdue(['due' => S::pick('in three weeks or so', 'sometime', '31st of Feb.')])],
    ['kind-unknown', fn () => $loans->days(S::pick('vinyl', 'map', 'e-reader', 'game'))],
    ['latest-none', fn () => $loans->latest(S::num(700, 900))],
    ['copy-not-lent', fn () => $loans->only(S::code('X'))],
    ['close-committed', fn () => $loans->close($pdo, S::num(1, 9))],
    ['average-none', fn () => $loans->average([])],
    ['exact-scale', fn () => $fines->exact('4.' . S::num(11, 19))],
    ['rule-variable', fn () => $fines->rule('days * daily ' . S::pick('+ base', '- waived'), ['days' => 3, 'daily' => 20])],
    ['paid-text', fn () => $fines->paid(['paid' => S::pick('2,50', 'cash', 'EUR 3')])],
    ['text-amount', fn () => $fines->text((string) S::num(2, 90))],
    ['import-columns', fn () => $catalog->import('978' . S::num(1000, 9999) . ';' . S::title())],
    ['scan-absent', fn () => $catalog->scan(S::code('scan'))],
    ['marc-encoding', fn () => $catalog->marc(S::title(), S::pick('MARC-8', 'ANSEL'))],
    ['publish-latin', fn () => $catalog->publish(['title' => S::title() . " d\xe9j\xe0"])],
    ['subject-cycle', fn () => $catalog->trail(S::pick('poetry', 'arts'))],
    ['copies-twice', fn () => $catalog->twice(S::num(1, 5))],
    ['too-many-stars', fn () => $catalog->bar(S::num(6, 10))],
    ['no-shelf-row', fn () => $catalog->shelf(['shelf' => ['room' => S::branch()]])],
    ['author-text', fn () => $catalog->authors(['authors' => [['family' => 'Lem'], S::title()]])],
    ['grade-unknown', fn () => $members->card(S::num(1, 99), S::pick('senior', 'Adult', 'guest'))],
    ['card-no-barcode', fn () => $members->printed(S::num(1, 99))],
    ['register-twice', fn () => $members->register(['name' => S::title(), 'email' => S::pick('a@shelf.example', 'b@shelf.example'), 'card' => S::num(5, 99)])],
    ['register-no-card', fn () => $members->register(['name' => S::title(), 'email' => S::code('m') . '@shelf.example'])],
    ['rename-unknown', fn () => $members->rename(S::num(300, 900), ['name' => S::title()])],
    ['greeting-unknown', fn () => $members->greeting(S::num(300, 900))],
    ['holds-relation', fn () => $members->withHolds(S::num(1, 2))],
    ['session-cookie', fn () => $members->session(base64_encode(S::code('cookie')))],
    ['token-uuid', fn () => $members->byToken(S::code('token'))],
    ['column-path', fn () => $members->column((object) ['name' => S::title()], S::pick('fullName', 'card.number'))],
    ['recommend-none', fn () => $partners->recommend(S::num(1, 900))],
    ['opening-slow', fn () => $partners->slow(S::branch())],
    ['union-down', fn () => $partners->union(S::title())],
    ['holds-cache-down', fn () => $partners->waiting(S::title())],
    ['reminder-title', fn () => $reports->reminder(['name' => S::title()], ['due' => S::day(), 'copy' => S::code('X')])],
    ['reminder-due', fn () => $reports->reminder(['name' => S::title()], ['title' => S::title(), 'due' => S::pick('soon-ish', 'after Easter', '??')])],
    ['circulation-column', fn () => $reports->circulation(S::branch())],
    ['route-unknown', fn () => $routes->match('GET', '/copies/' . S::code('isbn'))],
    ['mailer-unbound', fn () => $routes->newsletter()],
    ['form-invalid', fn () => $routes->validated(['email' => S::title(), 'age' => S::num(1, 5)])],
    ['search-array', fn () => $routes->search(['q' => [S::title()]])],
    ['setting-secret', fn () => Settings::secret('SMS_GATEWAY_KEY')],
    ['branch-no-name', fn () => Settings::branch(['open' => S::num(7, 10)])],
    ['branch-open-text', fn () => Settings::branch(['name' => S::branch(), 'open' => S::pick('9:00', '10h')])],
    ['holiday-day', fn () => Read::day(S::pick('Easter Monday 2026', '2026-13-01', 'X-mas'))],
];
