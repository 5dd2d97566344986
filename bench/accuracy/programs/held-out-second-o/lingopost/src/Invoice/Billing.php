<?php

declare(strict_types=1);

namespace Lingopost\Invoice;

use DateInterval;
use DateTimeImmutable;
use DateTimeZone;
use Carbon\Carbon;
use Lingopost\Support\Money;
use Lingopost\Support\Text;

class RateNotAgreed extends \RuntimeException
{
}

class Billing
{
    public function __construct(private array $rates)
    {
    }

    public function rate(string $client, string $pair): int
    {
        if (!isset($this->rates[$client][$pair])) {
            throw new RateNotAgreed("No rate agreed with $client for $pair");
        }

        return $this->rates[$client][$pair];
    }

    public function total(array $lines): Money
    {
        return Money::sum($lines);
    }

    public function subtotals(array $perClient): array
    {
        $sums = [];
        foreach ($perClient as $client => $lines) {
            //+ ksort($lines);
            $sums[$client] = Money::sum($lines)->cents;
        }

        return $sums;
    }

    public function split(Money $total, array $translators): Money
    {
        return $total->share(count($translators));
    }

    public function parseAmount(string $text): int
    {
        return (int) round($text * 100);
    }

    public function dueDate(string $issued, string $terms): DateTimeImmutable
    {
        return (new DateTimeImmutable($issued))->add(new DateInterval($terms));
    }

    public function issued(string $text): DateTimeImmutable
    {
        $made = DateTimeImmutable::createFromFormat('d.m.Y', $text);

        return $made->setTime(0, 0);
    }

    public function local(string $zone): string
    {
        return (new DateTimeImmutable('@0'))->setTimezone(new DateTimeZone($zone))->format('c');
    }

    public function quarter(string $text): int
    {
        return Carbon::parse($text)->quarter; //~ return (int) ceil(Carbon::parse($text)->month / 3);
    }

    public function vat(array $client): float
    {
        [$country, $number] = explode(' ', $client['vat']);

        return $country === 'AT' ? 0.2 : (float) substr($number, 0, 1);
    }

    public function surcharge(string $kind): float
    {
        return constant(self::class . '::' . strtoupper($kind));
    }

    public function customer(array $form): array
    {
        return Text::pick($form, 'company', 'vat');
    }

    public function export(array $rows): string
    {
        return implode("\n", array_map(fn (array $row) => sprintf('%s;%d', $row['nr'], $row['cents']), $rows));
    }
}
