<?php

declare(strict_types=1);

namespace Stay\Service;

class SettlementFailed extends \RuntimeException
{
}

class Pricing
{
    private const SEASONS = ['low' => 80, 'high' => 140];

    public function nightly(int $cents, int $nights): int
    {
        return $cents * $nights;
    }

    public function fromForm(array $form): int
    {
        return $this->nightly($form['cents'], $form['nights']);
    }

    public function season(string $name): int
    {
        return self::SEASONS[$name];
    }

    public function occupancy(int $sold, int $rooms): int
    {
        return intdiv($sold * 100, $rooms);
    }

    public function cityTax(array $guest): float
    {
        return $guest['nights'] * $guest['tax'];
    }

    public function cheapest(array $rates): int
    {
        return min(array_map(static fn (array $rate): int => $rate['cents'], $rates));
    }

    public function voucher(array $voucher): string
    {
        return 'Voucher ' . $voucher['code'];
    }

    public function settle(string $agency, array $lines): int
    {
        try {
            $sum = 0;
            foreach ($lines as $line) {
                $sum += $this->commission($line['cents'], $line['rate']);
            }

            return $sum;
        } catch (\ErrorException $e) {
            throw new SettlementFailed("Settlement of $agency failed", 0, $e);
        }
    }

    private function commission(int $cents, int $rate): int
    {
        return intdiv($cents * $rate, 100);
    }

    public function discount(?array $contract): int
    {
        return count($contract['steps']);
    }

    public function exporter(string $format): object
    {
        $class = __NAMESPACE__ . '\\' . ucfirst($format) . 'Exporter';

        return new $class();
    }
}
