<?php

namespace Graveplan\Store;

use Symfony\Component\Yaml\Yaml;

final class Papers
{
    public function __construct(private string $root)
    {
    }

    public function deed(string $name): string
    {
        return file_get_contents("$this->root/deeds/$name");
    }

    public function store(string $name, string $text): int
    {
        return file_put_contents("$this->root/scans/$name/$name.txt", $text);
    }

    public function scans(string $folder): array
    {
        return iterator_to_array(new \FilesystemIterator("$this->root/$folder"));
    }

    public function unpack(string $data): string
    {
        return gzuncompress($data);
    }

    public function revive(string $data): array
    {
        return unserialize($data);
    }

    public function rules(string $text): array
    {
        return Yaml::parse($text);
    }

    public function ledger(string $line): array
    {
        return array_combine(['plot', 'name', 'held'], str_getcsv($line));
    }

    public function register(string $name): \SplFileObject
    {
        return new \SplFileObject("$this->root/$name");
    }
}
