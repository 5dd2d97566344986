<?php

declare(strict_types=1);

namespace Telemetry;

use Throwable;

/** As the formatter of the SDK for PHP writes an exception and what it came from. */
function stack(Throwable $error): string
{
    $lines = [];
    $outer = [];
    for ($each = $error; $each !== null; $each = $each->getPrevious()) {
        $frames = frames($each);
        $shared = 0;
        while ($shared < min(count($frames), count($outer)) && $frames[count($frames) - 1 - $shared] === $outer[count($outer) - 1 - $shared]) {
            $shared++;
        }
        $message = $each->getMessage();
        $lines[] = ($each === $error ? '' : 'Caused by: ') . str_replace('\\', '.', $each::class) . ($message === '' ? '' : ": {$message}");
        foreach (array_slice($frames, 0, count($frames) - $shared) as $frame) {
            $lines[] = "\tat {$frame}";
        }
        if ($shared > 0) {
            $lines[] = "\t... {$shared} more";
        }
        $outer = $frames;
    }

    return implode("\n", $lines);
}

/** @return list<string> */
function frames(Throwable $error): array
{
    $frames = [];
    [$file, $line] = [$error->getFile(), $error->getLine()];
    foreach ([...$error->getTrace(), ['function' => '{main}']] as $call) {
        $name = str_replace('\\', '.', isset($call['class']) ? "{$call['class']}.{$call['function']}" : $call['function']);
        $frames[] = "{$name}(" . ($file === null ? 'Unknown Source' : basename($file) . ":{$line}") . ')';
        [$file, $line] = [$call['file'] ?? null, $call['line'] ?? null];
    }

    return $frames;
}

function report(string $bug, string $span, int $kind, Throwable $error): void
{
    $line = ['bug' => $bug, 'type' => $error::class, 'message' => $error->getMessage(), 'stack' => stack($error), 'span' => $span, 'kind' => $kind];
    echo json_encode($line, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_INVALID_UTF8_SUBSTITUTE), "\n";
}
