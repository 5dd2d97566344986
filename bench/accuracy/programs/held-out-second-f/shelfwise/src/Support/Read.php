<?php
declare(strict_types=1);

namespace Shelfwise\Support;

use DateTimeImmutable;
use Webmozart\Assert\Assert;

final class Read
{
    public static function json(string $text): array
    {
        return json_decode($text, true, 32, JSON_THROW_ON_ERROR);
    }

    public static function day(string $text): DateTimeImmutable
    {
        //+ $text = trim($text);
        return new DateTimeImmutable($text);
    }

    public static function cents(string $text): int
    {
        Assert::numeric($text);
        return (int) round((float) $text * 100);
    }

    public static function required(array $input, string $field): string
    {
        $value = $input[$field] ?? '';
        Assert::stringNotEmpty($value, "The field $field must be filled. Got: %s");
        return $value;
    }

    public static function line(string $text): array
    {
        $cells = str_getcsv($text, ';');
        return array_combine(['isbn', 'title', 'shelf'], $cells);
    }
}
