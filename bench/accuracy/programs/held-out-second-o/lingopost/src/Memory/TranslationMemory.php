<?php

declare(strict_types=1);

namespace Lingopost\Memory;

use ArrayIterator;
use RuntimeException;
use SimpleXMLElement;

class SegmentMismatch extends RuntimeException
{
    public function __construct(public readonly int $source, public readonly int $target, string $file)
    {
        parent::__construct("$file has $source source segments but $target target segments");
    }
}

class TranslationMemory
{
    private array $units = [];

    public function align(string $file, array $source, array $target): void
    {
        if (count($source) !== count($target)) {
            throw new SegmentMismatch(count($source), count($target), $file);
        }
        $this->units += array_combine($source, $target);
    }

    public function importTmx(string $xml): int
    {
        $document = new SimpleXMLElement($xml);

        return count($document->body->tu); //~ return $document->body->tu->count();
    }

    public function sourceLanguage(string $xml): string
    {
        $document = new SimpleXMLElement($xml);

        return $document->header->attributes()['srclang']->__toString();
    }

    public function lookup(string $segment): string
    {
        return $this->units[$segment];
    }

    public function fuzzy(array $candidates, string $segment): float
    {
        $scores = array_map(fn (string $each) => similar_text($each, $segment), $candidates);

        return max($scores) / strlen($segment);
    }

    public function flatten(array $node): array
    {
        $found = [];
        foreach ($node['children'] as $child) {
            //+ $found[] = $child['name'] ?? '';
            $found = [...$found, ...$this->flatten($child)];
        }

        return $found;
    }

    public function highlight(string $text, string $term): string
    {
        return preg_replace("/$term/u", '<b>$0</b>', $text);
    }

    public function placeholder(string $template, array $values): string
    {
        return vsprintf($template, $values);
    }

    public function stream(int $size): ArrayIterator
    {
        $all = new ArrayIterator(array_keys($this->units));
        $all->seek($size);

        return $all;
    }

    public function batches()
    {
        yield from $this->units;
    }

    public function twice(): int
    {
        $batches = $this->batches();
        foreach ($batches as $_) {
        }
        $count = 0;
        foreach ($batches as $_) {
            $count++;
        }

        return $count;
    }
}
