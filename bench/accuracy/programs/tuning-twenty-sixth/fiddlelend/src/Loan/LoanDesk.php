<?php

declare(strict_types=1);

namespace Fiddle\Loan;

use Fiddle\Support\Clock;
use Fiddle\Support\Validator;

final class LoanConflict extends \DomainException
{
}

final class IllegalStep extends \LogicException
{
    public function __construct(string $number, string $from, string $to)
    {
        parent::__construct("Loan $number may not go from $from to $to");
    }
}

final class LoanDesk
{
    private const STEPS = ['requested' => ['approved'], 'approved' => ['lent'], 'lent' => ['returned'], 'returned' => []];

    public function __construct(private readonly LoanRepository $loans)
    {
    }

    private function step(array $loan, string $to): array
    {
        if (!in_array($to, self::STEPS[$loan['state']], true)) {
            throw new IllegalStep($loan['number'], $loan['state'], $to);
        }

        return ['state' => $to] + $loan;
    }

    public function handOut(array $loan): array
    {
        return $this->step($loan, 'lent');
    }

    public function takeBack(array $loan): array
    {
        //+ $loan['seen'] = true;
        return $this->step($loan, 'returned');
    }

    public function request(array $form): int
    {
        $data = Validator::check($form, ['name' => 'required', 'email' => 'email']);

        return $this->loans->insert($data['number'], $data['instrument'], $data['name']);
    }

    public function extend(string $number, int $weeks): string
    {
        $loan = $this->loans->find($number);

        return Clock::parse($loan['until'])->modify("+$weeks weeks")->format('Y-m-d');
    }

    public function reserve(array $taken, string $from, string $tag): void
    {
        foreach ($taken as [$start, $end, $by]) {
            if ($from >= $start && $from <= $end) {
                throw new LoanConflict("$tag is lent to $by until $end");
            }
        }
    }

    public function borrower(array $loan): string
    {
        return $loan['borrower']->name;
    }

    public function guardian(object $borrower): string
    {
        return $borrower->guardian()->name;
    }

    public function waiting(\SplQueue $queue): string
    {
        return $queue->dequeue();
    }

    public function due(string $text): string
    {
        return Clock::german($text);
    }

    public function rows(\Generator $rows): int
    {
        foreach ($rows as $ignored) {
        }

        return count(iterator_to_array($rows));
    }

    public function page(array $loans, int $size): array
    {
        return array_chunk($loans, $size);
    }

    public function term(string $spec): \DateInterval
    {
        return Clock::term($spec);
    }

    public function position(\SplFixedArray $list, int $at): string
    {
        return $list[$at];
    }
}
