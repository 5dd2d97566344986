<?php

namespace Lotroom\Catalog;

final class Lot
{
    public ?Consignor $consignor = null;

    public function __construct(public readonly int $id, public readonly string $title, public readonly ?int $estimate)
    {
    }

    public function low(): int
    {
        return $this->scaled(0.8);
    }

    private function scaled(float $by): int
    {
        return (int) round(self::times($this->estimate, $by));
    }

    private static function times(int $amount, float $by): float
    {
        return $amount * $by;
    }
}

final class Consignor
{
    public string $iban;

    public function __construct(public readonly string $name, public readonly ?string $mail = null)
    {
    }
}

enum Period: string
{
    case Modern = 'modern';
    case Baroque = 'baroque';
}
