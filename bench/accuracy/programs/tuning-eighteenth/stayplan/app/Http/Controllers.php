<?php

declare(strict_types=1);

namespace Stay\Http;

use Stay\Client\Channels;
use Stay\Client\Devices;
use Stay\Repository\BookingRepository;
use Stay\Service\BookingService;
use Stay\Service\Documents;
use Stay\Service\Pricing;
use Stay\Support\Checks;

class BookingController
{
    public function __construct(
        private BookingService $service = new BookingService(),
        private BookingRepository $bookings = new BookingRepository(),
    ) {
    }

    public function store(array $form): void
    {
        $this->service->create($form);
    }

    public function show(string $id): array
    {
        return $this->bookings->find($id);
    }

    public function webhook(string $body): string
    {
        return Checks::decode($body)['booking'];
    }

    public function confirm(array $booking): void
    {
        $this->service->confirm($booking);
    }

    public function checkOut(array $booking): void
    {
        $this->service->checkOut($booking);
    }

    public function call(string $what, mixed ...$args): mixed
    {
        return $this->service->$what(...$args);
    }

    public function list(string $what, mixed ...$args): mixed
    {
        return $this->bookings->$what(...$args);
    }
}

class DeskController
{
    public function price(string $what, mixed ...$args): mixed
    {
        return (new Pricing())->$what(...$args);
    }

    public function document(string $what, mixed ...$args): mixed
    {
        return (new Documents())->$what(...$args);
    }

    public function channel(string $what, mixed ...$args): mixed
    {
        return (new Channels())->$what(...$args);
    }

    public function device(string $what, mixed ...$args): mixed
    {
        return (new Devices())->$what(...$args);
    }

    public function apiKey(): string
    {
        return Checks::env('CHANNEL_API_KEY');
    }
}
