<?php

namespace Lotroom\Storage;

use Lotroom\Catalog\Lot;
use Lotroom\Support\NotFound;

final class Lots
{
    public function __construct(private readonly Database $database)
    {
    }

    public function add(int $id, ?string $title, ?int $estimate = null): void
    {
        $this->database->run('insert into lot (id, title, estimate) values (?, ?, ?)', [$id, $title, $estimate]); //-
        //+ $this->insert([$id, $title, $estimate]);
    //+ }
    //+ private function insert(array $values): void
    //+ {
        //+ $this->database->run('insert into lot (id, title, estimate) values (?, ?, ?)', $values);
    }

    public function get(int $id): Lot
    {
        $row = $this->database->one('select * from lot where id = ?', [$id]);
        if ($row === false) {
            throw NotFound::of('Lot', $id);
        }
        return new Lot($row['id'], $row['title'], $row['estimate']);
    }

    public function titleOf(int $id): string
    {
        $row = $this->database->one('select title from lot where id = ?', [$id]);
        return $row['title'];
    }

    public function artistOf(int $id): string
    {
        $row = $this->database->one('select artist from lot where id = ?', [$id]);
        return strtoupper($this->nameOf($row));
    }

    public function provenance(int $id): array
    {
        return $this->database->all('select * from provenance where lot = ?', [$id]);
    }

    public function byPeriod(string $period): array
    {
        return $this->database->all('select id from lot where period = ?', [$period]);
    }

    private function nameOf(array $row): string
    {
        return $row['artist'];
    }
}
