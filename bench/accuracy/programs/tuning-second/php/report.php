<?php

declare(strict_types=1);

namespace Report;

use Throwable;

/** As StackTraceFormatter of the SDK writes an exception and its causes. */
function format(Throwable $error): string
{
    $text = '';
    $enclosing = null;
    do {
        $frames = frames($error);
        $text .= ($enclosing === null ? '' : "\nCaused by: ") . strtr($error::class, ['\\' => '.']) . ($error->getMessage() === '' ? '' : ': ' . $error->getMessage());
        $n = count($frames);
        for ($m = count($enclosing ?? []); $n > 0 && $m > 0 && $frames[$n - 1] === $enclosing[$m - 1]; $n--, $m--);
        foreach (array_slice($frames, 0, $n) as [$class, $function, $file, $line]) {
            $name = ($class === null ? '' : strtr($class, ['\\' => '.']) . '.') . strtr($function, ['\\' => '.']);
            $text .= "\n\tat {$name}(" . ($file === null ? 'Unknown Source' : basename($file) . ($line ? ":{$line}" : '')) . ')';
        }
        if ($n < count($frames)) {
            $text .= sprintf("\n\t... %d more", count($frames) - $n);
        }
        $enclosing = $frames;
    } while ($error = $error->getPrevious());

    return $text;
}

/** @return list<array{?string, string, ?string, ?int}> */
function frames(Throwable $error): array
{
    $trace = $error->getTrace();
    $frames = [];
    for ($i = 0; $i <= count($trace); $i++) {
        $frames[] = [$trace[$i]['class'] ?? null, $trace[$i]['function'] ?? '{main}', $i ? $trace[$i - 1]['file'] ?? null : $error->getFile(), $i ? $trace[$i - 1]['line'] ?? null : $error->getLine()];
    }

    return $frames;
}

function report(string $bug, Throwable $error): void
{
    echo json_encode(['bug' => $bug, 'type' => $error::class, 'message' => $error->getMessage(), 'stack' => format($error)], JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE), "\n";
}
