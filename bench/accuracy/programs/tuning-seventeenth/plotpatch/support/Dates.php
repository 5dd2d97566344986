<?php
declare(strict_types=1);

namespace PlotPatch\Support;

use DateInterval;
use DateTimeImmutable;
use DateTimeZone;

final class Dates
{
    public static function day(string $text): DateTimeImmutable
    {
        return new DateTimeImmutable($text);
    }

    public static function german(string $text): string
    {
        return DateTimeImmutable::createFromFormat('d.m.Y', $text)->format('Y-m-d');
    }

    public static function lease(string $text): DateInterval
    {
        return new DateInterval($text);
    }

    public static function zone(string $name): DateTimeZone
    {
        return new DateTimeZone($name);
    }
}
