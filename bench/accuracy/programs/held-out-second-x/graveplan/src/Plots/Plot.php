<?php

namespace Graveplan\Plots;

enum Kind: string
{
    case Lawn = 'lawn';
    case Vault = 'vault';
    case Ashes = 'ashes';
}

final class Holder
{
    public function __construct(public string $name, public ?string $mail = null)
    {
    }
}

final class Plot
{
    public ?Holder $holder = null;
    public array $corners = [];
    private \DateTimeImmutable $leaseEnd;

    public function __construct(public readonly string $id, public Kind $kind = Kind::Lawn, private int $depth = 2)
    {
    }

    public static function fromArray(array $row): self
    {
        return new self($row['id'], Kind::from($row['kind']));
    }

    public function holderName(): string
    {
        return $this->holder->name;
    }

    public function contact(): string
    {
        return strtolower($this->holder?->mail->address());
    }

    public function area(): float
    {
        [$a, $b] = $this->corners;

        return abs(($a['x'] - $b['x']) * ($a['y'] - $b['y']));
    }

    public function perBurial(int $litres): int
    {
        return intdiv($litres, $this->depth);
    }

    public function expires(): string
    {
        return $this->leaseEnd->format('Y');
    }

    public function renumber(string $id): void
    {
        $this->id = $id;
    }

    public function deepen(int $by): self
    {
        return new self($this->id, $this->kind, $this->depth + $by);
    }

    public function label(): string
    {
        return match ($this->depth) {
            1 => 'single',
            2 => 'double',
            3 => 'triple',
        };
    }
}
