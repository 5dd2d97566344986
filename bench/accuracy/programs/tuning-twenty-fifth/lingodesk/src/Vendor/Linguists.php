<?php
namespace Lingodesk\Vendor;

use Ramsey\Uuid\Uuid;
use Symfony\Component\OptionsResolver\OptionsResolver;
use Symfony\Component\PropertyAccess\PropertyAccess;

final class Linguists
{
    private array $hours = [];

    public function __construct(private \SplObjectStorage $active = new \SplObjectStorage())
    {
    }

    public function options(array $given): array
    {
        $resolver = new OptionsResolver();
        $resolver->setRequired(['pair'])->setDefaults(['capacity' => 2000])->setAllowedTypes('capacity', 'int');
        return $resolver->resolve($given);
    }

    public function id(string $text): string
    {
        return Uuid::fromString($text)->toString();
    }

    public function read(object $profile, string $path): mixed
    {
        return PropertyAccess::createPropertyAccessor()->getValue($profile, $path);
    }

    public function load(object $linguist): int
    {
        return $this->active[$linguist];
    }

    public function pairs(array $profile): array
    {
        return explode(',', $profile['pairs']);
    }

    public function setHours(string $who, int $hours): void
    {
        $this->hours[$who] = $hours;
    }

    public function notify(object $linguist, string $text): void
    {
        $linguist->sendSms($text);
    }

    public function slot(int $size, int $at): mixed
    {
        $slots = new \SplFixedArray($size);
        return $slots[$at];
    }

    public function nextInLine(\SplQueue $line): string
    {
        return $line->dequeue();
    }
}
