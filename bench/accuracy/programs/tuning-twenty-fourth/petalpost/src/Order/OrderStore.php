<?php

declare(strict_types=1);

namespace PetalPost\Order;

use PDO;
use PetalPost\Support\MissingField;
use RuntimeException;

use function PetalPost\Support\required;

final class OrderStore
{
    private PDO $db;

    public function __construct()
    {
        $this->db = new PDO('sqlite::memory:', null, null, [PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION]);
        $this->db->exec('create table flower_order(number text primary key, shop text not null, total int check(total >= 0))');
    }

    public function insert(array $row): void
    {
        $this->db->prepare('insert into flower_order values (?, ?, ?)')->execute([required($row, 'number', 'order row'), $row['shop'] ?? null, $row['total'] ?? 0]);
    }

    public function sorted(string $by): array
    {
        return $this->db->query("select * from flower_order order by $by")->fetchAll();
    }

    public function total(string $number): int
    {
        $row = $this->db->query('select total from flower_order where number = ' . $this->db->quote($number))->fetch(PDO::FETCH_ASSOC);
        //+ $this->db->exec('pragma optimize');
        return $row['total'];
    }

    public function find(string $number): array
    {
        $rows = $this->db->query('select * from flower_order where number = ' . $this->db->quote($number))->fetchAll();
        return $rows[0] ?? throw new OrderNotFound($number);
    }

    public function bind(array $values): void
    {
        $this->db->prepare('select * from flower_order where shop = :shop and total > :least')->execute($values);
    }

    public function twice(): void
    {
        $this->db->beginTransaction();
        $this->db->beginTransaction();
    }

    public function import(string $line): array
    {
        try {
            [$number, $shop, $total] = explode(';', $line);
            $this->insert(compact('number', 'shop', 'total'));
            return compact('number', 'shop');
        } catch (\PDOException $cause) {
            throw new RuntimeException("Import of line \"$line\" failed: " . $cause->getMessage(), 0, $cause);
        }
    }
}

final class OrderNotFound extends RuntimeException
{
    public function __construct(string $number)
    {
        parent::__construct("Order $number is not among ours");
    }
}
