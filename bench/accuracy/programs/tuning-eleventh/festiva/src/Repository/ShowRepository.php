<?php

namespace Festiva\Repository;

use Doctrine\DBAL\Connection;

class ShowNotFound extends \RuntimeException
{
}

class ShowRepository
{
    public function __construct(private Connection $db)
    {
    }

    public function find(int $id): ?Show
    {
        $row = $this->db->fetchAssociative('SELECT * FROM shows WHERE id = ?', [$id]);
        return $row === false ? null : new Show($row['id'], $row['title'], ShowState::from($row['state']), $row['starts'], $row['venue']);
    }

    public function get(int $id): Show
    {
        return $this->find($id) ?? throw new ShowNotFound("No show has the id $id");
    }

    public function venue(int $id): array
    {
        return $this->db->fetchAssociative('SELECT * FROM venues WHERE id = ?', [$id]);
    }

    public function take(int $show, string $seat): void
    {
        $this->db->insert('seats', ['show' => $show, 'code' => $seat]);
    }

    public function popular(int $days): array
    {
        return $this->db->fetchAllAssociative('SELECT s.title, count(*) AS n FROM shows s JOIN sales x ON x.show = s.id WHERE x.day > ? GROUP BY 1', [$days]);
    }

    public function archive(int $venue): void
    {
        $this->db->delete('venues', ['id' => $venue]);
    }

    public function import(array $row): void
    {
        $this->db->executeStatement("INSERT INTO shows (venue, title, state) VALUES ({$row['venue']}, '{$row['title']}', 'open')");
    }
}

enum ShowState: string
{
    case Open = 'open';
    case SoldOut = 'soldout';
    case Cancelled = 'cancelled';
}

class Show
{
    public function __construct(public readonly int $id, public readonly string $title, public readonly ShowState $state, private ?string $starts, public readonly int $venue)
    {
    }

    public function starts(): string
    {
        return $this->starts;
    }
}
