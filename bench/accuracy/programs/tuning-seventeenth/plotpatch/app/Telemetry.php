<?php
declare(strict_types=1);

namespace PlotPatch\App;

use Throwable;

/** Writes a throwable as the SDK's formatter of stack traces does. */
final class Telemetry
{
    public static function report(string $bug, Throwable $error, string $span, int $kind): void
    {
        echo json_encode([
            'bug' => $bug,
            'type' => $error::class,
            'message' => $error->getMessage(),
            'stack' => self::format($error),
            'span' => $span,
            'kind' => $kind,
        ], JSON_UNESCAPED_SLASHES | JSON_INVALID_UTF8_SUBSTITUTE), "\n";
    }

    private static function format(Throwable $error): string
    {
        $text = '';
        $outer = null;
        for (; $error !== null; $error = $error->getPrevious()) {
            $text .= $outer === null ? '' : "\nCaused by: ";
            $text .= self::dotted($error::class) . ($error->getMessage() === '' ? '' : ': ' . $error->getMessage());
            $trace = $error->getTrace();
            $frames = [];
            for ($i = 0; $i <= count($trace); $i++) {
                $at = $i === 0 ? ['file' => $error->getFile(), 'line' => $error->getLine()] : $trace[$i - 1];
                $frames[] = [$trace[$i]['class'] ?? null, $trace[$i]['function'] ?? '{main}', $at['file'] ?? null, $at['line'] ?? null];
            }
            $shown = count($frames);
            if ($outer !== null) {
                for ($m = count($outer); $shown > 0 && $m > 0 && $frames[$shown - 1] === $outer[$m - 1]; $m--) $shown--;
            }
            foreach (array_slice($frames, 0, $shown) as [$class, $function, $file, $line]) {
                $where = $file === null ? 'Unknown Source' : basename($file) . ($line ? ":$line" : '');
                $text .= "\n\tat " . ($class === null ? '' : self::dotted($class) . '.') . self::dotted($function) . "($where)";
            }
            if ($shown < count($frames)) $text .= "\n\t... " . (count($frames) - $shown) . ' more';
            $outer = $frames;
        }
        return $text;
    }

    private static function dotted(string $name): string
    {
        return strtr($name, ['\\' => '.']);
    }
}
