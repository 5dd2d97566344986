<?php

namespace Lotroom\Storage;

use Lotroom\Support\LotroomException;

final class Files
{
    public function __construct(private readonly string $folder)
    {
    }

    public function read(string $name): string
    {
        return file_get_contents("$this->folder/$name");
    }

    public function save(string $name, string $text): void
    {
        if (@file_put_contents("$this->folder/$name", $text) === false) {
            throw new LotroomException("Could not write $name");
        }
    }

    public function rows(string $name): \Generator
    {
        $file = new \SplFileObject("$this->folder/$name");
        while (!$file->eof()) {
            yield $file->fgetcsv();
        }
    }

    public function unpack(string $bytes): string
    {
        return gzdecode($bytes);
    }
}
