<?php
namespace Lingodesk\Quote;

use Brick\Math\BigDecimal;
use Brick\Math\RoundingMode;

final class Rates
{
    public function __construct(private array $table)
    {
    }

    public function perWord(string $pair): float
    {
        return $this->table[$pair]['word'];
    }

    public function minimum(string $pair): float
    {
        return (float) $this->table[$pair]->minimum;
    }

    public function discount(int $words, array $bands): int
    {
        foreach ($bands as $upTo => $percent) {
            if ($words <= $upTo) {
                return $percent;
            }
        }
        throw new \OutOfRangeException("No discount band for $words words");
    }

    public function dailyOutput(int $words, int $days): int
    {
        return intdiv($words, $days);
    }

    public function exact(string $amount, string $parts): BigDecimal
    {
        return BigDecimal::of($amount)->exactlyDividedBy($parts);
    }

    public function cents(string $amount): int
    {
        //+ $amount = trim($amount);
        return BigDecimal::of($amount)->multipliedBy(100)->toInt();
    }

    public function surcharge(int|float $base, ?array $options): float
    {
        return $base * $options['rush'];
    }

    public static function spread(array $rates): float
    {
        return max($rates) - min($rates);
    }
}
