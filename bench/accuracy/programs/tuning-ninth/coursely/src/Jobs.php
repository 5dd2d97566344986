<?php

declare(strict_types=1);

namespace Coursely\Jobs;

use Coursely\Support\Config;
use Coursely\Support\HttpClient;

final class VideoHost
{
    public function __construct(private HttpClient $http)
    {
    }

    public function duration(string $asset): int
    {
        $answer = $this->http->request('GET', "https://video.example.com/v2/assets/{$asset}");

        return $answer['duration'];
    }

    public function captions(string $asset): string
    {
        $answer = $this->http->request('GET', "https://video.example.com/v2/assets/{$asset}/captions");

        return $answer['tracks'][0]['url'];
    }
}

final class Mailer
{
    public function __construct(private Config $config)
    {
    }

    public function from(): string
    {
        return 'From: ' . $this->config->get('mail.sender');
    }
}

final class Backup
{
    public function __construct(private Config $config)
    {
    }

    public function target(string $name): string
    {
        return $this->config->get('backup.bucket') . '/' . $name;
    }
}

final class SendWelcome
{
    public function __invoke(array $learner, string $course): string
    {
        return "Hello {$learner['name']}, {$course} awaits you";
    }
}

final class Events
{
    /** @var array<string, list<callable>> */
    private array $listeners = [];

    public function on(string $event, callable $listener): void
    {
        $this->listeners[$event][] = $listener;
    }

    public function dispatch(string $event, mixed ...$payload): void
    {
        foreach ($this->listeners[$event] ?? [] as $listener) {
            $listener(...$payload);
        }
    }
}

final class Digest
{
    /** @param iterable<object> $sections */
    public function build(iterable $sections): string
    {
        $text = '';
        foreach ($sections as $section) {
            $text .= $section->render() . "\n";
        }

        return $text;
    }
}

final class QuizSection
{
    public function __construct(private array $answers)
    {
    }

    public function render(): string
    {
        return array_sum($this->answers) . ' points';
    }

    public function best(): int
    {
        return max($this->answers);
    }
}

final class ForumSection
{
    public function toHtml(): string
    {
        return '<p>no posts</p>';
    }
}
