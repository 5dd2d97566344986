<?php

declare(strict_types=1);

namespace Fiddle\Support;

final class MissingConfig extends \RuntimeException
{
}

final class Config
{
    private static array $values = ['mail' => ['from' => 'loans@example.org'], 'fees' => ['deposit' => 'ten']];

    public static function get(string $path): mixed
    {
        $value = self::$values;
        foreach (explode('.', $path) as $key) {
            $value = $value[$key] ?? throw new MissingConfig("Nothing is configured at $path");
        }

        return $value;
    }

    public static function folder(string ...$parts): string
    {
        return implode('/', [getenv('PREFIX'), ...$parts]);
    }
}
