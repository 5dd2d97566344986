<?php
declare(strict_types=1);

namespace PlotPatch\Support;

use DomainException;
use InvalidArgumentException;

final class Check
{
    public static function filled(array $form, string $field): string
    {
        if (!isset($form[$field]) || $form[$field] === '') throw new InvalidArgumentException("Field '$field' must be filled in");
        return $form[$field];
    }

    public static function email(string $text): string
    {
        if (filter_var($text, FILTER_VALIDATE_EMAIL) === false) throw new InvalidArgumentException("\"$text\" is no address of mail");
        return $text;
    }

    public static function positive(int|float $value, string $what): int|float
    {
        if ($value <= 0) throw new DomainException("$what must be positive, got $value");
        return $value;
    }

    public static function dig(array $data, string ...$path): mixed
    {
        foreach ($path as $key) $data = $data[$key];
        return $data;
    }
}
