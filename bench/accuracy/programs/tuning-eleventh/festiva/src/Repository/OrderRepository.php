<?php

namespace Festiva\Repository;

use Doctrine\DBAL\Connection;
use Festiva\Support\Money;

class OrderRepository
{
    public function __construct(private Connection $db)
    {
    }

    public function save(string $id, string $mail, Money $total): void
    {
        $this->db->transactional(function (Connection $db) use ($id, $mail, $total) {
            $db->insert('orders', ['id' => $id, 'mail' => $mail, 'total' => (string) $total->amount]);
        });
    }

    public function total(string $id): Money
    {
        return Money::of($this->db->fetchOne('SELECT total FROM orders WHERE id = ?', [$id]));
    }

    public function refund(string $id, callable $pay): void
    {
        $this->db->beginTransaction();
        try {
            $pay($id);
        } catch (\Exception) {
            $this->db->rollBack();
        }
        $this->db->commit();
    }
}
