<?php
declare(strict_types=1);

namespace Ticketing;

final class Show
{
    public function __construct(public string $title, public ?Venue $venue, public array $prices)
    {
    }

    public function price(string $area): int
    {
        return $this->prices[$area] ?? throw new \OutOfBoundsException("no area $area in {$this->title}");
    }
}

final class Venue
{
    public function __construct(private ?string $city, public int $seats)
    {
    }

    public function city(): string
    {
        return $this->city;
    }
}

final class Shows
{
    private array $shows = [];

    public function add(Show $show): void
    {
        Check::that($show->prices !== [], 'prices', "of {$show->title} are missing");
        $this->shows[$show->title] = $show;
    }

    public function find(string $title): Show
    {
        return $this->get($title);
    }

    public function poster(string $title): string
    {
        $show = $this->find($title);

        return strtoupper($title) . ' in ' . $show->venue->city();
    }

    public function share(string $title, int $parts): int
    {
        return intdiv($this->find($title)->venue->seats, $parts);
    }

    public function import(string $json): array
    {
        $rows = json_decode($json, true, 16, JSON_THROW_ON_ERROR);

        return array_map(fn (array $row): Show => $this->fromRow($row), $rows);
    }

    private function get(string $title): Show
    {
        return $this->shows[$title] ?? throw new \RuntimeException('nothing found');
    }

    private function fromRow(array $row): Show
    {
        return new Show($row['title'], null, array_map(intval(...), $row['prices']));
    }
}
