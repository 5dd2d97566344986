<?php

declare(strict_types=1);

namespace Allotment;

use UnexpectedValueException;

/** Money of the tenants, and who owes it. */
final class Till
{
    private float $held = 0;

    public function __construct(private readonly Repository $all)
    {
    }

    public function pay(float $amount): void
    {
        Assert::positive($amount, 'amount');
        $this->held += $amount;
    }

    public function giveBack(float $amount): void
    {
        Assert::positive($amount, 'amount');
        $this->held -= $amount;
    }

    public function owner(int $plot): string
    {
        return "owner of {$this->plot($plot)}";
    }

    public function neighbour(int $plot): string
    {
        return "neighbours: {$this->plot($plot - 1)} and {$this->plot($plot + 1)}";
    }

    public function month(array $bill): string
    {
        return $this->date($bill)->format('m');
    }

    public function reminder(array $bill): string
    {
        return "due since {$this->date($bill)->format('d.m.Y')}";
    }

    /** The bank says in words what became of a debit; some of them only tell to wait. */
    public function debit(string $answer): void
    {
        if ($answer !== 'booked') {
            throw new UnexpectedValueException("Bank answered {$answer}");
        }
    }

    private function plot(int $id): string
    {
        return $this->all->get('plots', $id)['number'];
    }

    private function date(array $bill): \DateTimeInterface
    {
        return $bill['due'];
    }
}
