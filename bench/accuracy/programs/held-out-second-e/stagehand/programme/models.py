"""Shows and when they are played."""
from django.db import models


class Show(models.Model):
    title = models.CharField(max_length=80)
    slug = models.SlugField(unique=True)


class Performance(models.Model):
    show = models.ForeignKey(Show, on_delete=models.CASCADE, null=True)
    starts_at = models.DateTimeField(null=True)
    capacity = models.IntegerField(default=0)
    stage = models.CharField(max_length=20, default="main")


class Surtitle(models.Model):
    show = models.OneToOneField(Show, on_delete=models.CASCADE)
    language = models.CharField(max_length=2)
