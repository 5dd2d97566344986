<?php

declare(strict_types=1);

namespace Stay\Support;

use DomainException;
use RuntimeException;

class InvalidInput extends \InvalidArgumentException
{
    public function __construct(public readonly string $field, string $why)
    {
        parent::__construct("Field '$field' $why");
    }
}

class IllegalMove extends DomainException
{
}

final class Checks
{
    private const MOVES = ['requested' => ['confirmed', 'cancelled'], 'confirmed' => ['checked_in', 'cancelled'], 'checked_in' => ['checked_out'], 'checked_out' => [], 'cancelled' => []];

    public static function move(string $booking, string $from, string $to): void
    {
        if (!in_array($to, self::MOVES[$from], true)) {
            throw new IllegalMove("Booking $booking cannot move from $from to $to");
        }
    }

    public static function between(string $field, int $value, int $low, int $high): int
    {
        if ($value < $low || $value > $high) {
            throw new InvalidInput($field, "must be between $low and $high, $value given");
        }

        return $value;
    }

    public static function env(string $name): string
    {
        $value = getenv($name);

        return $value !== false ? $value : throw new RuntimeException("Environment variable $name is not set");
    }

    public static function decode(string $json): mixed
    {
        return json_decode($json, true, 64, JSON_THROW_ON_ERROR);
    }
}
