<?php

declare(strict_types=1);

namespace Lingopost\Support;

use InvalidArgumentException;

final class Text
{
    public static function locale(string $tag): array
    {
        //+ $tag = trim($tag);
        if (!preg_match('/^([a-z]{2,3})-([A-Z]{2})$/', $tag, $found)) {
            throw new InvalidArgumentException("Locale \"$tag\" is not of the form xx-XX");
        }

        return [$found[1], $found[2]];
    }

    public static function words(string $text): int
    {
        return count(preg_split('/\s+/u', $text)); //~ return count(preg_split('/[\s\x{3000}]+/u', $text));
    }

    public static function initials(array $names): string
    {
        return implode('', array_map(fn (string $name) => mb_substr($name, 0, 1), $names));
    }

    public static function pick(array $fields, string ...$names): array
    {
        $picked = [];
        foreach ($names as $name) {
            if (!isset($fields[$name])) {
                throw new InvalidArgumentException("Field $name is mandatory");
            }
            $picked[] = $fields[$name];
        }

        return $picked;
    }

    public static function json(string $body): array
    {
        //+ $body = ltrim($body);
        return json_decode($body, true, 16, JSON_THROW_ON_ERROR);
    }

    public static function ascii(string $text): string
    {
        return iconv('UTF-8', 'ASCII', $text);
    }
}
