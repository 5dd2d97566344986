<?php

declare(strict_types=1);

namespace Kerbwise\Letters;

use Kerbwise\Support\Guard;
use Twig\Environment;
use Twig\Loader\FilesystemLoader;

final class Letters
{
    private Environment $twig;

    public function __construct(string $folder)
    {
        $this->twig = new Environment(new FilesystemLoader("$folder/views"), ['strict_variables' => true]);
    }

    public function write(string $name, array $values): string
    {
        return $this->twig->render("$name.twig", $values);
    }

    public function inline(string $template): string
    {
        return $this->twig->createTemplate($template)->render();
    }

    public function address(array $pupil): string
    {
        return Guard::filled($pupil['street'], 'street') . "\n" . $pupil['town'];
    }

    public function sign(callable $signer, string $text): string
    {
        return $signer($text, 'office');
    }

    public function deliver(array $letter, string $channel): string
    {
        $method = 'by' . ucfirst($channel);

        return $this->$method($letter);
    }

    private function byPost(array $letter): string
    {
        return $letter['to'];
    }
}
