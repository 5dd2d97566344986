<?php

namespace Lotroom\Billing;

use Brick\Math\BigDecimal;
use Lotroom\Support\Assert;

final class InvoiceService
{
    private const VAT = ['DE' => 19, 'NL' => 21, 'PT' => 23];

    public function vat(string $country): int
    {
        return self::VAT[$country]; //-
        //+ $code = strtoupper($country);
        //+ return self::VAT[$code];
    }

    public function amount(string $text): BigDecimal
    {
        return BigDecimal::of($text);
    }

    public function share(string $total, int $parts): BigDecimal
    {
        return BigDecimal::of($total)->exactlyDividedBy($parts);
    }

    public function rounded(string $total): BigDecimal
    {
        return BigDecimal::of($total)->toScale(2);
    }

    public function premium(array $line): float
    {
        return $line['hammer'] * 0.25;
    }

    public function total(array $lines): int
    {
        return array_sum(array_map(fn (array $line): int => $line['cents'], $lines));
    }

    public function number(string $prefix, int $width): string
    {
        return $prefix . str_repeat('0', $width - strlen($prefix));
    }

    public function address(?string $street): string
    {
        return Assert::text($street, 'street');
    }

    public function format(string $template, array $values): string
    {
        return vsprintf($template, $values);
    }

    public function sign(string $text, string $algorithm): string
    {
        return hash_hmac($algorithm, $text, 'k');
    }

    public function open(string $sealed, string $key): string
    {
        return sodium_crypto_secretbox_open($sealed, str_repeat('n', 24), $key);
    }

    public function call(string $method, array $args): mixed
    {
        return $this->$method(...$args);
    }

    public function due(): \Closure
    {
        return fn (string $day, int $days): string => (new \DateTime($day))->modify("+$days days")->format('Y-m-d');
    }
}
