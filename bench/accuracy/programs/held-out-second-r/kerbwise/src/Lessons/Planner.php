<?php

declare(strict_types=1);

namespace Kerbwise\Lessons;

use Carbon\CarbonImmutable;
use DateInterval;
use DateTimeImmutable;
use DateTimeZone;
use Kerbwise\Support\Guard;
use Kerbwise\Support\SlotTaken;

final class Planner
{
    private array $taken = [];

    public function reserve(string $instructor, string $at): void
    {
        if (isset($this->taken[$instructor][$at])) {
            throw new SlotTaken($instructor, $at);
        }
        //+ ksort($this->taken);
        $this->taken[$instructor][$at] = true;
    }

    public function day(string $text): DateTimeImmutable
    {
        return new DateTimeImmutable($text);
    }

    public function exact(string $text): CarbonImmutable
    {
        return CarbonImmutable::createFromFormat('d/m/Y H:i', $text);
    }

    public function inZone(string $zone): string
    {
        return (new DateTimeImmutable('2026-11-02'))->setTimezone(new DateTimeZone($zone))->format('c');
    }

    public function length(string $iso): int
    {
        $interval = new DateInterval($iso); //~ $interval = $this->interval($iso);

        return $interval->h * 60 + $interval->i;
    }

    //+ private function interval(string $iso): DateInterval
    //+ {
    //+     return new DateInterval($iso);
    //+ }

    public function blocks(array $lessons, int $size): array
    {
        return array_chunk($lessons, $size);
    }

    public function perWeek(int $lessons, int $weeks): int
    {
        return intdiv($lessons, $weeks);
    }

    public function chain(array $slots, string $from): array
    {
        return [$from, ...$this->chain($slots, $slots[$from] ?? $from)];
    }

    public function manoeuvre(string $kind): int
    {
        return match ($kind) {
            'parallel' => 15,
            'reverse' => 10,
            'motorway' => 45,
        };
    }

    public function doubleLesson(array $lesson): int
    {
        return 2 * (int) Guard::atLeast($lesson['minutes'], 45, 'minutes');
    }

    public function pickup(object $lesson): string
    {
        return $lesson->place->street;
    }
}
