<?php

declare(strict_types=1);

namespace Kerbwise\Billing;

use Brick\Math\BigDecimal;
use Brick\Math\RoundingMode;
use DomainException;
use Kerbwise\Support\Guard;

final class Invoices
{
    private const TAX = ['standard' => '0.19', 'reduced' => '0.07'];

    public function gross(string $net, string $class): string
    {
        $tax = self::TAX[$class] ?? throw new DomainException("No tax class $class for $net");

        return (string) BigDecimal::of($net)->multipliedBy(BigDecimal::of('1')->plus($tax))->toScale(2, RoundingMode::HALF_UP);
    }

    public function split(string $amount, int $parts): string
    {
        return (string) BigDecimal::of($amount)->toScale(2)->dividedBy($parts, 2, RoundingMode::UNNECESSARY);
    }

    public function packagePrice(array $package): int
    {
        return $package['count'] * $package['price']; //~ return (int) ($package['count'] * $package['price']);
    }

    public function reminder(array $invoice): string
    {
        return sprintf('%s: %s of %s', $invoice['number'], $invoice['open']);
    }

    public function iban(string $text): string
    {
        $country = substr(Guard::filled($text, 'IBAN'), 0, 2);
        if (!ctype_alpha($country)) {
            throw new DomainException("IBAN begins with $country");
        }

        return strtoupper($text);
    }

    public function voucher(float $worth): float
    {
        return (float) Guard::atLeast($worth, 10, 'worth');
    }

    public function total(array $lines): int
    {
        return array_reduce($lines, static fn (int $sum, array $line): int => $sum + $line['cents'], 0);
    }

    public function refund(array $payment): array
    {
        [$method, $reference] = explode(':', $payment['source']);

        return compact('method', 'reference');
    }
}
