<?php
namespace Lingodesk;

/** As `StackTraceFormatter` of the SDK writes an exception. */
final class Telemetry
{
    public static function record(string $bug, \Throwable $error, string $span, int $kind): void
    {
        echo json_encode(['bug' => $bug, 'type' => $error::class, 'message' => $error->getMessage(), 'stack' => self::format($error), 'span' => $span, 'kind' => $kind], JSON_UNESCAPED_SLASHES | JSON_INVALID_UTF8_SUBSTITUTE), "\n";
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
            $s .= strtr($e::class, ['\\' => '.']) . ($e->getMessage() !== '' ? ': ' . $e->getMessage() : '');
            $n = count($frames);
            if ($enclosing) {
                for ($m = count($enclosing); $n && $m && $frames[$n - 1] === $enclosing[$m - 1]; $n--, $m--) {
                }
            }
            for ($i = 0; $i < $n; $i++) {
                $frame = $frames[$i];
                $s .= "\n\tat " . ($frame['class'] !== null ? strtr($frame['class'], ['\\' => '.']) . '.' : '') . strtr($frame['function'], ['\\' => '.']) . '(';
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
        $trace = $e->getTrace();
        $frames = [];
        for ($i = 0; $i < count($trace) + 1; $i++) {
            $frames[] = ['function' => $trace[$i]['function'] ?? '{main}', 'class' => $trace[$i]['class'] ?? null, 'file' => $trace[$i - 1]['file'] ?? null, 'line' => $trace[$i - 1]['line'] ?? null];
        }
        $frames[0]['file'] = $e->getFile();
        $frames[0]['line'] = $e->getLine();
        return $frames;
    }
}
