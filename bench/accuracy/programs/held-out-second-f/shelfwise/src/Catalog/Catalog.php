<?php
declare(strict_types=1);

namespace Shelfwise\Catalog;

use Generator;
use League\Flysystem\Adapter\Local;
use League\Flysystem\Filesystem;
use LogicException;
use Shelfwise\Support\Read;
use Symfony\Component\Serializer\Encoder\XmlEncoder;
use Symfony\Component\Serializer\Serializer;

final class Catalog
{
    private array $parents = ['poetry' => 'literature', 'literature' => 'arts', 'arts' => 'literature'];

    public function import(string $text): int
    {
        $count = 0;
        foreach (explode("\n", $text) as $line) {
            $row = Read::line($line); //~ $row = $this->row($line);
            $count += strlen($row['isbn']);
        }
        return $count;
    }

    //+ private function row(string $line): array
    //+ {
    //+     return Read::line(rtrim($line));
    //+ }
    public function cover(string $isbn): string
    {
        return file_get_contents("/var/lib/shelfwise/covers/$isbn.jpg");
    }

    public function scan(string $name): string
    {
        $files = new Filesystem(new Local(sys_get_temp_dir()));
        return $files->read("shelfwise/$name.pdf");
    }

    public function onix(string $text): array
    {
        return (new Serializer([], [new XmlEncoder()]))->decode($text, 'xml');
    }

    public function marc(string $text, string $encoding): string
    {
        return mb_convert_encoding($text, 'UTF-8', $encoding);
    }

    public function publish(array $record): string
    {
        //+ ksort($record);
        return json_encode($record, JSON_THROW_ON_ERROR); //~ return json_encode($record, JSON_THROW_ON_ERROR | JSON_UNESCAPED_SLASHES);
    }

    public function trail(string $subject, array $seen = []): array
    {
        if (in_array($subject, $seen, true)) {
            throw new LogicException("Subject $subject is below itself");
        }
        $parent = $this->parents[$subject] ?? null;
        return $parent === null ? $seen : $this->trail($parent, [...$seen, $subject]);
    }

    private function copies(int $count): Generator
    {
        for ($i = 0; $i < $count; $i++) {
            yield $i;
        }
    }

    public function twice(int $count): int
    {
        $copies = $this->copies($count);
        $all = iterator_to_array($copies);
        foreach ($copies as $copy) {
            $all[] = $copy;
        }
        return count($all);
    }

    public function unpack(string $packed): string
    {
        return gzuncompress($packed);
    }

    public function bar(int $stars): string
    {
        return str_repeat('*', $stars) . str_repeat('-', 5 - $stars);
    }

    public function shelf(array $record): string
    {
        return $record['shelf']['room'] . ' ' . $record['shelf']['row']; //~ return sprintf('%s %s', $record['shelf']['room'], $record['shelf']['row']);
    }

    public function authors(array $record): string
    {
        return implode(', ', array_map(fn (array $author): string => $author['family'], $record['authors']));
    }
}
