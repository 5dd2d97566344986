<?php

namespace Lotroom\Catalog;

use Lotroom\Storage\Files;
use Lotroom\Storage\Lots;
use Lotroom\Support\Assert;
use Ramsey\Uuid\Uuid;
use Twig\Environment;
use Twig\Loader\ArrayLoader;

final class CatalogService
{
    private Environment $twig;

    public function __construct(private readonly Lots $lots, private readonly Files $files)
    {
        $this->twig = new Environment(new ArrayLoader([
            'lot' => 'Lot {{ lot.id }}: {{ lot.title }} ({{ lot.maker }})',
            'broken' => '{% for lot in lots %}{{ lot.title }}',
        ]), ['strict_variables' => true]);
    }

    public function show(int $id): string
    {
        $lot = $this->lots->get($id);
        return $lot->title;
    }

    public function low(int $id): int
    {
        return $this->lots->get($id)->low();
    }

    public function consignorMail(Lot $lot): string
    {
        return $lot->consignor->mail; //-
        //+ $consignor = $lot->consignor;
        //+ return $consignor->mail;
    }

    public function domain(Consignor $consignor): string
    {
        return explode('@', Assert::text($consignor->mail, 'mail'))[1];
    }

    public function payTo(Consignor $consignor): string
    {
        return substr($consignor->iban, 0, 4);
    }

    public function period(string $name): Period
    {
        return Period::from($name);
    }

    public function phase(Period $period): string
    {
        return match ($period) {
            Period::Modern => 'I',
        };
    }

    public function card(Lot $lot): string
    {
        return $this->twig->render('lot', ['lot' => $lot]);
    }

    public function sheet(string $name): string
    {
        return $this->twig->render($name, ['lots' => []]);
    }

    public function retitle(Lot $lot, string $title): void
    {
        $lot->title = $title;
    }

    public function reference(string $text): string
    {
        return Uuid::fromString($text)->toString();
    }

    public function import(string $name): int
    {
        $count = 0;
        foreach ($this->files->rows($name) as [$id, $title]) {
            $this->lots->add((int) $id, $title);
            $count++;
        }
        return $count;
    }

    public function dimensions(string $text): array
    {
        [$width, $height] = explode('x', $text); //-
        return [(int) $width, (int) $height]; //-
        //+ [$w, $h] = explode('x', strtolower($text));
        //+ return [(int) $w, (int) $h];
    }

    public function metadata(string $json): array
    {
        return json_decode($json, true, flags: JSON_THROW_ON_ERROR);
    }

    public function encode(string $title): string
    {
        return json_encode(['title' => $title], JSON_THROW_ON_ERROR);
    }

    public function year(array $meta): int
    {
        return $meta['created']['year'];
    }

    public function tree(array $nodes, int $id, int $depth = 0): int
    {
        if ($depth > 40) {
            throw new \OverflowException("Category $id is nested too deep");
        }
        $parent = $nodes[$id] ?? null;
        return $parent === null ? $depth : $this->tree($nodes, $parent, $depth + 1);
    }
}
