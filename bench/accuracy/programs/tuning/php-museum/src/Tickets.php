<?php
namespace Museum\Desk;

use Museum\Archive;
use Museum\Check;

class RefusedException extends \Exception
{
}

enum Fare: string
{
    case Full = 'full';
    case Child = 'child';
}

class Tickets
{
    public function sell(?string $work): void
    {
        Check::that($work !== null, 'work is missing');
    }

    public function fare(string $name): Fare
    {
        return Fare::from($name);
    }

    public function pay(string $card, string $reason): void
    {
        throw new RefusedException("$card was refused: $reason");
    }

    public function load(string $id): array
    {
        return (new Archive())->find('tickets', $id);
    }

    public function save(string $id): void
    {
        (new Archive())->insert('tickets', $id);
    }

    public function date(string $text): \DateTimeImmutable
    {
        return new \DateTimeImmutable($text);
    }

    public function change(int $paid): int
    {
        return match ($paid) {
            1 => 1,
            2 => 2,
        };
    }

    public function total(iterable $lines): int
    {
        $sum = 0;
        foreach ((fn () => yield from $lines)() as $line) {
            $sum += $line['price'] % $line['count'];
        }
        return $sum;
    }

    public function mail(string $to): void
    {
        send_mail($to);
    }
}
