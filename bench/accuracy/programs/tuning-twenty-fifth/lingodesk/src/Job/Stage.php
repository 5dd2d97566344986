<?php
namespace Lingodesk\Job;

enum Stage: string
{
    case Assigned = 'assigned';
    case Translated = 'translated';
    case Reviewed = 'reviewed';
    case Delivered = 'delivered';

    public function next(): self
    {
        return match ($this) {
            self::Assigned => self::Translated,
            self::Translated => self::Reviewed,
            self::Reviewed => self::Delivered,
        };
    }
}
