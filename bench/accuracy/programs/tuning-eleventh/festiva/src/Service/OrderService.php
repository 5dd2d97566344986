<?php

namespace Festiva\Service;

use Festiva\Client\Notifier;
use Festiva\Client\PaymentClient;
use Festiva\Repository\OrderRepository;
use Festiva\Repository\ShowRepository;
use Festiva\Support\Input;
use Festiva\Support\Money;
use Ramsey\Uuid\Uuid;

class OrderState extends \LogicException
{
}

class OrderService
{
    private ?Cart $cart = null;

    public function __construct(private OrderRepository $orders, private ShowRepository $shows, private PaymentClient $payments, private Notifier $notifier)
    {
    }

    public function place(array $data): string
    {
        $mail = Input::email($data);
        $name = Input::text($data, 'name', 40);
        $total = array_reduce($data['tickets'], fn (Money $sum, array $ticket) => $sum->plus(Money::of($ticket['price'], $ticket['currency'] ?? 'EUR')), Money::of('0'));
        $this->orders->save($data['id'], $mail, $total);
        return $name;
    }

    public function reserve(int $show, string $seat): void
    {
        [$row, $number] = sscanf($seat, '%[A-Z]%d');
        $this->shows->take($show, $row . $number);
    }

    public function pay(string $order, string $amount): string
    {
        return $this->charge($order, Money::of($amount)); //-
        //+ return $this->settled($order, fn () => $this->charge($order, Money::of($amount)));
    }

    //+ private function settled(string $order, callable $pay): string { return $pay($order); }

    private function charge(string $order, Money $amount): string
    {
        return $this->payments->charge($order, $amount->exact());
    }

    public function transition(string $order, string $from, string $to): string
    {
        $allowed = ['new' => ['paid', 'cancelled'], 'paid' => ['refunded', 'checked_in']];
        if (!in_array($to, $allowed[$from] ?? [], true)) {
            throw new OrderState("Order $order cannot become $to as it is $from");
        }
        return $to;
    }

    public function checkIn(string $order, string $state): string
    {
        return $this->transition($order, $state, 'checked_in');
    }

    public function expire(array $orders): void
    {
        foreach ($orders as $id => $state) {
            $this->transition($id, $state, 'cancelled');
        }
    }

    public function instalments(string $total, int $months): array
    {
        return array_map(fn (Money $part) => $part->exact(), Money::of($total)->split($months));
    }

    public function invoice(string $order): string
    {
        return $this->orders->total($order)->exact();
    }

    public function scan(string $code): string
    {
        return Uuid::fromString(base64_decode($code))->toString();
    }

    public function refund(string $order): void
    {
        $this->orders->refund($order, fn (string $id) => throw new \RuntimeException('gone'));
    }

    public function addToCart(int $show): int
    {
        return $this->cart->add($show);
    }

    public function discount(string $code): int
    {
        return match (substr($code, 0, 3)) {
            'STU' => 20,
            'SEN' => 15,
            'GRP' => 10,
        };
    }

    public function confirm(array $guest, string $seat): string
    {
        return $this->notifier->mail('ticket.html', ['guest' => $guest, 'seat' => $seat, 'show' => ['title' => 'Gala']]);
    }

    public function giftMessage(string $text): string
    {
        return $this->notifier->push('device', ['message' => substr($text, 0, 20)]);
    }
}

class Cart
{
    public function add(int $show): int
    {
        return $show;
    }
}
