<?php

require __DIR__ . '/src/bootstrap.php';

use GuzzleHttp\Psr7\ServerRequest;
use Lotroom\Bidding\SaleRoom;
use Lotroom\Billing\InvoiceService;
use Lotroom\Catalog\CatalogService;
use Lotroom\Console\Job;
use Lotroom\Console\Worker;
use Lotroom\Http\Kernel;
use Lotroom\Http\SessionMiddleware;
use Lotroom\Http\ThrottleMiddleware;
use Lotroom\Remote\Gateway;
use Lotroom\Storage\Database;
use Lotroom\Storage\Files;
use Lotroom\Storage\Lots;
use Lotroom\Support\ErrorHandler;
use Lotroom\Support\Values;

/** In the form that the SDK gives to a stack. */
function formatted(Throwable $error): string
{
    $dotted = fn (string $name): string => str_replace('\\', '.', $name);
    $text = '';
    $above = [];
    for ($e = $error; $e !== null; $e = $e->getPrevious()) {
        $trace = $e->getTrace();
        $frames = [];
        for ($i = 0; $i <= count($trace); $i++) {
            $frames[] = [
                'name' => (isset($trace[$i]['class']) ? $dotted($trace[$i]['class']) . '.' : '') . $dotted($trace[$i]['function'] ?? '{main}'),
                'file' => $i === 0 ? $e->getFile() : ($trace[$i - 1]['file'] ?? null),
                'line' => $i === 0 ? $e->getLine() : ($trace[$i - 1]['line'] ?? null),
            ];
        }
        $n = count($frames);
        for ($m = count($above); $n > 0 && $m > 0 && $frames[$n - 1] === $above[$m - 1]; $n--, $m--);
        $text .= ($text === '' ? '' : "\nCaused by: ") . $dotted($e::class) . ($e->getMessage() === '' ? '' : ': ' . $e->getMessage());
        foreach (array_slice($frames, 0, $n) as $frame) {
            $place = $frame['file'] === null ? 'Unknown Source' : basename($frame['file']) . ($frame['line'] ? ':' . $frame['line'] : '');
            $text .= "\n\tat {$frame['name']}($place)";
        }
        if ($n !== count($frames)) {
            $text .= "\n\t... " . (count($frames) - $n) . ' more';
        }
        $above = $frames;
    }
    return $text;
}

function report(array $entry, Throwable $error): void
{
    [$bug, $span, $kind] = $entry;
    echo json_encode(['bug' => $bug, 'type' => $error::class, 'message' => $error->getMessage(), 'stack' => formatted($error), 'span' => $span, 'kind' => $kind], JSON_INVALID_UTF8_SUBSTITUTE | JSON_UNESCAPED_SLASHES), "\n";
}

ini_set('zend.exception_ignore_args', '1');
$seed = (int) (getenv('SEED') ?: 1);
$upstream = proc_open([PHP_BINARY, '-S', '127.0.0.1:9585', __DIR__ . '/upstream.php'], [1 => ['file', '/dev/null', 'w'], 2 => ['file', '/dev/null', 'w']], $pipes);
usleep(700000);
ErrorHandler::register();
$database = new Database('sqlite::memory:');
$database->migrate();
$lots = new Lots($database);
$files = new Files('storage');
$app = (object) ['lots' => $lots, 'files' => $files, 'catalog' => new CatalogService($lots, $files), 'room' => new SaleRoom($database), 'invoices' => new InvoiceService(), 'gateway' => new Gateway('http://127.0.0.1:9585')];
$entries = require __DIR__ . '/src/entries.php';
$ask = fn (int $i): Closure => fn () => $entries[$i][3]($app, new Values($seed * 1000 + $i));
$layers = match (getenv('WRAP') ?: '') {
    'both' => [new SessionMiddleware(), new ThrottleMiddleware()],
    'session' => [new SessionMiddleware()],
    default => [],
};
switch (getenv('DOOR')) {
    case 'http':
        $kernel = new Kernel($layers);
        foreach ($entries as $i => $entry) {
            try {
                $kernel->handle(new ServerRequest('GET', "/$i"), $ask($i));
            } catch (Throwable $error) {
                report($entry, $error);
            }
        }
        break;
    case 'queue':
        $jobs = array_map(fn (int $i) => new Job($i, $ask($i)), array_keys($entries));
        (new Worker())->consume($jobs, fn (Job $job, Throwable $error) => report($entries[$job->index], $error));
        break;
    case 'reflection':
        foreach ($entries as $i => $entry) {
            try {
                (new ReflectionFunction($entry[3]))->invoke($app, new Values($seed * 1000 + $i));
            } catch (Throwable $error) {
                report($entry, $error);
            }
        }
        break;
    default:
        foreach ($entries as $i => $entry) {
            try {
                $ask($i)();
            } catch (Throwable $error) {
                report($entry, $error);
            }
        }
}
proc_terminate($upstream);
