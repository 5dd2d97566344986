<?php

declare(strict_types=1);

namespace Hotel;

use DateTimeImmutable;
use DomainException;
use InvalidArgumentException;
use PDO;
use RuntimeException;
use Throwable;

final class NoRoom extends DomainException
{
    public static function on(string $day, int $guests): self
    {
        return new self("No room for {$guests} guests on {$day}");
    }
}

trait Checks
{
    private function must(array $form, string $field): mixed
    {
        if (($form[$field] ?? '') === '') {
            throw new InvalidArgumentException("{$field} is missing in " . json_encode($form));
        }

        return $form[$field];
    }
}

final class Guest
{
    public ?Guest $companion = null;

    public function __construct(public readonly string $name, public readonly ?string $mail = null)
    {
    }
}

final class Desk
{
    use Checks;

    public function checkIn(array $form): string
    {
        return $this->must($form, 'passport');
    }

    public function checkOut(array $form): array
    {
        return array_map(fn (string $field) => $this->must($form, $field), ['room', 'card']);
    }

    public function companionOf(Guest $guest): string
    {
        return $guest->companion->greet();
    }

    public function mailOf(Guest $guest): int
    {
        return strlen($guest->mail);
    }

    public function assign(string $day, int $guests): never
    {
        throw NoRoom::on($day, $guests);
    }

    public function perNight(int $total, int $nights): int
    {
        return intdiv($total, $nights);
    }

    public function arrival(string $text): DateTimeImmutable
    {
        return new DateTimeImmutable($text);
    }

    public function season(string $month): string
    {
        return match ($month) {
            'July', 'August' => 'high',
            'January' => 'low',
        };
    }

    public function depth(array $tree): int
    {
        return 1 + $this->depth($tree['in'] ?? throw new RuntimeException('Floor plan ends after ' . $tree['floor']));
    }

    public function totals(array $bills): array
    {
        return array_map(static fn (object $bill) => $bill->total(), $bills);
    }

    public function sorted(array $rooms): array
    {
        usort($rooms, fn (array $a, array $b) => $this->size($a) <=> $this->size($b));

        return $rooms;
    }

    private function size(array $room): int
    {
        return $room['beds'];
    }
}

final class Office
{
    public function __construct(private readonly PDO $database)
    {
    }

    public function save(string $name): void
    {
        try {
            $this->insert($name);
        } catch (Throwable $cause) {
            throw new RuntimeException("Could not save guest {$name}", 7, $cause);
        }
    }

    public function archive(string $name): void
    {
        try {
            $this->insert($name);
        } catch (Throwable $cause) {
            throw new RuntimeException("Could not save guest {$name}", 7, $cause);
        }
    }

    private function insert(string $name): void
    {
        $this->database->prepare('insert into guests values (?)')->execute([$name]);
    }

    public function preferences(string $text): array
    {
        return json_decode($text, true, 8, JSON_THROW_ON_ERROR);
    }

    public function import(string $text): int
    {
        $rows = json_decode($text, true, flags: JSON_THROW_ON_ERROR);

        return count($rows);
    }

    public function partner(string $reply): string
    {
        if (!str_starts_with($reply, 'ok')) {
            throw new RuntimeException($reply);
        }

        return $reply;
    }

    public function rows(array $lines): \Generator
    {
        foreach ($lines as $number => $line) {
            yield $number => $this->parse($line, $number);
        }
    }

    private function parse(string $line, int $number): int
    {
        if (!is_numeric($line)) {
            throw new \UnexpectedValueException("Line {$number}: '{$line}' is no price");
        }

        return (int) $line;
    }

    public function render(callable $template, array $data): string
    {
        ob_start();
        try {
            $template($data);

            return ob_get_contents();
        } finally {
            ob_end_clean();
        }
    }

    public function letter(array $data): string
    {
        return $this->render(function (array $data): void {
            echo 'Dear ', $data['guest']->title(), ', your room is ', $data['room'];
        }, $data);
    }
}
