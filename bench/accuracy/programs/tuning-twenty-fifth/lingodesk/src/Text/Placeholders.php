<?php
namespace Lingodesk\Text;

use Symfony\Component\ExpressionLanguage\ExpressionLanguage;
use Symfony\Component\Yaml\Yaml;
use Twig\Environment;
use Twig\Loader\ArrayLoader;

final class Placeholders
{
    private const LETTERS = ['offer' => 'Dear {{ client.name|upper }}, {{ words }} words', 'late' => 'Job {{ job }} is late{% if'];

    public function letter(string $name, array $values): string
    {
        $twig = new Environment(new ArrayLoader(self::LETTERS), ['strict_variables' => true]);
        return $twig->render($name, $values);
    }

    public function fill(string $template, array $values): string
    {
        return vsprintf($template, $values);
    }

    public function glossary(string $yaml): array
    {
        return Yaml::parse($yaml)['terms'];
    }

    public function rule(string $expression, array $facts): mixed
    {
        return (new ExpressionLanguage())->evaluate($expression, $facts);
    }

    public function plural(string $locale, string $pattern, array $values): string
    {
        return (new \MessageFormatter($locale, $pattern))->format($values);
    }

    public function metadata(string $json): array
    {
        return json_decode($json, true, 8, JSON_THROW_ON_ERROR);
    }

    public function payload(array $job): string
    {
        return json_encode($job, JSON_THROW_ON_ERROR);
    }
}
