<?php

namespace Festiva\Support;

use Brick\Math\BigDecimal;
use Brick\Math\RoundingMode;

final class Money
{
    public function __construct(public readonly BigDecimal $amount, public readonly string $currency)
    {
    }

    public static function of(string $amount, string $currency = 'EUR'): self
    {
        return new self(BigDecimal::of($amount), $currency);
    }

    public function plus(Money $other): self
    {
        if ($other->currency !== $this->currency) {
            throw new \DomainException("Cannot add {$other->currency} to {$this->currency}");
        }
        return new self($this->amount->plus($other->amount), $this->currency);
    }

    /** @return Money[] */
    public function split(int $parts): array
    {
        $each = $this->amount->dividedBy($parts, 2);
        return array_fill(0, $parts, new self($each, $this->currency));
    }

    public function exact(): string
    {
        return (string) $this->amount->toScale(2, RoundingMode::UNNECESSARY);
    }
}
