<?php

declare(strict_types=1);

namespace Pressroom;

use Throwable;

/** What the SDK sends of a Throwable: its class, message and the stack in the form of Java. */
final class Telemetry
{
    public static function record(string $bug, Throwable $e): void
    {
        echo json_encode(['bug' => $bug, 'type' => $e::class, 'message' => $e->getMessage(), 'stack' => self::format($e)], JSON_UNESCAPED_SLASHES | JSON_INVALID_UTF8_SUBSTITUTE), "\n";
    }

    private static function format(Throwable $e): string
    {
        $text = '';
        $enclosing = [];
        for ($first = true; $e !== null; $e = $e->getPrevious(), $first = false) {
            $frames = self::frames($e);
            $shared = 0;
            while ($shared < min(count($frames), count($enclosing)) && $frames[count($frames) - 1 - $shared] === $enclosing[count($enclosing) - 1 - $shared]) {
                $shared++;
            }
            $text .= ($first ? '' : "\nCaused by: ") . self::dotted($e::class) . ($e->getMessage() === '' ? '' : ': ' . $e->getMessage());
            foreach (array_slice($frames, 0, count($frames) - $shared) as $frame) {
                $text .= "\n\tat " . $frame;
            }
            if ($shared > 0) {
                $text .= sprintf("\n\t... %d more", $shared);
            }
            $enclosing = $frames;
        }

        return $text;
    }

    /** @return list<string> */
    private static function frames(Throwable $e): array
    {
        $at = ['file' => $e->getFile(), 'line' => $e->getLine()];
        $frames = [];
        foreach ([...$e->getTrace(), ['function' => '{main}']] as $call) {
            $name = (isset($call['class']) ? self::dotted($call['class']) . '.' : '') . self::dotted($call['function']);
            $where = isset($at['file']) ? basename($at['file']) . (($at['line'] ?? 0) ? ':' . $at['line'] : '') : 'Unknown Source';
            $frames[] = "$name($where)";
            $at = $call;
        }

        return $frames;
    }

    private static function dotted(string $name): string
    {
        return strtr($name, ['\\' => '.']);
    }
}
