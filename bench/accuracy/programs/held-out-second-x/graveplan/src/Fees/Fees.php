<?php

namespace Graveplan\Fees;

use Brick\Math\BigDecimal;
use Brick\Math\RoundingMode;
use Graveplan\Support\Problem;

final class Fees
{
    private const TARIFF = ['lawn' => '820.00', 'vault' => '2400.00'];

    public function base(string $kind): BigDecimal
    {
        return BigDecimal::of(self::TARIFF[$kind]);
    }

    public function surcharge(string $text): string
    {
        return (string) BigDecimal::of($text)->multipliedBy('1.2');
    }

    public function instalment(string $total, int $parts): string
    {
        return (string) BigDecimal::of($total)->dividedBy($parts, 2);
    }

    public function exact(string $total, int $parts): string
    {
        return (string) BigDecimal::of($total)->exactlyDividedBy($parts);
    }

    public function share(string $total, int $heirs): string
    {
        return (string) BigDecimal::of($total)->dividedBy($heirs, 2, RoundingMode::HALF_UP);
    }

    public function refund(int $paid, int $due): int
    {
        if ($due > $paid) {
            throw new Problem(sprintf('Refund of %.2f is below nought', ($paid - $due) / 100));
        }

        return $paid - $due;
    }

    public function total(array $lines): int
    {
        $sum = 0;
        foreach ($lines as $line) {
            $sum += $line['amount'];
        }

        return $sum;
    }

    public function vat(mixed $amount): float
    {
        return $this->rate($amount) * 0.2;
    }

    private function rate(float $amount): float
    {
        return $amount;
    }

    public function years(int $years): array
    {
        return range(2026, 2026 + 10, $years);
    }

    public function code(string $iban): string
    {
        return str_repeat('*', 18 - strlen($iban)) . substr($iban, -4);
    }

    public function pick(array $offers): mixed
    {
        return $offers[random_int(0, count($offers) - 1)];
    }
}
