<?php

namespace Graveplan\Support;

final class Text
{
    public static function initials(string $name): string
    {
        return implode('', array_map(fn (string $part) => $part[0], explode(' ', $name)));
    }

    public static function row(string $plot): int
    {
        [, $row] = explode('/', $plot);

        return (int) $row;
    }

    public static function latin(string $text): string
    {
        return iconv('UTF-8', 'ISO-8859-1', $text);
    }

    public static function json(string $text): array
    {
        return json_decode($text, true, 512, JSON_THROW_ON_ERROR);
    }

    public static function matches(string $pattern, string $text): bool
    {
        return preg_match($pattern, $text) === 1;
    }

    public static function required(array $form, string ...$keys): array
    {
        $errors = [];
        foreach ($keys as $key) {
            if (($form[$key] ?? '') === '') {
                $errors[$key] = 'must be given';
            }
        }
        if ($errors !== []) {
            throw new InvalidForm($errors);
        }

        return $form;
    }
}
