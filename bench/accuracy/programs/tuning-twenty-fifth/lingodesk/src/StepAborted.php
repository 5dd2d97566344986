<?php
namespace Lingodesk;

final class StepAborted extends \RuntimeException
{
}
