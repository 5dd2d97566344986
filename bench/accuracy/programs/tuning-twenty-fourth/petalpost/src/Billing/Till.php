<?php

declare(strict_types=1);

namespace PetalPost\Billing;

use NumberFormatter;
use PetalPost\Order\Order;
use Twig\Environment;
use Twig\Loader\ArrayLoader;

use function PetalPost\Support\required;

final class Till
{
    private const VAT = ['AT' => 10, 'DE' => 7, 'CH' => 2.6];

    public function vat(string $country, int $net): float
    {
        return $net * required(self::VAT, $country, 'VAT table') / 100;
    }

    public function invoice(string $template, array $of): string
    {
        $twig = new Environment(new ArrayLoader(['invoice' => $template]), ['strict_variables' => true]);
        return $twig->render('invoice', $of);
    }

    public function amount(string $text): int
    {
        return (int) round($text * 100);
    }

    public function add(int ...$cents): int
    {
        return array_sum($cents);
    }

    public function refund(int $paid, int $refund, string $number): int
    {
        if ($refund > $paid) {
            throw new RefundTooHigh(sprintf('Refund of %.2f for %s is above the %.2f paid', $refund / 100, $number, $paid / 100));
        }
        return $paid - $refund;
    }

    public function due(Order $order): string
    {
        return $order->dueText();
    }

    public function line(string $format, mixed ...$of): string
    {
        return sprintf($format, ...$of);
    }

    public function voucher(string $code): int
    {
        [, $value] = explode('-', $code);
        return (int) $value;
    }

    public function sealed(string $text, string $key): string
    {
        return sodium_crypto_secretbox($text, str_repeat('n', 24), $key);
    }
}

final class RefundTooHigh extends \DomainException
{
}
