<?php

namespace Festiva\Http;

use Festiva\Client\Notifier;
use Festiva\Client\PaymentClient;
use Festiva\Repository\ShowRepository;
use Festiva\Service\OrderService;
use Festiva\Service\ShowService;
use Festiva\Support\Settings;

class ShowController
{
    public function __construct(public ShowService $service, public ShowRepository $shows)
    {
    }

    public function show(int $id): array
    {
        return $this->service->page($id);
    }

    public function share(int $id): string
    {
        return 'Come to ' . $this->service->title($id);
    }

    public function update(int $id, array $data): string
    {
        return $this->service->rename($id, $data);
    }

    public function day(array $query): string
    {
        return $this->service->calendar($query['day'])->toDateString();
    }

    public function charts(int $days): array
    {
        return $this->shows->popular($days);
    }

    public function removeVenue(int $venue): void
    {
        $this->shows->archive($venue);
    }
}

class OrderController
{
    public function __construct(public OrderService $service)
    {
    }

    public function store(array $data): string
    {
        return $this->service->place($data);
    }

    public function seat(array $data): void
    {
        $this->service->reserve($data['show'], $data['seat']);
    }

    public function pay(string $order, array $data): string
    {
        return $this->service->pay($order, $data['amount']);
    }
}

class AdminController
{
    public function __construct(public PaymentClient $payments, public Notifier $notifier, public Settings $settings)
    {
    }

    public function payout(string $organiser): array
    {
        return $this->payments->payout($organiser);
    }

    public function balance(string $organiser): float
    {
        return $this->payments->balance($organiser);
    }
}
