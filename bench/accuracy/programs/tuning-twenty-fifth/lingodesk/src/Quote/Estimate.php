<?php
namespace Lingodesk\Quote;

use Carbon\Carbon;

final class Estimate
{
    private string $state = 'draft';
    private ?Carbon $validUntil = null;

    public function __construct(public readonly string $number, private array $lines = [])
    {
    }

    public function add(string $text, int $words): self
    {
        if ($this->state !== 'draft') {
            throw new \LogicException("Estimate {$this->number} is {$this->state}; lines cannot be added");
        }
        $this->lines[] = ['text' => $text, 'words' => $words];
        return $this;
    }

    public function send(): self
    {
        $this->state = 'sent';
        return $this;
    }

    public function renumber(string $number): void
    {
        $this->number = $number;
    }

    public function words(): int
    {
        return array_sum(array_map(static fn (array $line): int => $line['words'], $this->lines));
    }

    public function expiry(): string
    {
        return $this->validUntil->format('Y-m-d');
    }

    public static function deadline(string $text): Carbon
    {
        return Carbon::parse($text);
    }

    public static function handover(string $day, string $format): Carbon
    {
        return Carbon::createFromFormat($format, $day);
    }

    public static function inZone(string $zone): \DateTimeImmutable
    {
        return new \DateTimeImmutable('2026-03-01 12:00', new \DateTimeZone($zone));
    }

    public static function turnaround(string $interval): \DateInterval
    {
        return new \DateInterval($interval);
    }
}
