<?php

declare(strict_types=1);

namespace Pressroom;

use ErrorException;
use Generator;
use RuntimeException;
use SplFileObject;

final class FeedFailed extends RuntimeException
{
}

/** Pictures, feeds, and pages. */
final class Media
{
    public function caption(string $file): string
    {
        return (new SplFileObject($file))->fgets();
    }

    public function fetch(string $host, string $feed): string
    {
        try {
            return file_get_contents("http://$host/$feed.xml");
        } catch (ErrorException $e) {
            throw new FeedFailed("Feed $feed is not to be had", previous: $e);
        }
    }

    public function crop(int $width, int $height, array $box): float
    {
        return $box['width'] / ($width - $height);
    }

    public function render(string $template, array $values): string
    {
        extract($values);
        ob_start();
        try {
            require __DIR__ . "/../templates/$template.php";
        } finally {
            $text = ob_get_clean();
        }

        return $text;
    }

    public function export(iterable $rows): int
    {
        $count = 0;
        foreach ($this->numbered($rows) as $row) {
            $count += strlen($row['title']);
        }

        return $count;
    }

    private function numbered(iterable $rows): Generator
    {
        foreach ($rows as $i => $row) {
            yield ['title' => $i . $row->title()];
        }
    }
}
