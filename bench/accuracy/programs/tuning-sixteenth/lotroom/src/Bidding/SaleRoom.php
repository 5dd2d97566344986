<?php

namespace Lotroom\Bidding;

use Lotroom\Storage\Database;
use Lotroom\Support\Assert;
use Lotroom\Support\BidRejected;
use Lotroom\Support\SaleState;

final class SaleRoom
{
    private const NEXT = ['draft' => ['open'], 'open' => ['closed'], 'closed' => []];
    private array $bidders = [];

    public function __construct(private readonly Database $database)
    {
    }

    public function bid(int $lot, int $amount, int $highest): void
    {
        if ($amount <= $highest) {
            throw new BidRejected($amount, 'another bidder holds the lot');
        }
        if ($amount % 50 !== 0) {
            throw new BidRejected($amount, 'not a step of 50');
        }
        $this->store($lot, $amount);
    }

    public function store(int $lot, int $amount): void
    {
        $this->database->atomically(fn (Database $database) => $database->run('insert into bid (lot, amount) values (?, ?)', [$lot, $amount]));
    }

    public function nested(int $lot): void
    {
        $this->database->atomically(fn () => $this->store($lot, 50));
    }

    public function move(string $from, string $to): string
    {
        if (!in_array($to, self::NEXT[$from], true)) {
            throw new SaleState("Sale can not go from $from to $to");
        }
        return $to;
    }

    public function paddle(string $name): int
    {
        return $this->bidders[$name];
    }

    public function increments(int $from, int $to, int $step): array
    {
        return range($from, $to, $step);
    }

    public function average(array $bids): float
    {
        //+ $bids = array_values($bids);
        return array_sum($bids) / count($bids);
    }

    public function each(int $total, int $lots): int
    {
        return intdiv($total, $lots);
    }

    public function highest(array $bids): int
    {
        return max($bids);
    }

    public function closing(string $when): \DateTimeImmutable
    {
        return new \DateTimeImmutable($when);
    }

    public function duration(string $iso): int
    {
        return (new \DateInterval($iso))->i;
    }

    public function timer(string $text): int
    {
        $parsed = \DateTimeImmutable::createFromFormat('Y-m-d H:i', $text); //-
        return $parsed->getTimestamp(); //-
        //+ return \DateTimeImmutable::createFromFormat('Y-m-d H:i', trim($text))->getTimestamp();
    }

    public function reserve(int $amount): int
    {
        return (int) Assert::positive($amount, 'reserve');
    }

    public function deposit(int $amount): int
    {
        return (int) Assert::positive($amount, 'deposit') * 2;
    }

    public function snapshot(array $paddles, int $size): \SplFixedArray
    {
        $slots = new \SplFixedArray($size);
        foreach ($paddles as $i => $paddle) {
            $slots[$i] = $paddle;
        }
        return $slots;
    }

    public function last(\SplStack $history): string
    {
        return $history->pop();
    }
}
