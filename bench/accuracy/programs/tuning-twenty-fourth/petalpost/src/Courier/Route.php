<?php

declare(strict_types=1);

namespace PetalPost\Courier;

use ArrayIterator;
use DateInterval;
use DateTimeZone;
use SplFixedArray;
use SplStack;

final class Route
{
    public function leaves(string $zone): DateTimeZone
    {
        return new DateTimeZone($zone);
    }

    public function lasts(string $text): DateInterval
    {
        return new DateInterval($text);
    }

    public function seats(int $size, int $at): mixed
    {
        return (new SplFixedArray($size))[$at];
    }

    public function undo(): mixed
    {
        return (new SplStack())->pop();
    }

    public function distance(array $from, array $to): float
    {
        return sqrt(($from['x'] - $to['x']) ** 2 + ($from['y'] - $to['y']) ** 2);
    }

    public function optimise(array $stops): array
    {
        usort($stops, fn (Stop $left, Stop $right): int => $left->minute <=> $right->minute);
        return $stops;
    }

    public function first(iterable $stops): Stop
    {
        foreach ($stops as $stop) {
            return $stop;
        }
    }

    public function van(string $type): object
    {
        return new ("PetalPost\\Courier\\Van\\$type")();
    }
}

final class Stop
{
    public function __construct(public string $name, public int $minute)
    {
        if ($minute < 0 || $minute >= 1440) {
            throw new \RangeException("Stop $name at minute $minute is on no day");
        }
    }
}
