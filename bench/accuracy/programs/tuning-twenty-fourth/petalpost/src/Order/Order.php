<?php

declare(strict_types=1);

namespace PetalPost\Order;

enum State: string
{
    case Placed = 'placed';
    case Bound = 'bound';
    case OnTheWay = 'on-the-way';
    case Delivered = 'delivered';
}

final class Order
{
    public readonly string $number;
    public ?Recipient $recipient = null;
    public array $stems = [];
    public \DateTimeImmutable $due;

    public function __construct(string $number, public State $state = State::Placed)
    {
        $this->number = $number;
    }

    public function move(State $to): void
    {
        $order = array_column(State::cases(), 'value');
        if (array_search($to->value, $order) - array_search($this->state->value, $order) !== 1) {
            throw new WrongState("Order {$this->number} is {$this->state->value}, not ready to be {$to->value}");
        }
        $this->state = $to;
    }

    public function renumber(string $number): void
    {
        $this->number = $number;
    }

    public function dueText(): string
    {
        return $this->due->format('d M');
    }

    public function greeting(): string
    {
        return 'Dear ' . $this->recipient->firstName();
    }

    public function card(int $width): string
    {
        return wordwrap(str_repeat('~', $width - 40) . $this->number, 30);
    }
}

final class Recipient
{
    public function __construct(public string $name, public ?string $street = null)
    {
    }

    public function firstName(): string
    {
        return explode(' ', $this->name)[0];
    }

    public function streetNumber(): int
    {
        preg_match('/(\d+)$/', (string) $this->street, $found);
        return (int) $found[1];
    }
}

class WrongState extends \LogicException
{
}
