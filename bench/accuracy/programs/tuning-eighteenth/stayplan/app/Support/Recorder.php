<?php

declare(strict_types=1);

namespace Stay\Support;

use Throwable;

/** What the SDK's recordException makes of a throwable, as a line. Its form of a stack is the one of Java. */
final class Recorder
{
    public static function record(string $name, Throwable $error, string $span, int $kind): void
    {
        $line = ['bug' => $name, 'type' => $error::class, 'message' => $error->getMessage(), 'stack' => self::stack($error), 'span' => $span, 'kind' => $kind];
        fwrite(STDOUT, json_encode($line, JSON_INVALID_UTF8_SUBSTITUTE | JSON_UNESCAPED_SLASHES) . "\n");
    }

    private static function stack(Throwable $error): string
    {
        $parts = [];
        $below = null;
        for ($each = $error; $each !== null; $each = $each->getPrevious()) {
            $calls = self::calls($each);
            $own = count($calls);
            if ($below !== null) {
                for ($other = count($below); $own > 0 && $other > 0 && $calls[$own - 1] === $below[$other - 1]; $own--, $other--);
            }
            $title = str_replace('\\', '.', $each::class) . ($each->getMessage() === '' ? '' : ": {$each->getMessage()}");
            $lines = array_map(self::line(...), array_slice($calls, 0, $own));
            if ($own < count($calls)) {
                $lines[] = "\t... " . (count($calls) - $own) . ' more';
            }
            $parts[] = implode("\n", [$title, ...$lines]);
            $below = $calls;
        }

        return implode("\nCaused by: ", $parts);
    }

    private static function calls(Throwable $error): array
    {
        $file = $error->getFile();
        $line = $error->getLine();
        $calls = [];
        foreach ($error->getTrace() as $frame) {
            $calls[] = [$frame['class'] ?? null, $frame['function'], $file, $line];
            $file = $frame['file'] ?? null;
            $line = $frame['line'] ?? null;
        }
        $calls[] = [null, '{main}', $file, $line];

        return $calls;
    }

    private static function line(array $call): string
    {
        [$class, $function, $file, $line] = $call;
        $where = $file === null ? 'Unknown Source' : basename($file) . ($line ? ":$line" : '');

        return "\tat " . str_replace('\\', '.', ($class === null ? '' : "$class.") . $function) . "($where)";
    }
}
