<?php

declare(strict_types=1);

namespace Stay\Repository;

class BookingNotFound extends \RuntimeException
{
}

class BookingRepository
{
    public function add(array $booking): void
    {
        Database::get()->insert('bookings', $booking);
    }

    public function find(string $id): array
    {
        $row = Database::get()->fetchAssociative('SELECT * FROM bookings WHERE id = ?', [$id]);
        if ($row === false) {
            throw new BookingNotFound("No booking $id");
        }

        return $row;
    }

    public function arrivals(string $hotel, string $day): array
    {
        return Database::get()->fetchAllAssociative('SELECT id FROM bookings WHERE hotel = ? AND arrival = ?', [$hotel, $day]);
    }

    public function audit(string $id): int
    {
        return (int) Database::get()->fetchOne('SELECT count(*) FROM booking_audit WHERE booking = ?', [$id]);
    }

    public function search(string $order): array
    {
        return Database::get()->fetchAllAssociative("SELECT id FROM bookings ORDER BY $order");
    }

    public function bedsOf(string $room): int
    {
        return Database::get()->fetchAssociative('SELECT beds FROM rooms WHERE id = ?', [$room])['beds'];
    }
}
