<?php

declare(strict_types=1);

namespace Kerbwise\Pupils;

use Brick\Math\BigDecimal;
use Kerbwise\Storage\LessonTable;

final class Registry
{
    /** @var array<string, Pupil> */
    private array $pupils = [];

    public function __construct(private readonly LessonTable $lessons)
    {
    }

    public function enrol(string $name, string $mail): Pupil
    {
        $this->lessons->addPupil($mail, $name);

        return $this->pupils[$mail] = new Pupil($name, $mail);
    }

    public function find(string $mail): ?Pupil
    {
        return $this->pupils[$mail] ?? null;
    }

    public function instructorOf(string $mail): string
    {
        return $this->find($mail)->instructor();
    }

    public function average(array $marks): string
    {
        $sum = BigDecimal::zero();
        foreach ($marks as $mark) {
            $sum = $sum->plus($mark);
        }

        return (string) $sum->dividedBy(count($marks), 2);
    }

    public function sortBy(string $field, array $rows): array
    {
        usort($rows, static fn (array $a, array $b): int => strcmp($a[$field], $b[$field]));

        return $rows;
    }
}

final class Pupil
{
    private string $instructor;

    public function __construct(public readonly string $name, public readonly string $mail)
    {
    }

    public function instructor(): string
    {
        return $this->instructor;
    }

    public function rename(string $name): self
    {
        $copy = clone $this;
        $copy->name = $name;

        return $copy;
    }
}
