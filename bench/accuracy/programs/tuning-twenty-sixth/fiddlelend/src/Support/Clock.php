<?php

declare(strict_types=1);

namespace Fiddle\Support;

final class Clock
{
    public static function parse(string $text): \DateTimeImmutable
    {
        return new \DateTimeImmutable($text);
    }

    public static function german(string $text): string
    {
        return \DateTimeImmutable::createFromFormat('!d.m.Y', $text)->format('Y-m-d');
    }

    public static function in(string $text, string $zone): \DateTimeImmutable
    {
        return new \DateTimeImmutable($text, new \DateTimeZone($zone));
    }

    public static function term(string $spec): \DateInterval
    {
        return new \DateInterval($spec);
    }
}
