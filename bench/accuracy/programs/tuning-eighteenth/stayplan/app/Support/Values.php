<?php

declare(strict_types=1);

namespace Stay\Support;

/** What guests and channels sent this time. */
final class Values
{
    public static function number(int $upTo): int
    {
        return mt_rand(0, $upTo - 1);
    }

    public static function pick(string ...$of): string
    {
        return $of[self::number(count($of))];
    }

    public static function id(string $prefix): string
    {
        return $prefix . mt_rand(100000, 999999);
    }

    public static function guest(): string
    {
        return self::pick('Aino Lahti', 'Marc Petit', 'Olga Rein', 'Tom Ashby', 'Lea Costa');
    }

    public static function hotel(): string
    {
        return self::pick('seaview', 'dom-square', 'old-mill', 'terminal-2', 'park');
    }

    public static function day(): string
    {
        return sprintf('2026-%02d-%02d', mt_rand(1, 12), mt_rand(1, 28));
    }
}
