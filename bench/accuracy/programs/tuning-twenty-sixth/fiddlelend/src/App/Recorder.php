<?php

declare(strict_types=1);

namespace Fiddle\App;

/** As the SDK of OpenTelemetry formats what was thrown. */
final class Recorder
{
    public static function record(string $bug, \Throwable $e, string $span, int $kind): void
    {
        $line = ['bug' => $bug, 'type' => get_class($e), 'message' => $e->getMessage(), 'stack' => self::format($e), 'span' => $span, 'kind' => $kind];
        echo json_encode($line, JSON_INVALID_UTF8_SUBSTITUTE | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE), "\n";
    }

    private static function name(string $name): string
    {
        return strtr($name, ['\\' => '.']);
    }

    private static function format(\Throwable $e): string
    {
        $s = '';
        $enclosing = null;
        do {
            if ($enclosing) {
                $s .= "\nCaused by: ";
            }
            $frames = self::frames($e);
            $s .= self::name(get_class($e)) . ($e->getMessage() !== '' ? ': ' . $e->getMessage() : '');
            $n = count($frames);
            if ($enclosing) {
                for ($m = count($enclosing); $n && $m && $frames[$n - 1] === $enclosing[$m - 1]; $n--, $m--) {
                }
            }
            for ($i = 0; $i < $n; $i++) {
                $frame = $frames[$i];
                $s .= "\n\tat " . ($frame['class'] !== null ? self::name($frame['class']) . '.' : '') . self::name($frame['function']) . '(';
                $s .= $frame['file'] !== null ? basename($frame['file']) . ($frame['line'] ? ':' . $frame['line'] : '') : 'Unknown Source';
                $s .= ')';
            }
            if ($n !== count($frames)) {
                $s .= sprintf("\n\t... %d more", count($frames) - $n);
            }
            $enclosing = $frames;
        } while ($e = $e->getPrevious());

        return $s;
    }

    private static function frames(\Throwable $e): array
    {
        $frames = [];
        $trace = $e->getTrace();
        for ($i = 0; $i < count($trace) + 1; $i++) {
            $frames[] = [
                'function' => $trace[$i]['function'] ?? '{main}',
                'class' => $trace[$i]['class'] ?? null,
                'file' => $trace[$i - 1]['file'] ?? null,
                'line' => $trace[$i - 1]['line'] ?? null,
            ];
        }
        $frames[0]['file'] = $e->getFile();
        $frames[0]['line'] = $e->getLine();

        return $frames;
    }
}
