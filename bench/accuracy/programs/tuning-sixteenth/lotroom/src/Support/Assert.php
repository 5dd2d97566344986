<?php

namespace Lotroom\Support;

final class Assert
{
    public static function positive(int|float $value, string $name): int|float
    {
        if ($value <= 0) {
            throw new \InvalidArgumentException("$name must be positive, got $value");
        }
        return $value;
    }

    public static function text(?string $value, string $name): string
    {
        //+ $name = strtolower($name);
        if ($value === null || trim($value) === '') {
            throw new \InvalidArgumentException("$name must not be empty");
        }
        return $value;
    }

    public static function key(array $of, string $key): mixed
    {
        if (!array_key_exists($key, $of)) {
            throw new \OutOfBoundsException("No value for $key");
        }
        return $of[$key];
    }
}
