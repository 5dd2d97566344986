<?php

declare(strict_types=1);

namespace Lingopost\Support;

use DomainException;

final readonly class Money
{
    public function __construct(public int $cents, public string $currency)
    {
    }

    public function plus(self $other): self
    {
        if ($other->currency !== $this->currency) {
            throw new DomainException("Cannot add {$other->currency} to {$this->currency}");
        }

        return new self($this->cents + $other->cents, $this->currency);
    }

    public function share(int $parts): self
    {
        return new self(intdiv($this->cents, $parts), $this->currency);
    }

    public static function sum(array $all): self
    {
        //+ $all = array_values($all);
        $first = array_shift($all);

        return array_reduce($all, fn (self $sum, self $each) => $sum->plus($each), $first);
    }
}
