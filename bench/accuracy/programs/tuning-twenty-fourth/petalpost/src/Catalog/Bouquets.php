<?php

declare(strict_types=1);

namespace PetalPost\Catalog;

use InvalidArgumentException;
use OutOfBoundsException;

use function PetalPost\Support\decode;
use function PetalPost\Support\required;

final class Bouquets
{
    private const STEMS = ['rose' => 240, 'tulip' => 110, 'lily' => 390];

    public function price(string $stem): int
    {
        return self::STEMS[$stem];
    }

    public function priceOf(array $recipe): float
    {
        return array_sum(array_map(fn (string $stem, int $count): int => $this->price($stem) * $count, array_keys($recipe), $recipe));
    }

    public function season(int $month): string
    {
        return match (true) {
            $month >= 3 && $month < 6 => 'spring',
            $month >= 6 && $month < 9 => 'summer',
            $month >= 9 && $month < 12 => 'autumn',
        };
    }

    public function per(int $stems, int $vases): int
    {
        return intdiv($stems, $vases);
    }

    public function modulo(int $stems, int $rows): int
    {
        return $stems % $rows;
    }

    public function read(string $json): array
    {
        $bouquet = decode($json);
        return [required($bouquet, 'name', 'bouquet'), count($bouquet['stems'])];
    }

    public function cheapest(array $prices): int
    {
        return min($prices);
    }

    public function merge(array $names, array $prices): array
    {
        return array_combine($names, $prices);
    }

    public function pick(array $bouquets, int $many): array
    {
        return (array) array_rand($bouquets, $many);
    }

    public function shelf(array $bouquets, int $at): string
    {
        if (!array_key_exists($at, $bouquets)) {
            throw new OutOfBoundsException("Shelf has no place $at, only " . count($bouquets));
        }
        return $bouquets[$at];
    }

    public function colour(string $hex): array
    {
        if (!preg_match('/^#[0-9a-f]{6}$/', $hex)) {
            throw new InvalidArgumentException("Ribbon colour $hex is no hex colour");
        }
        return sscanf($hex, '#%2x%2x%2x');
    }

    public function nested(array $wreath): int
    {
        return 1 + $this->nested($wreath['inner']);
    }
}
