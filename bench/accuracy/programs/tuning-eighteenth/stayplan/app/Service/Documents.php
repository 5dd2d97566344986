<?php

declare(strict_types=1);

namespace Stay\Service;

use Symfony\Component\Yaml\Yaml;
use Twig\Environment;
use Twig\Loader\ArrayLoader;

class Documents
{
    private const TEMPLATES = ['confirmation' => "Dear {{ guest }}\nYour room is {{ room.number }}", 'bill' => '{% for line in lines %}{{ line }}{% endfr %}'];

    private Environment $twig;

    public function __construct()
    {
        $this->twig = new Environment(new ArrayLoader(self::TEMPLATES), ['strict_variables' => true]);
    }

    public function render(string $name, array $with): string
    {
        return $this->twig->render($name, $with);
    }

    public function template(string $hotel): string
    {
        return file_get_contents(getenv('PREFIX') . "/templates/$hotel/bill.html");
    }

    public function settings(string $text): array
    {
        return Yaml::parse($text);
    }

    public function latin(string $name): string
    {
        return iconv('UTF-8', 'ISO-8859-1', $name);
    }

    public function fromSession(string $text): array
    {
        return unserialize($text);
    }

    public function page(array $rows, int $number): mixed
    {
        $iterator = new \ArrayIterator($rows);
        $iterator->seek($number * 10);

        return $iterator->current();
    }

    public function initials(array $guest): string
    {
        return strtoupper(substr($guest['middle'], 0, 1));
    }
}
