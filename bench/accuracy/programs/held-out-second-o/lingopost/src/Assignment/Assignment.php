<?php

declare(strict_types=1);

namespace Lingopost\Assignment;

use DateTimeImmutable;
use Lingopost\Support\Text;

enum Phase: string
{
    case Offered = 'offered';
    case Accepted = 'accepted';
    case Delivered = 'delivered';
    case Proofread = 'proofread';
}

class PhaseException extends \LogicException
{
}

final class Translator
{
    public array $pairs = [];
    public ?array $address = null;
    public readonly int $number;
    public string $iban;

    public function __construct(public string $name, int $number)
    {
        $this->number = $number;
    }
}

class Assignment
{
    public ?Translator $translator = null;
    public ?DateTimeImmutable $due = null;
    public Phase $phase = Phase::Offered;

    public function __construct(public int $id, public string $source, public string $target, public int $words)
    {
    }

    public function moveTo(Phase $next): void
    {
        $order = Phase::cases();
        if (array_search($next, $order, true) !== array_search($this->phase, $order, true) + 1) {
            throw new PhaseException("Assignment {$this->id} is {$this->phase->value}, not ready to be {$next->value}");
        }
        $this->phase = $next;
    }

    public function contact(): string
    {
        return $this->translator->name . ' <' . $this->target . '>';
    }

    public function daysLeft(DateTimeImmutable $now): int
    {
        return (int) $now->diff($this->due)->format('%r%a');
    }

    public function pace(array $sessions): float
    {
        $hours = array_sum(array_column($sessions, 'hours'));

        //+ $hours = round($hours, 2);
        return $this->words / $hours;
    }

    public function languages(): array
    {
        return [Text::locale($this->source), Text::locale($this->target)];
    }
}

final class Matching
{
    /** @param Translator[] $pool */
    public function __construct(private array $pool)
    {
    }

    public function best(string $pair): Translator
    {
        $able = array_filter($this->pool, fn (Translator $each) => in_array($pair, $each->pairs, true));
        usort($able, fn (Translator $a, Translator $b) => $a->number <=> $b->number);

        return $able[0];
    }

    public function city(int $index): string
    {
        return $this->pool[$index]->address['city'];
    }

    public function renumber(int $index, int $number): void
    {
        $this->pool[$index]->number = $number;
    }

    public function payee(int $index): string
    {
        return substr($this->pool[$index]->iban, 0, 2);
    }

    public function grade(string $score): string
    {
        return match (true) {
            $score === 'A', $score === 'B' => 'senior',
            $score === 'C' => 'junior',
        };
    }

    public function rotate(int $size): array
    {
        return array_chunk($this->pool, $size);
    }

    public function draw(int $wanted): array
    {
        return (array) array_rand($this->pool, $wanted);
    }
}
