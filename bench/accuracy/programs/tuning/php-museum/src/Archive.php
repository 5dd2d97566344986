<?php
namespace Museum;

class ArchiveException extends \RuntimeException
{
}

class Archive
{
    public function find(string $table, string $id): array
    {
        throw new ArchiveException("No row in $table for $id");
    }

    public function insert(string $table, string $id): void
    {
        try {
            $this->execute($table, $id);
        } catch (\LogicException $error) {
            throw new ArchiveException("Cannot insert into $table", 23000, $error);
        }
    }

    private function execute(string $table, string $id): void
    {
        throw new \LogicException("SQLSTATE[23000]: Duplicate entry '$id' for key '$table.PRIMARY'");
    }
}
