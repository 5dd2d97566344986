<?php

declare(strict_types=1);

use Stay\Job\Locale;
use Stay\Job\Naming;
use Stay\Job\Pipeline;
use Stay\Job\Timing;
use Stay\Job\Worker;
use Stay\Support\Recorder;

error_reporting(E_ALL);
set_error_handler(static function (int $level, string $text, string $file, int $line): bool {
    if (str_contains($file, '/vendor/') || str_contains($text, 'GuzzleHttp')) {
        return true;
    }
    throw new ErrorException($text, 0, $level, $file, $line);
});
spl_autoload_register(static function (string $class): void {
    $path = __DIR__ . '/vendor/' . str_replace('\\', '/', $class) . '.php';
    if (is_file($path)) {
        require $path;
    }
});
foreach (['GuzzleHttp/functions.php', 'GuzzleHttp/Psr7/functions.php', 'GuzzleHttp/Promise/functions.php', 'Ramsey/Uuid/functions.php'] as $functions) {
    if (is_file(__DIR__ . "/vendor/$functions")) {
        require __DIR__ . "/vendor/$functions";
    }
}
if (!function_exists('trigger_deprecation')) {
    function trigger_deprecation(string ...$what): void
    {
    }
}
foreach (['Support/Recorder', 'Support/Values', 'Support/Checks', 'Repository/Database', 'Repository/BookingRepository', 'Client/Channels', 'Client/Devices', 'Service/Booking', 'Service/Pricing', 'Service/Documents', 'Http/Controllers', 'Job/Kernel'] as $part) {
    require __DIR__ . "/app/$part.php";
}

mt_srand((int) (getenv('SEED') ?: 1) * 104729);
$stub = proc_open([PHP_BINARY, '-S', '127.0.0.1:9493', __DIR__ . '/config/stub.php'], [['file', '/dev/null', 'r'], ['file', '/dev/null', 'w'], ['file', '/dev/null', 'w']], $pipes, null, ['PHP_CLI_SERVER_WORKERS' => '3']);
usleep(700000);

$door = getenv('DOOR') ?: 'cli';
[$span, $kind] = ['http' => ['POST /{route}', 1], 'queue' => ['stay process', 4], 'cron' => ['stay schedule', 0], 'cli' => ['stay run', 0]][$door];
$layers = array_map(static fn (string $name) => ['timing' => new Timing(), 'locale' => new Locale(), 'naming' => new Naming()][$name], array_filter(explode(',', getenv('WRAP') ?: '')));
$worker = new Worker(new Pipeline($layers), $span, $kind);
$entries = require __DIR__ . '/config/entries.php';

if ($door === 'queue') {
    $queue = new SplQueue();
    foreach ($entries as $entry) {
        $queue->enqueue($entry);
    }
    $worker->work($queue);
} elseif ($door === 'cron') {
    array_walk($entries, static function (array $entry) use ($span, $kind): void {
        try {
            call_user_func($entry[1]);
        } catch (Throwable $e) {
            Recorder::record($entry[0], $e, $span, $kind);
        }
    });
} else {
    foreach ($entries as [$name, $work]) {
        $worker->run($name, $work);
    }
}
$status = proc_get_status($stub);
proc_terminate($stub);
