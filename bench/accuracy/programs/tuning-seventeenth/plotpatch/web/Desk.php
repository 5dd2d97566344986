<?php
declare(strict_types=1);

namespace PlotPatch\Web;

use PlotPatch\Clients\Partners;
use PlotPatch\Domain\Plot;
use PlotPatch\Domain\Plots;
use PlotPatch\Support\Check;
use SimpleXMLElement;
use Twig\Environment;
use Twig\Loader\ArrayLoader;

final class Forbidden extends \RuntimeException
{
    public function __construct(string $user, string $action)
    {
        parent::__construct("$user may not $action", 403);
    }
}

final class Desk
{
    public readonly Plots $plots;
    public readonly Partners $partners;
    private Environment $twig;
    private array $locale = ['de' => ['plot' => 'Parzelle']];

    public function __construct()
    {
        $this->plots = new Plots();
        $this->partners = new Partners();
        $this->twig = new Environment(new ArrayLoader(['notice' => '{{ tenant.name|upper }} {{ plot.crop }}', 'bill' => '{{ total|money }}']), ['strict_variables' => true]);
    }

    public function apply(array $form): int
    {
        return $this->plots->apply($form);
    }

    public function text(string $language, string $key): string
    {
        return $this->locale[$language][$key];
    }

    public function cancel(string $user, bool $board): void
    {
        if (!$board) throw new Forbidden($user, 'cancel a lease');
    }

    public function page(string $name, array $values): string
    {
        return $this->twig->render($name, $values);
    }

    public function xml(string $text): int
    {
        return (new SimpleXMLElement($text))->plot->count();
    }

    public function json(string $text): array
    {
        return json_decode($text, true, 16, JSON_THROW_ON_ERROR);
    }

    public function csv(string $line): array
    {
        return array_combine(['code', 'area', 'name'], str_getcsv($line));
    }

    public function contact(array $board): string
    {
        return Check::dig($board, 'chair', 'phone');
    }

    public function newsletter(array $form): string
    {
        return Check::email($form['mail']);
    }

    public function remind(array $form): string
    {
        return Check::filled($form, 'plot');
    }

    public function fence(Plot $plot, array $sides): float
    {
        return sqrt($plot->area) * array_product($sides) / $sides['north'];
    }

    public function find(string $pattern, string $text): bool
    {
        return preg_match($pattern, $text) === 1;
    }

    public function unpack(string $bytes): array
    {
        return unserialize($bytes);
    }

    public function old(): string
    {
        return $this->plots->archive(2019);
    }

    public function sort(int ...$rows): int
    {
        return array_sum($rows);
    }

    public function dice(int $low, int $high): int
    {
        return random_int($low, $high);
    }
}
