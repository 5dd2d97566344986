<?php

declare(strict_types=1);

namespace Stay\Service;

use Carbon\Carbon;
use DateTimeImmutable;
use Ramsey\Uuid\Uuid;
use Stay\Repository\BookingRepository;
use Stay\Support\Checks;
use Symfony\Component\OptionsResolver\OptionsResolver;

enum Tier: string
{
    case Basic = 'basic';
    case Gold = 'gold';
}

final class Stay
{
    public readonly string $id;
    public ?DateTimeImmutable $departure = null;
    public string $room;

    public function __construct(string $id)
    {
        $this->id = $id;
    }

    public function rename(string $id): void
    {
        $this->id = $id;
    }

    public function doorSign(): string
    {
        return "Room {$this->room}";
    }
}

class Overbooked extends \RuntimeException
{
}

class BookingService
{
    public function __construct(private BookingRepository $bookings = new BookingRepository())
    {
    }

    public function confirm(array $booking): void
    {
        Checks::move($booking['id'], $booking['state'], 'confirmed');
    }

    public function checkOut(array $booking): void
    {
        Checks::move($booking['id'], $booking['state'], 'checked_out');
    }

    public function create(array $form): void
    {
        Checks::between('nights', (int) $form['nights'], 1, 59);
        $this->bookings->add(['id' => $form['id'], 'guest' => $form['guest'], 'state' => 'requested', 'nights' => (int) $form['nights']]);
    }

    public function extend(string $id, int $nights): int
    {
        return Checks::between('extension', $nights, 1, 14);
    }

    public function departureText(Stay $stay): string
    {
        return $stay->departure->format('D d M');
    }

    public function arrival(string $text): Carbon
    {
        return Carbon::createFromFormat('Y-m-d', $text);
    }

    public function cutOff(string $text): DateTimeImmutable
    {
        return new DateTimeImmutable($text);
    }

    public function tier(string $text): Tier
    {
        return Tier::from($text);
    }

    public function reference(string $text): string
    {
        return Uuid::fromString($text)->getUrn();
    }

    public function options(array $given): array
    {
        $resolver = new OptionsResolver();
        $resolver->setRequired('board')->setAllowedValues('board', ['room', 'half', 'full']);

        return $resolver->resolve($given);
    }

    public function allot(string $hotel, string $day, int $wanted, int $free): int
    {
        if ($wanted > $free) {
            throw new Overbooked("$hotel has $free rooms on $day, $wanted wanted");
        }

        return $free - $wanted;
    }

    public function policy(string $channel): int
    {
        return match ($channel) {
            'direct' => 24,
            'agency' => 48,
        };
    }
}
