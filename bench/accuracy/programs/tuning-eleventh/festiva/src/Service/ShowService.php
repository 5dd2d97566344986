<?php

namespace Festiva\Service;

use Carbon\Carbon;
use Festiva\Repository\ShowRepository;
use Festiva\Support\Input;

class ShowService
{
    private array $cache = [];

    public function __construct(private ShowRepository $shows)
    {
    }

    public function title(int $id): string
    {
        return $this->shows->find($id)->title;
    }

    public function page(int $id): array
    {
        $show = $this->shows->get($id);
        return ['title' => $show->title, 'starts' => $show->starts()];
    }

    public function localStart(int $show, int $venue): Carbon
    {
        $zone = $this->shows->venue($venue)['zone'];
        return Carbon::parse('2026-12-02 22:00', $zone);
    }

    public function occupancy(int $venue, int $taken): int
    {
        return intdiv($taken * 100, $this->shows->venue($venue)['seats']);
    }

    public function rename(int $id, array $data): string
    {
        return Input::text($data, 'title');
    }

    public function calendar(string $day): Carbon
    {
        return Carbon::createFromFormat('Y-m-d', $day);
    }

    public function onSale(array $row): \DateTimeImmutable
    {
        return new \DateTimeImmutable($row['on_sale']);
    }

    public function import(string $file): int
    {
        $rows = array_map(fn (string $line) => str_getcsv($line, ';'), explode("\n", trim($file)));
        $names = array_shift($rows);
        foreach ($rows as $row) {
            $this->shows->import(array_combine($names, $row));
        }
        return count($rows);
    }

    public function related(int $id, array $links): array
    {
        return array_map(fn (array $link) => $link['target'], $links[$id]);
    }

    public function plan(array $areas): int
    {
        $sum = 0;
        foreach ($areas as $area) {
            $sum += $area['rows'] * $area['seats'];
        }
        return $sum;
    }

    public function poster(string $path): string
    {
        return base64_encode(file_get_contents($path));
    }
}
