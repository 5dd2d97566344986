<?php
declare(strict_types=1);

namespace PlotPatch\Domain;

use LogicException;

enum Status: string
{
    case Free = 'free';
    case Leased = 'leased';
    case Fallow = 'fallow';
}

final class WrongStatus extends LogicException
{
    public static function of(Plot $plot, Status $next): self
    {
        return new self(sprintf('Plot %s is %s and cannot become %s', $plot->code, $plot->status->value, $next->value));
    }
}

class Tenant
{
    public ?Address $address = null;

    public function __construct(public readonly string $name, public array $beds = [])
    {
    }

    public function greet(): string
    {
        return 'Dear ' . $this->name;
    }
}

class Address
{
    public string $street;
}

class Plot
{
    public Status $status = Status::Free;
    public ?Tenant $tenant = null;

    public function __construct(public readonly string $code, public readonly float $area = 100.0)
    {
    }

    public function become(Status $next): void
    {
        $allowed = ['free' => [Status::Leased, Status::Fallow], 'leased' => [Status::Free], 'fallow' => [Status::Free]];
        if (!in_array($next, $allowed[$this->status->value], true)) throw WrongStatus::of($this, $next);
        $this->status = $next;
    }
}
