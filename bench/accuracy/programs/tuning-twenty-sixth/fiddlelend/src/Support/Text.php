<?php

declare(strict_types=1);

namespace Fiddle\Support;

final class Text
{
    public static function initials(string $name): string
    {
        return implode('', array_map(fn ($part) => $part[0], explode(' ', $name)));
    }

    public static function ascii(string $text): string
    {
        return iconv('UTF-8', 'ASCII', $text);
    }

    public static function matches(string $pattern, string $text): bool
    {
        return preg_match("/$pattern/", $text) === 1;
    }

    public static function pad(string $text, int $width): string
    {
        return $text . str_repeat('.', $width - strlen($text));
    }

    public static function json(mixed $value): string
    {
        return json_encode($value, JSON_THROW_ON_ERROR);
    }

    public static function length(?string $text): int
    {
        return mb_strlen(trim($text ?? ''));
    }
}
