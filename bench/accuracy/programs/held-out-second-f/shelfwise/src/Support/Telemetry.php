<?php
declare(strict_types=1);

namespace Shelfwise\Support;

use Throwable;

/** Writes an exception as the SDK of PHP does. */
final class Telemetry
{
    public static function send(string $bug, Throwable $error, string $span, int $kind): void
    {
        $line = ['bug' => $bug, 'type' => $error::class, 'message' => $error->getMessage(), 'stack' => self::stack($error), 'span' => $span, 'kind' => $kind];
        echo json_encode($line, JSON_INVALID_UTF8_SUBSTITUTE | JSON_THROW_ON_ERROR), "\n";
    }

    private static function stack(Throwable $error): string
    {
        $text = '';
        $outer = [];
        for ($each = $error; $each !== null; $each = $each->getPrevious()) {
            $name = strtr($each::class, '\\', '.');
            $text .= ($text === '' ? '' : "\nCaused by: ") . ($each->getMessage() === '' ? $name : "$name: {$each->getMessage()}");
            $frames = self::frames($each);
            $shown = count($frames);
            for ($at = count($outer); $shown > 0 && $at > 0 && $frames[$shown - 1] === $outer[$at - 1]; $at--) {
                $shown--;
            }
            foreach (array_slice($frames, 0, $shown) as $frame) {
                $text .= "\n\tat $frame";
            }
            if ($shown < count($frames)) {
                $text .= sprintf("\n\t... %d more", count($frames) - $shown);
            }
            $outer = $frames;
        }
        return $text;
    }

    private static function frames(Throwable $error): array
    {
        $file = $error->getFile();
        $line = $error->getLine();
        $frames = [];
        foreach ([...$error->getTrace(), ['function' => '{main}']] as $call) {
            $name = (isset($call['class']) ? $call['class'] . '.' : '') . $call['function'];
            $place = $file === null ? 'Unknown Source' : basename($file) . ($line ? ":$line" : '');
            $frames[] = strtr($name, '\\', '.') . "($place)";
            $file = $call['file'] ?? null;
            $line = $call['line'] ?? null;
        }
        return $frames;
    }
}
