<?php

namespace Festiva;

use OpenTelemetry\SDK\Common\Exception\StackTraceFormatter;

error_reporting(E_ALL & ~E_DEPRECATED);
require __DIR__ . '/src/bootstrap.php';
set_error_handler(function (int $level, string $text, string $file, int $line) {
    if (error_reporting() & $level) {
        throw new \ErrorException($text, 0, $level, $file, $line);
    }
});

$app = new App(getenv('PREFIX'), (int) getenv('PARTNER'));
$words = new Words((int) getenv('SEED'));
$kernel = new Kernel($app, getenv('DOOR') ?: 'cli', getenv('WRAP') ?: '');
foreach (require __DIR__ . '/src/entries.php' as $label => $entry) {
    if (trim($label) === '') {
        continue;
    }
    try {
        $kernel->run(fn () => $entry($app, $words));
        fwrite(STDERR, "$label: nothing failed\n");
    } catch (\Throwable $e) {
        echo json_encode(['bug' => $label, 'type' => $e::class, 'message' => $e->getMessage(), 'stack' => StackTraceFormatter::format($e), ...$kernel->span()], JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_INVALID_UTF8_SUBSTITUTE), "\n";
    }
}
