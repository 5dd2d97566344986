<?php

declare(strict_types=1);

namespace Coursely;

use Throwable;

/** What the SDK's span makes of a throwable: its class, its message and a stack in the form that Java has. */
final class Telemetry
{
    public static function record(string $bug, Throwable $error, string $span, int $kind): void
    {
        $line = ['bug' => $bug, 'type' => $error::class, 'message' => $error->getMessage(), 'stack' => self::stack($error), 'span' => $span, 'kind' => $kind];
        echo json_encode($line, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_INVALID_UTF8_SUBSTITUTE), "\n";
    }

    private static function stack(Throwable $error): string
    {
        $text = '';
        $outer = null;
        for (; $error !== null; $error = $error->getPrevious()) {
            $text .= ($outer === null ? '' : "\nCaused by: ") . strtr($error::class, '\\', '.');
            $text .= $error->getMessage() === '' ? '' : ': ' . $error->getMessage();
            $frames = self::frames($error);
            $shared = 0;
            while ($outer !== null && $shared < min(count($frames), count($outer)) && $frames[count($frames) - 1 - $shared] === $outer[count($outer) - 1 - $shared]) {
                $shared++;
            }
            foreach (array_slice($frames, 0, count($frames) - $shared) as $frame) {
                $text .= "\n\tat {$frame}";
            }
            $text .= $shared === 0 ? '' : "\n\t... {$shared} more";
            $outer = $frames;
        }

        return $text;
    }

    /** @return list<string> */
    private static function frames(Throwable $error): array
    {
        $frames = [];
        [$file, $line] = [$error->getFile(), $error->getLine()];
        foreach ([...$error->getTrace(), ['function' => '{main}']] as $call) {
            $name = (isset($call['class']) ? $call['class'] . '.' : '') . $call['function'];
            $frames[] = strtr($name, '\\', '.') . '(' . ($file === null ? 'Unknown Source' : basename($file) . ($line === null ? '' : ":{$line}")) . ')';
            [$file, $line] = [$call['file'] ?? null, $call['line'] ?? null];
        }

        return $frames;
    }
}
