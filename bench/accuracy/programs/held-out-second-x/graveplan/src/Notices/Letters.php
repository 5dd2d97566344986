<?php

namespace Graveplan\Notices;

use Graveplan\Support\Text;
use Twig\Environment;
use Twig\Loader\ArrayLoader;

final class Letters
{
    private Environment $twig;

    public function __construct()
    {
        $this->twig = new Environment(new ArrayLoader([
            'renewal' => 'Dear {{ holder.name }}, plot {{ plot }} ends {{ end|date("Y") }}.',
            'broken' => 'Dear {{ holder.name',
            'filter' => '{{ plot|romanise }}',
        ]), ['strict_variables' => true]);
    }

    public function render(string $name, array $values): string
    {
        return $this->twig->render($name, $values);
    }

    public function envelope(array $holder): string
    {
        return Text::latin($holder['name'] . "\n" . $holder['street']);
    }

    public function monogram(string $name): string
    {
        return Text::initials($name);
    }

    public function postage(array $letters): float
    {
        return array_sum(array_column($letters, 'grams')) / count($letters);
    }

    public function sign(string $text, string $key): string
    {
        openssl_sign($text, $signature, $key);

        return $signature;
    }

    public function seal(string $text, string $algorithm): string
    {
        return hash($algorithm, $text);
    }

    public function width(string $text, int $columns): string
    {
        return wordwrap($text, $columns, "\n", true);
    }

    public function stamp(string $format, mixed ...$values): string
    {
        return vsprintf($format, $values);
    }

    public function locale(string $locale): string
    {
        return (new \NumberFormatter($locale, 99))->format(3);
    }
}
