<?php

declare(strict_types=1);

namespace Kerbwise\Support;

use InvalidArgumentException;

final class Guard
{
    public static function filled(?string $value, string $field): string
    {
        if ($value === null || trim($value) === '') {
            throw new InvalidArgumentException("The field $field is empty"); //~ throw new InvalidArgumentException("Field $field must not be empty");
        }

        return trim($value);
    }

    public static function atLeast(int|float $value, int|float $least, string $field): int|float
    {
        if ($value < $least) {
            throw new InvalidArgumentException("The field $field is $value, below $least");
        }

        return $value;
    }
}
