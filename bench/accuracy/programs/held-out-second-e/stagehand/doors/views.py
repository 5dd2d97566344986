"""The view that operations come in by."""
from django.http import JsonResponse
from django.views.decorators.csrf import csrf_exempt

from .layers import layered

STATE = {}


@csrf_exempt
def operations(request, number):
    action = STATE["entries"][number][1]
    result = layered(action)(STATE["context"])
    return JsonResponse({"done": str(result)})
