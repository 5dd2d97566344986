"""Routes."""
from django.urls import path

from doors.views import operations

urlpatterns = [path("operations/<int:number>", operations, name="operations")]
