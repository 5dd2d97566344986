<?php
declare(strict_types=1);

set_include_path(getenv('VENDOR'));
spl_autoload_register(function (string $class): void {
    if (!str_starts_with($class, 'PlotPatch\\')) return;
    $parts = explode('\\', substr($class, 10));
    $parts[0] = strtolower($parts[0]);
    if (in_array($parts[1], ['Status', 'WrongStatus', 'Tenant', 'Address'], true)) $parts[1] = 'Plot';
    require_once __DIR__ . '/' . implode('/', $parts) . '.php';
});
require 'GuzzleHttp/autoload.php';
require 'Twig/autoload.php';

set_error_handler(function (int $level, string $message, string $file, int $line): bool {
    throw new ErrorException($message, 0, $level, $file, $line);
});

(new PlotPatch\App\Kernel())->run(getenv('DOOR') ?: 'cli');
