<?php
declare(strict_types=1);

use Ticketing\Show;
use Ticketing\Venue;

/** Which bad input reaches which bug. Data alone. */
function requestOf(string $bug, array $v): array
{
    $n = (int) $v['id'];
    $show = new Show($v['word'], new Venue('Ghent', $n), ['stalls' => 1000]);
    $order = ['code' => $v['id'], 'buyer' => $v['name'], 'show' => $v['word'], 'area' => 'stalls', 'count' => 1];

    return match ($bug) {
        'prices-missing' => ['poster', [], new Show($v['word'], null, [])],
        'count-not-positive' => ['place', ['count' => -$n] + $order, $show],
        'address-invalid' => ['mail', [str_replace('@', ' ', $v['email'])], null],
        'show-not-found' => ['place', ['show' => $v['name']] + $order, $show],
        'cart-not-found' => ['cart', [$v['token']], null],
        'area-unknown' => ['place', ['area' => $v['name']] + $order, $show],
        'venue-missing' => ['poster', [$v['word']], new Show($v['word'], null, ['a' => 1])],
        'city-missing' => ['poster', [$v['word']], new Show($v['word'], new Venue(null, 1), ['a' => 1])],
        'shared-by-nobody' => ['share', [$v['word'], 0], $show],
        'import-not-json' => ['import', [["<{$v['word']}>", "[{\"title\": {$v['word']}", "\"\x01{$v['word']}\""][$n % 3]], null],
        'import-without-prices' => ['import', [json_encode([['title' => $v['word']]])], null],
        'import-of-numbers' => ['import', [json_encode([$n])], null],
        'order-twice' => ['twice', $order, $show],
        'buyer-missing' => ['place', ['buyer' => null] + $order, $show],
        'status-unknown' => ['status', [$v['word']], null],
        'date-unreadable' => ['validUntil', [$v['word'] . ' ' . $n], null],
        'payment-failed' => ['pay', [$v['id'], '/' . [500, 502, 503][$n % 3] . '/' . $v['token']], null],
        'search-unknown-column' => ['search', [str_replace([' ', '-'], '', $v['word'])], null],
        'ticket-missing' => ['ticket', ["/var/lib/ticketing/{$v['date']}", $v['token']], null],
        'discount-of-text' => ['discount', [[$v['word'], 1.5, null][$n % 3]], null],
        'part-without-cents' => ['sum', [nested($n % 6, [$v['word'], $n, null][$n % 3])], null],
        'last-line' => ['lines', [$n % 500], null],
        'mail-without-name' => ['mail', [$v['email']], null],
    };
}

function nested(int $levels, mixed $leaf): array
{
    return $levels === 0 ? [$leaf] : [nested($levels - 1, $leaf)];
}
