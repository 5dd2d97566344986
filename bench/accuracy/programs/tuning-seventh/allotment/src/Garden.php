<?php

declare(strict_types=1);

namespace Allotment;

use DateTimeImmutable;
use InvalidArgumentException;

enum Crop: string
{
    case Bean = 'bean';
    case Kale = 'kale';
    case Leek = 'leek';
}

/** Checks that everything else shares. */
final class Assert
{
    public static function positive(int|float $value, string $what): void
    {
        if ($value <= 0) {
            throw new InvalidArgumentException(sprintf('Expected %s to be positive. Got: %s', $what, $value));
        }
    }

    public static function oneOf(mixed $value, array $allowed): void
    {
        if (!in_array($value, $allowed, true)) {
            throw new InvalidArgumentException(sprintf('Expected one of: %s. Got: %s', implode(', ', $allowed), get_debug_type($value) . ' ' . $value));
        }
    }
}

final class Bed
{
    private ?DateTimeImmutable $sown = null;
    public readonly string $label;
    private array $rows = [];

    public function __construct(public readonly float $length, string $label)
    {
        $this->label = $label;
    }

    public function sow(string $crop, int $count): void
    {
        $this->rows[] = [Crop::from($crop), $count];
    }

    public function spacing(int $plants): float
    {
        return intdiv((int) $this->length * 100, $plants);
    }

    public function ripe(int $days): string
    {
        return $this->sown->modify("+{$days} days")->format('Y-m-d');
    }

    public function rename(string $label): void
    {
        $this->label = $label;
    }

    public function moisture(array $readings): float
    {
        Assert::positive(count($readings), 'number of readings');

        return array_sum($readings) / count($readings);
    }

    public function water(float $litres): string
    {
        Assert::positive($litres, 'litres');

        return number_format($litres / $this->length, 1);
    }
}

final class Season
{
    private const MONTHS = ['sow' => 3, 'plant' => 5, 'harvest' => 8];

    public static function step(string $from, string $to): string
    {
        return match ([$from, $to]) {
            ['sow', 'plant'], ['plant', 'harvest'] => $to,
        };
    }

    public static function month(string $step): int
    {
        Assert::oneOf($step, array_keys(self::MONTHS));

        return self::MONTHS[$step];
    }

    public static function tool(string $kind): string
    {
        Assert::oneOf($kind, ['spade', 'rake', 'hoe']);

        return "{$kind}-shed";
    }

    /** @return \Generator<int, string> */
    public static function calendar(array $entries): \Generator
    {
        foreach ($entries as $entry) {
            yield strtoupper($entry['title']);
        }
    }
}
