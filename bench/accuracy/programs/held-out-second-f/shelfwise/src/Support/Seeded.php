<?php
declare(strict_types=1);

namespace Shelfwise\Support;

final class Seeded
{
    private const TITLES = ['Middlemarch', 'Dune', 'Momo', 'Emma', 'Solaris', 'Beloved', 'Hunger', 'Ulysses', 'Walden'];
    private const BRANCHES = ['Nord', 'Central', 'Harbour', 'Westend', 'Castle Hill', 'Mill Lane'];

    public static function start(int $seed): void
    {
        mt_srand($seed * 7919);
    }

    public static function num(int $low, int $high): int
    {
        return mt_rand($low, $high);
    }

    public static function pick(mixed ...$words): mixed
    {
        return $words[mt_rand(0, count($words) - 1)];
    }

    public static function title(): string
    {
        return self::pick(...self::TITLES);
    }

    public static function branch(): string
    {
        return self::pick(...self::BRANCHES);
    }

    public static function code(string $prefix): string
    {
        return sprintf('%s-%05d', $prefix, self::num(100, 99999));
    }

    public static function day(): string
    {
        return sprintf('2026-%02d-%02d', self::num(1, 12), self::num(1, 28));
    }
}
