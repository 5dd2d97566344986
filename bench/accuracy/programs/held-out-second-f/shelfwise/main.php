<?php
declare(strict_types=1);

require __DIR__ . '/bootstrap.php';

use Shelfwise\Doors\Console;
use Shelfwise\Doors\Kernel;
use Shelfwise\Doors\Worker;
use Shelfwise\Support\Seeded;
use Shelfwise\Support\Telemetry;
use Symfony\Component\HttpFoundation\Request;

Seeded::start((int) getenv('SEED'));
$door = getenv('DOOR') ?: 'cli';
$wrap = getenv('WRAP');
foreach (require __DIR__ . '/scenarios.php' as $index => [$bug, $task]) {
    try {
        match ($door) {
            'http' => (new Kernel($wrap === 'layers'))->handle(Request::create("/tasks/$index", 'POST'), $task),
            'job' => (new Worker())->process($task, Seeded::num(1000, 9999), $wrap === 'cause'),
            'console' => (new Console())->run($task),
            default => $task(),
        };
    } catch (Throwable $error) {
        [$span, $kind] = ['http' => ['POST /tasks/{index}', 2], 'job' => ['jobs process', 5]][$door] ?? ['shelfwise', 1];
        Telemetry::send($bug, $error, $span, $kind);
    }
}
