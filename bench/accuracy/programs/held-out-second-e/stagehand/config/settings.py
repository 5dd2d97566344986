"""Settings of the service."""
import os

SECRET_KEY = "not-a-secret-of-anybody"
DEBUG = False
ALLOWED_HOSTS = ["*"]
USE_TZ = True
TIME_ZONE = "Europe/Vienna"
INSTALLED_APPS = ["django.contrib.contenttypes", "django.contrib.auth", "rest_framework", "programme", "boxoffice"]
ROOT_URLCONF = "config.urls"
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
MIDDLEWARE = ["django.middleware.common.CommonMiddleware", "doors.middleware.TracingMiddleware"]
if os.environ.get("WRAP") == "layers":
    MIDDLEWARE += ["doors.middleware.HouseMiddleware", "doors.middleware.TimingMiddleware"]
TEMPLATES = [{"BACKEND": "django.template.backends.django.DjangoTemplates", "DIRS": [], "APP_DIRS": True}]
EMAIL_HOST = "127.0.0.1"
EMAIL_PORT = 9625
LOGGING_CONFIG = None
