<?php
// php run.php <http|job> <seed>: meets each bug by this door and prints what an SDK would send of it.
foreach (['Check', 'Archive', 'Hall', 'Tickets'] as $name) {
    require __DIR__ . "/src/$name.php";
}

use Museum\Desk\Tickets;
use Museum\Hall;

[, $door, $seed] = $argv;
$seed = (int) $seed;
$words = ['amphora', 'mosaic', 'fresco', 'statue', 'relief', 'bust', 'vase', 'coin', 'mask', 'icon'];
$reasons = ['no funds', 'card is lost', 'wrong pin', 'bank is closed', 'limit reached', 'card expired', 'too late'];
$w = $words[$seed % count($words)];
$r = $reasons[$seed % count($reasons)];
$n = 3 + $seed * 17;
$id = $seed % 2 ? sprintf('%08x-ab12-4a8c-9c11-1234567890ab', $seed * 7919) : (string) (1000 + $seed * 37);

$bugs = [
    'hall-without-guard' => fn () => (new Hall())->guardName(),
    'hang-nothing' => fn () => (new Hall())->hang(null),
    'sell-nothing' => fn () => (new Tickets())->sell(null),
    'walls-of-none' => fn () => (new Hall())->perWall(0),
    'title-of-text' => fn () => (new Hall([$w]))->titles(),
    'light-of-word' => fn () => (new Hall())->light($w),
    'plan-not-json' => fn () => (new Hall())->plan($w),
    'hall-taken' => fn () => (new Hall())->save($id),
    'hall-missing' => fn () => (new Hall())->load($id),
    'fare-unknown' => fn () => (new Tickets())->fare($w),
    'card-refused' => fn () => (new Tickets())->pay($w, $r),
    'ticket-missing' => fn () => (new Tickets())->load($id),
    'ticket-taken' => fn () => (new Tickets())->save($id),
    'date-unreadable' => fn () => (new Tickets())->date("$w $w"),
    'change-unmatched' => fn () => (new Tickets())->change($n),
    'count-of-none' => fn () => (new Tickets())->total([['price' => $n, 'count' => 0]]),
    'mail-undefined' => fn () => (new Tickets())->mail($w),
];

/** The PHP SDK's form: as Java's, with base names. */
function format(Throwable $error): string
{
    $text = '';
    $outer = null;
    do {
        $frames = [];
        $trace = $error->getTrace();
        for ($i = 0; $i <= count($trace); $i++) {
            $call = $trace[$i] ?? [];
            $at = $i === 0 ? ['file' => $error->getFile(), 'line' => $error->getLine()] : $trace[$i - 1];
            $name = isset($call['class']) ? $call['class'] . '.' . $call['function'] : $call['function'] ?? '{main}';
            $place = isset($at['file']) ? basename($at['file']) . ':' . $at['line'] : 'Unknown Source';
            $frames[] = str_replace('\\', '.', $name) . "($place)";
        }
        $shown = count($frames);
        for ($m = count($outer ?? []); $outer !== null && $shown > 0 && $m > 0 && $frames[$shown - 1] === $outer[$m - 1]; $m--) {
            $shown--;
        }
        $text .= ($outer === null ? '' : "\nCaused by: ") . str_replace('\\', '.', $error::class);
        $text .= $error->getMessage() === '' ? '' : ': ' . $error->getMessage();
        foreach (array_slice($frames, 0, $shown) as $frame) {
            $text .= "\n\tat $frame";
        }
        if ($shown < count($frames)) {
            $text .= "\n\t... " . (count($frames) - $shown) . ' more';
        }
        $outer = $frames;
        $error = $error->getPrevious();
    } while ($error !== null);
    return $text;
}

function logged(callable $next): mixed
{
    return $next();
}

function attempt(string $bug, callable $act): void
{
    try {
        $act();
    } catch (Throwable $error) {
        echo json_encode(['bug' => $bug, 'attributes' => [
            'exception.type' => $error::class,
            'exception.message' => $error->getMessage(),
            'exception.stacktrace' => format($error),
        ]], JSON_UNESCAPED_SLASHES | JSON_INVALID_UTF8_SUBSTITUTE), "\n";
    }
}

foreach ($bugs as $bug => $act) {
    $entered = $act;
    if ($door === 'http') {
        for ($i = 0; $i < $seed % 3; $i++) {
            $inner = $entered;
            $entered = fn () => logged($inner);
        }
    }
    attempt($bug, $entered);
}
