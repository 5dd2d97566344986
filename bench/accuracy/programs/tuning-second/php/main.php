<?php

declare(strict_types=1);

// Runs every bug once and prints what recordException of the SDK sends, a line of JSON each.
require __DIR__ . '/report.php';
require __DIR__ . '/hotel.php';

use Hotel\Desk;
use Hotel\Guest;
use Hotel\Office;

set_error_handler(static function (int $level, string $message, string $file, int $line): never {
    throw new ErrorException($message, 0, $level, $file, $line);
});

$seed = (int) getenv('SEED');
$names = ['Ada', 'Bertil', 'Chloé', 'Dusan', 'Eun-ji', 'Fadi'];
$reasons = ['card declined by issuer', 'contract ended', 'price changed', 'hotel not known', 'too many requests', 'session over'];
$months = ['March', 'Brumaire', 'Octobre', 'Mai', 'Decembre', 'Sept'];
[$name, $reason, $month] = [$names[$seed % 6], $reasons[$seed % 6], $months[$seed % 6]];
$number = 50 + $seed * 173;
$plan = ['floor' => $number];
for ($i = 0; $i < $seed % 5; $i++) {
    $plan = ['in' => $plan];
}

$desk = new Desk();
$office = new Office(new PDO('sqlite::memory:'));
$bugs = [
    'check-in-without-passport' => fn () => $desk->checkIn(['name' => $name, 'passport' => '']),
    'check-out-without-card' => fn () => $desk->checkOut(['room' => $number]),
    'no-companion' => fn () => $desk->companionOf(new Guest($name)),
    'mail-is-null' => fn () => $desk->mailOf(new Guest($name)),
    'no-room' => fn () => $desk->assign("2031-07-{$seed}", $number),
    'no-nights' => fn () => $desk->perNight($number, 0),
    'arrival-is-no-date' => fn () => $desk->arrival("{$name} {$number}"),
    'season-unknown' => fn () => $desk->season($month),
    'floor-plan-ends' => fn () => $desk->depth($plan),
    'bill-is-no-number' => fn () => $desk->totals([new Guest($name)]),
    'room-without-beds' => fn () => $desk->sorted([['id' => $number], ['id' => $name]]),
    'guest-not-saved' => fn () => $office->save($name),
    'guest-not-archived' => fn () => $office->archive($name),
    'preferences-are-no-json' => fn () => $office->preferences("{$name}={$number}"),
    'import-is-no-json' => fn () => $office->import("[{$number},"),
    'partner-says-no' => fn () => $office->partner($reason),
    'line-is-no-price' => fn () => iterator_to_array($office->rows(['12', "{$name} {$number}"])),
    'letter-without-title' => fn () => $office->letter(['guest' => new Guest($name), 'room' => $number]),
];

final class Pipeline
{
    /** @param list<callable> $layers */
    public function __construct(private array $layers)
    {
    }

    public function handle(callable $last): mixed
    {
        $layer = array_shift($this->layers);

        return $layer === null ? $last() : $layer(fn () => $this->handle($last));
    }
}

$timed = static function (callable $next): mixed {
    $started = hrtime(true);
    try {
        return $next();
    } finally {
        $started = hrtime(true) - $started;
    }
};
$layers = ['' => [], '1' => [$timed], '2' => [static fn (callable $next) => $next(), $timed]][(string) getenv('WRAP')];

function consume(SplQueue $queue, array $layers): void
{
    while (!$queue->isEmpty()) {
        [$bug, $call] = $queue->dequeue();
        try {
            (new Pipeline($layers))->handle($call);
        } catch (Throwable $error) {
            Report\report($bug, $error);
        }
    }
}

if (getenv('ENTRY') === 'job') {
    $queue = new SplQueue();
    foreach ($bugs as $bug => $call) {
        $queue->enqueue([$bug, $call]);
    }
    consume($queue, $layers);
} else {
    foreach ($bugs as $bug => $call) {
        try {
            getenv('ENTRY') === 'http' ? (new Pipeline($layers))->handle($call) : $call();
        } catch (Throwable $error) {
            Report\report($bug, $error);
        }
    }
}
