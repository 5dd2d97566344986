<?php
namespace Lingodesk;

final class NotPermitted extends \DomainException
{
}
